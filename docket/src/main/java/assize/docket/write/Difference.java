package assize.docket.write;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What an act changes of the rows that belong to a case: those it leaves as they are cost nothing. The case's revision
 * makes sure that they stood as they were thought to.
 *
 * @param set rows that are new, or no longer what they were
 * @param gone rows that are there no longer
 */
public record Difference<T>(List<T> set, List<T> gone) {
    /** Keeps copies. */
    public Difference {
        set = List.copyOf(set);
        gone = List.copyOf(gone);
    }

    /** Rows of a case of which none was there. */
    public static <T> Difference<T> of(List<T> rows) {
        return new Difference<>(rows, List.of());
    }

    /** What leads from one list to another; the key tells which rows are the same one. */
    public static <T> Difference<T> between(List<T> before, List<T> after, Function<T, Object> key) {
        if (before.isEmpty()) {
            return of(after);
        }
        Set<T> known = new HashSet<>(before);
        Set<Object> left = new HashSet<>();
        after.forEach(row -> left.add(key.apply(row)));
        return new Difference<>(
                after.stream().filter(row -> !known.contains(row)).toList(),
                before.stream().filter(row -> !left.contains(key.apply(row))).toList());
    }
}
