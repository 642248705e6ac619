package assize.law.time;

import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Worked dates with their expected result, one object each: {@code id, regime, trigger, n, unit, dir, calendar,
 * result} and, if wanted, {@code weekday} and {@code zone}.
 */
final class Vectors {
    /** Largest file read, in bytes. */
    static final long MOST_BYTES = 10L * 1024 * 1024;

    private Vectors() {}

    /** A difference, or null if the vector comes out as expected. */
    static @Nullable String difference(LegalTime time, Map<String, Object> vector) {
        try {
            Derivation derived = time.count(count(vector));
            String wanted = text(vector, "result");
            Moment expected = Moment.parse(wanted);
            if (!matches(derived, expected)) {
                return said(vector) + "expected " + wanted + ", counted " + derived.end();
            }
            return weekday(vector, expected);
        } catch (UnusableInput unusable) {
            return said(vector) + unusable.problems().getFirst().found(Locale.ENGLISH);
        }
    }

    private static boolean matches(Derivation derived, Moment expected) {
        if (expected.time() == null) {
            return derived.end().day().equals(expected.day());
        }
        return expected.equals(derived.end())
                || expected.equals(Moment.of(LocalDateTime.ofInstant(derived.cutoff(), derived.zone())));
    }

    private static @Nullable String weekday(Map<String, Object> vector, Moment expected) {
        String wanted = (String) vector.get("weekday");
        String found = expected.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return wanted == null || wanted.startsWith(found)
                ? null
                : said(vector) + "expected a " + wanted + ", but that day is a " + found;
    }

    private static String said(Map<String, Object> vector) {
        return vector.get("id") + "  " + vector.get("regime") + ", " + vector.get("trigger") + ", " + vector.get("n")
                + " " + vector.get("unit") + ", " + vector.get("dir") + ", " + vector.get("calendar") + ": ";
    }

    private static Count count(Map<String, Object> vector) {
        Length length = vector.containsKey("length")
                ? Length.parse(text(vector, "length"))
                : Length.parse(text(vector, "n"), text(vector, "unit"));
        Count count = Count.of(text(vector, "regime"), Moment.parse(text(vector, "trigger")), length);
        Object calendar = vector.get("calendar");
        Object zone = vector.get("zone");
        Count placed = count.under(calendar == null ? null : calendar.toString())
                .at(zone == null ? null : ZoneId.of(zone.toString()));
        String direction = String.valueOf(vector.getOrDefault("dir", "fwd"));
        return direction.startsWith("b") ? placed.before() : placed;
    }

    private static String text(Map<String, Object> vector, String field) {
        Object value = vector.get(field);
        if (value == null) {
            throw unreadable(String.valueOf(vector.get("id")), "'" + field + "' is missing");
        }
        return value.toString();
    }

    /** Reads the file: the list alone, or the page of which it is a part. */
    static List<Map<String, Object>> read(Path file) {
        String name = file.toString();
        try {
            if (!Files.isRegularFile(file)) {
                throw new UnusableInput(Problem.of("file-missing", Place.of(name)));
            }
            if (Files.size(file) > MOST_BYTES) {
                throw unreadable(name, "it has more than " + MOST_BYTES + " bytes");
            }
            return read(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> read(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Object value = Json.read(name, block(name, text).getBytes(StandardCharsets.UTF_8));
        List<Map<String, Object>> vectors = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (!(item instanceof Map<?, ?>)) {
                    throw unreadable(name, "an item of the list is no object");
                }
                vectors.add(Json.object(item));
            }
        }
        if (vectors.isEmpty()) {
            throw unreadable(name, "there is no list of objects in it");
        }
        return vectors;
    }

    /** The first JSON block that holds a list, with the lines above it left blank so that places stay right. */
    private static String block(String name, String text) {
        if (text.stripLeading().startsWith("[")) {
            return text;
        }
        for (int open = text.indexOf("```json"); open >= 0; open = text.indexOf("```json", open + 7)) {
            int begin = text.indexOf('\n', open) + 1;
            int close = text.indexOf("```", Math.max(begin, open + 7));
            if (begin > 0
                    && close > begin
                    && text.substring(begin, close).stripLeading().startsWith("[")) {
                long above =
                        text.substring(0, begin).chars().filter(c -> c == '\n').count();
                return "\n".repeat((int) above) + text.substring(begin, close);
            }
        }
        throw unreadable(name, "there is no JSON list in it, alone or between ```json and ```");
    }

    private static UnusableInput unreadable(String where, String why) {
        return new UnusableInput(Problem.of("time-vectors-unreadable", Place.of(where), "why", why));
    }
}
