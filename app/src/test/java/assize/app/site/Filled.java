package assize.app.site;

import assize.law.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that a schema takes, whatever they mean. */
final class Filled {
    private Filled() {}

    /** One for everything that is asked. */
    static Map<String, Object> in(@Nullable Object schema) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Json.object(Json.object(schema).get("properties"))
                .forEach((name, property) -> answers.put(name, answer(Json.object(property))));
        return answers;
    }

    private static Object answer(Map<String, Object> property) {
        if (property.get("enum") instanceof java.util.List<?> choices) {
            return choices.isEmpty() ? "" : choices.getFirst();
        }
        return switch (String.valueOf(property.get("type"))) {
            case "boolean" -> false;
            case "integer" -> 1;
            default ->
                property.containsKey("format")
                        ? "2026-03-05"
                        : property.containsKey("pattern") ? "10.00" : "As it was said on the telephone.";
        };
    }
}
