package assize.law.verify.mutant;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Copies of values in which something is another. */
final class With {
    private With() {}

    /** A record with some components changed, given as name and value in turn. */
    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R record, @Nullable Object... changes) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[parts.length];
        int met = 0;
        try {
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getAccessor().invoke(record);
                for (int c = 0; c < changes.length; c += 2) {
                    if (parts[i].getName().equals(changes[c])) {
                        values[i] = changes[c + 1];
                        met++;
                    }
                }
            }
            if (met * 2 != changes.length) {
                throw new IllegalArgumentException(record.getClass() + " lacks one of " + Arrays.toString(changes));
            }
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return (R) record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list without one value. */
    static <T> List<T> minus(List<T> list, T value) {
        return list.stream().filter(one -> !one.equals(value)).toList();
    }

    /** A list with one value more. */
    static <T> List<T> plus(List<T> list, T value) {
        List<T> longer = new java.util.ArrayList<>(list);
        longer.add(value);
        return List.copyOf(longer);
    }

    /** A map in which one key has another value; null takes it out. */
    static <T> SequencedMap<String, T> put(Map<String, T> map, String key, @Nullable T value) {
        SequencedMap<String, T> copy = new LinkedHashMap<>(map);
        if (value == null) {
            copy.remove(key);
        } else {
            copy.put(key, value);
        }
        return copy;
    }
}
