package assize.law.step;

import assize.law.json.Json;
import assize.law.time.Derivation;
import assize.law.value.Moments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Effects as JSON: an object whose member {@code is} names the effect. What an entry keeps, and what rebuilds a case.
 */
public final class EffectJson {
    private EffectJson() {}

    /** An effect as JSON. */
    public static Map<String, Object> toJson(Effect effect) {
        return switch (effect) {
            case Effect.Opened e -> {
                Map<String, Object> json = of("opened", "procedure", e.procedure(), "version", e.version());
                ClockJson.put(json, "calendar", e.calendar());
                json.put("at", e.at().toString());
                yield json;
            }
            case Effect.Entered e -> of("entered", "stage", e.stage(), "end", e.end());
            case Effect.Set e -> {
                Map<String, Object> json = of("set", "fact", e.fact());
                ClockJson.put(json, "value", e.value() == null ? null : Values.toJson(e.value()));
                yield json;
            }
            case Effect.Counted e -> of("counted", "what", e.what());
            case Effect.Acted e -> acted(e);
            case Effect.Fixed e -> {
                Map<String, Object> json = of(
                        "fixed",
                        "copy",
                        ClockJson.toJson(e.copy()),
                        "derivation",
                        e.derivation().toJson(),
                        "why",
                        e.why());
                ClockJson.put(json, "before", e.before());
                yield json;
            }
            case Effect.Turned e -> {
                Map<String, Object> json =
                        of("turned", "copy", e.copy(), "status", e.status().word());
                ClockJson.put(json, "day", e.day());
                ClockJson.put(
                        json, "wakes", e.wakes() == null ? null : e.wakes().toString());
                ClockJson.put(json, "standing", e.standing().isEmpty() ? null : e.standing());
                yield json;
            }
            case Effect.Linked e -> of("linked", "link", e.link(), "status", e.status());
            case Effect.Challenged e -> of("challenged", "person", e.person(), "open", e.open());
            case Effect.Barred e -> of("barred", "person", e.person());
            case Effect.Tied e ->
                e.joined() ? of("tied", "case", e.caseId(), "joined", true) : of("tied", "case", e.caseId());
            case Effect.VersionMoved e -> of("version-moved", "version", e.version());
            case Effect.Inside e -> of("inside", "matter", e.matter(), "effect", toJson(e.effect()));
            case Effect.Corrected e -> {
                Map<String, Object> json = of("corrected", "entry", e.entry(), "fact", e.fact());
                ClockJson.put(json, "before", e.before() == null ? null : Values.toJson(e.before()));
                yield json;
            }
            case Effect.Beyond e -> FurtherJson.toJson(e);
        };
    }

    static Map<String, Object> acted(Effect.Acted acted) {
        Map<String, Object> json = of("acted", "role", acted.role(), "person", acted.person());
        ClockJson.put(json, "body", acted.body());
        return json;
    }

    static Effect.Acted acted(Map<String, Object> json) {
        return new Effect.Acted(
                ClockJson.text(json, "role"), ClockJson.text(json, "person"), ClockJson.find(json, "body"));
    }

    /** An effect from JSON; throws IllegalArgumentException if it is none. */
    public static Effect fromJson(Map<String, Object> json) {
        return switch (ClockJson.text(json, "is")) {
            case "opened" ->
                new Effect.Opened(
                        ClockJson.text(json, "procedure"),
                        ClockJson.text(json, "version"),
                        ClockJson.find(json, "calendar"),
                        Moments.parse(ClockJson.text(json, "at")));
            case "entered" -> new Effect.Entered(ClockJson.text(json, "stage"), Boolean.TRUE.equals(json.get("end")));
            case "set" -> new Effect.Set(ClockJson.text(json, "fact"), Values.fromJson(json.get("value")));
            case "counted" -> new Effect.Counted(ClockJson.text(json, "what"));
            case "acted" -> acted(json);
            case "fixed" ->
                new Effect.Fixed(
                        ClockJson.fromJson(Json.object(json.get("copy"))),
                        Derivation.fromJson(Json.object(json.get("derivation"))),
                        ClockJson.text(json, "why"),
                        ClockJson.find(json, "before"));
            case "turned" ->
                new Effect.Turned(
                        ClockJson.text(json, "copy"),
                        ClockJson.status(ClockJson.text(json, "status")),
                        ClockJson.find(json, "day"),
                        ClockJson.moment(ClockJson.find(json, "wakes")),
                        ClockJson.texts(json.get("standing")));
            case "linked" -> new Effect.Linked(ClockJson.text(json, "link"), ClockJson.text(json, "status"));
            case "challenged" ->
                new Effect.Challenged(ClockJson.text(json, "person"), Boolean.TRUE.equals(json.get("open")));
            case "barred" -> new Effect.Barred(ClockJson.text(json, "person"));
            case "tied" -> new Effect.Tied(ClockJson.text(json, "case"), Boolean.TRUE.equals(json.get("joined")));
            case "version-moved" -> new Effect.VersionMoved(ClockJson.text(json, "version"));
            case "inside" ->
                new Effect.Inside(ClockJson.text(json, "matter"), fromJson(Json.object(json.get("effect"))));
            case "corrected" ->
                new Effect.Corrected(
                        ClockJson.text(json, "entry"),
                        ClockJson.text(json, "fact"),
                        Values.fromJson(json.get("before")));
            default -> beyond(json);
        };
    }

    private static Effect beyond(Map<String, Object> json) {
        Effect effect = FurtherJson.effect(ClockJson.text(json, "is"), json);
        if (effect == null) {
            throw new IllegalArgumentException("not an effect: " + json.get("is"));
        }
        return effect;
    }

    /** All effects of an entry. */
    public static List<Effect> fromJson(List<Object> json) {
        return json.stream().map(effect -> fromJson(Json.object(effect))).toList();
    }

    static Map<String, Object> of(String is, Object... members) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("is", is);
        for (int i = 0; i + 1 < members.length; i += 2) {
            json.put((String) members[i], members[i + 1]);
        }
        return json;
    }
}
