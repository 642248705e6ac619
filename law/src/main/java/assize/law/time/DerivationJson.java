package assize.law.time;

import assize.law.json.Json;
import assize.law.value.Moments;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A derivation as JSON and back. What is usual or empty is left out, because a docket holds one for every clock. */
final class DerivationJson {
    private DerivationJson() {}

    static Map<String, Object> write(Derivation derivation) {
        Map<String, Object> json = new LinkedHashMap<>();
        count(json, derivation.count());
        json.put("version", derivation.version().toString());
        json.put("source", derivation.source());
        json.put("steps", derivation.steps().stream().map(DerivationJson::step).toList());
        unlessSame(json, "raw", derivation.raw(), derivation.end());
        json.put("end", derivation.end().toString());
        json.put("cutoff", derivation.cutoff().toString());
        unlessSame(json, "alarm", derivation.alarm(), derivation.end());
        list(json, "readings", derivation.readings(), DerivationJson::reading);
        if (derivation.provisional()) {
            json.put("provisional", true);
        }
        if (derivation.replaces() != null) {
            json.put("replaces", write(derivation.replaces()));
        }
        text(json, "because", derivation.because());
        return json;
    }

    private static void count(Map<String, Object> json, Count count) {
        json.put("rule", count.rule());
        json.put("trigger", count.trigger().toString());
        json.put("length", count.length().toString());
        if (count.direction() == Direction.BEFORE) {
            json.put("direction", "before");
        }
        text(json, "calendar", count.calendar());
        text(json, "zone", count.zone());
        Protects protects = count.protects();
        text(json, "protects", protects == null ? null : protects.name().toLowerCase(Locale.ROOT));
        list(
                json,
                "pauses",
                count.pauses(),
                pause -> Map.of(
                        "from", pause.from().toString(), "until", pause.until().toString(), "why", pause.why()));
        list(
                json,
                "extensions",
                count.extensions(),
                more -> Map.of(
                        "adds", more.adds().toString(), "from", more.fromEnd() ? "end" : "start", "why", more.why()));
        list(json, "closed", count.closed(), LocalDate::toString);
        text(json, "law-of", count.lawOf());
    }

    private static <T> void list(Map<String, Object> json, String name, List<T> items, Function<T, Object> writer) {
        if (!items.isEmpty()) {
            json.put(name, items.stream().map(writer).toList());
        }
    }

    private static void unlessSame(Map<String, Object> json, String name, Moment moment, Moment end) {
        if (!moment.equals(end)) {
            json.put(name, moment.toString());
        }
    }

    private static void text(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static Object step(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
        json.put("from", step.from().toString());
        if (!step.to().equals(step.from())) {
            json.put("to", step.to().toString());
        }
        unlessEmpty(json, "why", step.why());
        unlessEmpty(json, "name", step.name());
        unlessEmpty(json, "source", step.source());
        return json;
    }

    private static Object reading(Reading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("end", reading.end().toString());
        json.put("why", reading.why());
        unlessEmpty(json, "source", reading.source());
        return json;
    }

    private static void unlessEmpty(Map<String, Object> json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    static Derivation read(Map<String, Object> json) {
        Count count = readCount(json);
        Moment end = Moment.parse(need(json, "end"));
        ZoneId zone = count.zone();
        Object replaces = json.get("replaces");
        if (zone == null) {
            throw new IllegalArgumentException("a derivation without zone");
        }
        return new Derivation(
                count,
                LocalDate.parse(need(json, "version")),
                need(json, "source"),
                zone,
                items(json, "steps", DerivationJson::readStep),
                moment(json, "raw", end),
                end,
                Moments.parse(need(json, "cutoff")),
                moment(json, "alarm", end),
                items(
                        json,
                        "readings",
                        item -> new Reading(
                                Moment.parse(need(item, "end")), need(item, "why"), or(item, "source", ""))),
                Boolean.TRUE.equals(json.get("provisional")),
                replaces == null ? null : read(Json.object(replaces)),
                (String) json.get("because"));
    }

    private static Count readCount(Map<String, Object> json) {
        String zone = (String) json.get("zone");
        String protects = (String) json.get("protects");
        String lawOf = (String) json.get("law-of");
        List<LocalDate> closed = new ArrayList<>();
        if (json.get("closed") != null) {
            Json.list(json.get("closed")).forEach(day -> closed.add(LocalDate.parse((String) day)));
        }
        return new Count(
                need(json, "rule"),
                Moment.parse(need(json, "trigger")),
                Length.parse(need(json, "length")),
                Direction.valueOf(or(json, "direction", "after").toUpperCase(Locale.ROOT)),
                (String) json.get("calendar"),
                zone == null ? null : ZoneId.of(zone),
                protects == null ? null : Protects.valueOf(protects.toUpperCase(Locale.ROOT)),
                items(
                        json,
                        "pauses",
                        item -> new Pause(
                                LocalDate.parse(need(item, "from")),
                                LocalDate.parse(need(item, "until")),
                                need(item, "why"))),
                items(
                        json,
                        "extensions",
                        item -> new Extension(
                                Length.parse(need(item, "adds")),
                                need(item, "from").equals("end"),
                                need(item, "why"))),
                closed,
                lawOf == null ? null : LocalDate.parse(lawOf));
    }

    private static Step readStep(Map<String, Object> item) {
        LocalDate from = LocalDate.parse(need(item, "from"));
        return new Step(
                Step.Kind.valueOf(need(item, "kind").toUpperCase(Locale.ROOT)),
                from,
                LocalDate.parse(or(item, "to", from.toString())),
                or(item, "why", ""),
                or(item, "name", ""),
                or(item, "source", ""));
    }

    private static <T> List<T> items(Map<String, Object> json, String name, Function<Map<String, Object>, T> reader) {
        Object items = json.get(name);
        return items == null
                ? List.of()
                : Json.list(items).stream()
                        .map(item -> reader.apply(Json.object(item)))
                        .toList();
    }

    private static Moment moment(Map<String, Object> json, String name, Moment end) {
        return Moment.parse(or(json, name, end.toString()));
    }

    private static String or(Map<String, Object> json, String name, String otherwise) {
        return json.get(name) instanceof String text ? text : otherwise;
    }

    private static String need(Map<String, Object> json, String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a derivation without " + name);
    }
}
