package assize.law.picture;

import assize.law.guard.Expression;
import assize.law.guard.Guard;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.problem.Place;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as JSON for tools: the fields of the model under their names in lower case with hyphens, what happens
 * as the file writes it, guards and values as their text, lengths as {@code 15 days}; nothing that is not there. The
 * names of the model are the words of the language, so the JSON needs no table of its own.
 */
public final class ProcedureJson {
    private ProcedureJson() {}

    /** The procedure as maps and lists, ready for {@link assize.law.json.Json#pretty}. */
    public static Map<String, Object> of(Procedure procedure) {
        return record(procedure);
    }

    private static Map<String, Object> record(Record record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(record, component);
            if (value != null && !(value instanceof Place)) {
                fields.put(hyphens(component.getName()), value(value));
            }
        }
        return fields;
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Object value) {
        return switch (value) {
            case Upon upon -> UponText.written(upon);
            case Guard guard -> guard.text();
            case Expression expression -> expression.text();
            case assize.law.time.Length length -> length.toString();
            case SideMatter matter -> matter(matter);
            case Record record -> record(record);
            case Map<?, ?> map -> map(map);
            case Collection<?> list -> list.stream().map(ProcedureJson::value).toList();
            case Optional<?> maybe -> maybe.<Object>map(ProcedureJson::value).orElse("none");
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Boolean flag -> flag;
            case Integer number -> number;
            default -> value.toString();
        };
    }

    /** Without what it shares with the main line, which stands there. */
    private static Map<String, Object> matter(SideMatter matter) {
        Map<String, Object> fields = record(matter);
        fields.remove("inside");
        fields.put("stages", map(matter.inside().stages()));
        fields.put("actions", map(matter.inside().actions()));
        fields.put("clocks", map(matter.inside().clocks()));
        return fields;
    }

    private static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String name = LocalDate.MIN.equals(key) ? "always" : key.toString();
            fields.put(name, value(value));
        });
        return fields;
    }

    private static String hyphens(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
