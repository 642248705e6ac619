package assize.law.step;

import assize.law.json.Json;
import assize.law.value.Moments;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A clock's copy as JSON; what is empty is left out. */
final class ClockJson {
    private ClockJson() {}

    static Map<String, Object> toJson(ClockCopy copy) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", copy.key());
        json.put("clock", copy.clock());
        put(json, "holder", copy.holder());
        json.put("status", copy.status().word());
        json.put("trigger", copy.trigger());
        json.put("length", copy.length());
        json.put("raw", copy.rawEnd());
        json.put("end", copy.end());
        json.put("due", copy.due().toString());
        put(json, "paused-on", copy.pausedOn());
        put(json, "wakes", copy.wakes() == null ? null : copy.wakes().toString());
        put(json, "pauses", copy.pauses().isEmpty() ? null : copy.pauses());
        put(json, "extensions", copy.extensions().isEmpty() ? null : copy.extensions());
        put(json, "restarts", copy.restarts() == 0 ? null : (long) copy.restarts());
        put(json, "standing", copy.standing().isEmpty() ? null : copy.standing());
        put(json, "other", copy.other());
        return json;
    }

    static ClockCopy fromJson(Map<String, Object> json) {
        return new ClockCopy(
                text(json, "key"),
                text(json, "clock"),
                find(json, "holder"),
                status(text(json, "status")),
                text(json, "trigger"),
                text(json, "length"),
                text(json, "raw"),
                text(json, "end"),
                Moments.parse(text(json, "due")),
                find(json, "paused-on"),
                moment(find(json, "wakes")),
                texts(json.get("pauses")),
                texts(json.get("extensions")),
                json.get("restarts") instanceof Long times ? Math.toIntExact(times) : 0,
                texts(json.get("standing")),
                find(json, "other"));
    }

    static ClockCopy.Status status(String word) {
        return ClockCopy.Status.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Moments.parse(text);
    }

    static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    static String text(Map<String, Object> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text '" + name + "' in " + json.keySet());
    }

    static @Nullable String find(Map<String, Object> json, String name) {
        return json.get(name) instanceof String text ? text : null;
    }

    static List<String> texts(@Nullable Object json) {
        return json == null
                ? List.of()
                : Json.list(json).stream().map(String::valueOf).toList();
    }
}
