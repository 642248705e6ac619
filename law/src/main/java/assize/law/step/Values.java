package assize.law.step;

import assize.law.json.Json;
import assize.law.value.Moments;
import assize.law.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of facts as JSON, each of which tells its own type; money and moments travel as text. */
public final class Values {
    private Values() {}

    /** A value as JSON. */
    public static Object toJson(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case Long number -> number;
            case String text -> text;
            case Money money -> Map.of("money", money.toString());
            case LocalDate day -> Map.of("day", day.toString());
            case Instant moment -> Map.of("moment", moment.toString());
            default -> throw new IllegalArgumentException("not a value of a fact: " + value.getClass());
        };
    }

    /** A value from JSON. */
    public static @Nullable Object fromJson(@Nullable Object json) {
        if (!(json instanceof Map)) {
            return json;
        }
        Map<String, Object> typed = Json.object(json);
        String type = typed.keySet().iterator().next();
        String text = String.valueOf(typed.get(type));
        return switch (type) {
            case "money" -> Money.of(text);
            case "day" -> LocalDate.parse(text);
            case "moment" -> Moments.parse(text);
            default -> throw new IllegalArgumentException("not a value of a fact: " + type);
        };
    }

    static Map<String, Object> toJson(Map<String, Object> values) {
        Map<String, Object> json = new LinkedHashMap<>();
        values.forEach((name, value) -> json.put(name, toJson(value)));
        return json;
    }

    static Map<String, Object> fromJson(Map<String, Object> json) {
        Map<String, Object> values = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            Object read = fromJson(value);
            if (read != null) {
                values.put(name, read);
            }
        });
        return values;
    }
}
