package assize.law.step;

import assize.law.json.Json;
import assize.law.value.Moments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What only some cases know, as JSON. Nothing of it is written where there is nothing, so the rows of all other cases
 * stay as they were.
 */
final class FurtherJson {
    private FurtherJson() {}

    static void put(Map<String, Object> json, Further further) {
        if (further.nothing()) {
            return;
        }
        ClockJson.put(json, "track", further.track());
        put(
                json,
                "requests",
                further.requests(),
                by -> by.stream().map(EffectJson::acted).toList());
        put(json, "holders", further.holders(), FurtherJson::party);
        put(json, "matters", further.matters(), StateJson::toJson);
        put(
                json,
                "seals",
                further.seals(),
                held -> held.stream().map(FurtherJson::held).toList());
        put(json, "lots", further.lots(), FurtherJson::lot);
        put(json, "consents", further.consents(), List::copyOf);
        if (!further.disputed().isEmpty()) {
            json.put("disputed", List.copyOf(further.disputed()));
        }
        if (!further.outages().isEmpty()) {
            json.put(
                    "outages",
                    further.outages().stream().map(FurtherJson::toJson).toList());
        }
        if (!further.joined().isEmpty()) {
            json.put("joined", List.copyOf(further.joined()));
        }
    }

    private static <T> void put(
            Map<String, Object> json, String name, Map<String, T> values, Function<T, Object> toJson) {
        if (!values.isEmpty()) {
            Map<String, Object> members = new LinkedHashMap<>();
            values.forEach((key, value) -> members.put(key, toJson.apply(value)));
            json.put(name, members);
        }
    }

    private static Map<String, Object> party(Further.Party party) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("joined", (long) party.joined());
        ClockJson.put(
                json,
                "left",
                party.left().isEmpty()
                        ? null
                        : party.left().stream().map(Long::valueOf).toList());
        return json;
    }

    private static Map<String, Object> held(Further.Held held) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("notice", held.notice());
        ClockJson.put(json, "to", held.to());
        return json;
    }

    private static Map<String, Object> lot(Further.Lot lot) {
        Map<String, Object> json = new LinkedHashMap<>();
        ClockJson.put(json, "person", lot.person());
        ClockJson.put(json, "earlier", lot.earlier().isEmpty() ? null : List.copyOf(lot.earlier()));
        return json;
    }

    static Further fromJson(Map<String, Object> json) {
        Further further = new Further(
                ClockJson.find(json, "track"),
                map(json, "requests", FurtherJson::askers),
                map(json, "holders", FurtherJson::party),
                map(json, "matters", matter -> StateJson.fromJson(Json.object(matter))),
                map(json, "seals", FurtherJson::heldBack),
                map(json, "lots", FurtherJson::lot),
                map(json, "consents", StateJson::texts),
                json.containsKey("disputed") ? StateJson.texts(json.get("disputed")) : Set.of(),
                json.containsKey("outages") ? outages(json.get("outages")) : List.of(),
                json.containsKey("joined") ? StateJson.texts(json.get("joined")) : Set.of());
        return further.nothing() ? Further.NOTHING : further;
    }

    private static <T> Map<String, T> map(Map<String, Object> json, String name, Function<Object, T> fromJson) {
        if (!json.containsKey(name)) {
            return Map.of();
        }
        Map<String, T> values = new LinkedHashMap<>();
        Json.object(json.get(name)).forEach((key, value) -> values.put(key, fromJson.apply(value)));
        return values;
    }

    private static Set<Effect.Acted> askers(Object json) {
        Set<Effect.Acted> askers = new LinkedHashSet<>();
        Json.list(json).forEach(acted -> askers.add(EffectJson.acted(Json.object(acted))));
        return askers;
    }

    private static List<Effect.OutOfReach> outages(Object json) {
        return Json.list(json).stream().map(item -> outage(Json.object(item))).toList();
    }

    private static Effect.OutOfReach outage(Map<String, Object> json) {
        return new Effect.OutOfReach(
                Moments.parse(ClockJson.text(json, "from")), Moments.parse(ClockJson.text(json, "until")));
    }

    private static Further.Party party(Object json) {
        Map<String, Object> party = Json.object(json);
        Set<Integer> left = new LinkedHashSet<>();
        if (party.containsKey("left")) {
            Json.list(party.get("left")).forEach(n -> left.add(number(n)));
        }
        return new Further.Party(number(party.get("joined")), left);
    }

    private static int number(@Nullable Object json) {
        return json instanceof Number number ? number.intValue() : 0;
    }

    private static List<Further.Held> heldBack(Object json) {
        List<Further.Held> held = new ArrayList<>();
        for (Object item : Json.list(json)) {
            Map<String, Object> one = Json.object(item);
            held.add(new Further.Held(ClockJson.text(one, "notice"), ClockJson.find(one, "to")));
        }
        return held;
    }

    private static Further.Lot lot(Object json) {
        Map<String, Object> lot = Json.object(json);
        return new Further.Lot(
                ClockJson.find(lot, "person"),
                lot.containsKey("earlier") ? StateJson.texts(lot.get("earlier")) : Set.of());
    }

    /** An effect of those that only some procedures bring about. */
    static Map<String, Object> toJson(Effect.Beyond effect) {
        return switch (effect) {
            case Effect.Tracked e -> EffectJson.of("tracked", "track", e.track());
            case Effect.Requested e -> {
                Map<String, Object> json = EffectJson.of("requested", "request", e.request());
                ClockJson.put(json, "by", e.by() == null ? null : EffectJson.acted(e.by()));
                yield json;
            }
            case Effect.Joined e -> EffectJson.of("joined", "role", e.role());
            case Effect.Left e -> EffectJson.of("left", "holder", e.holder());
            case Effect.Sealed e -> EffectJson.of("sealed", "seal", e.seal(), "open", e.open());
            case Effect.HeldBack e -> {
                Map<String, Object> json = EffectJson.of("held-back", "seal", e.seal(), "notice", e.notice());
                ClockJson.put(json, "to", e.to());
                yield json;
            }
            case Effect.Drawn e -> {
                Map<String, Object> json = EffectJson.of("drawn", "role", e.role());
                ClockJson.put(json, "person", e.person());
                yield json;
            }
            case Effect.Consented e -> {
                Map<String, Object> json = EffectJson.of("consented", "action", e.action());
                ClockJson.put(json, "holder", e.holder());
                yield json;
            }
            case Effect.OutOfReach e ->
                EffectJson.of(
                        "out-of-reach",
                        "from",
                        e.from().toString(),
                        "until",
                        e.until().toString());
            case Effect.Disputed e -> EffectJson.of("disputed", "copy", e.copy(), "open", e.open());
        };
    }

    /** Such an effect from JSON; null if it is none of them. */
    static @Nullable Effect effect(String is, Map<String, Object> json) {
        return switch (is) {
            case "tracked" -> new Effect.Tracked(ClockJson.text(json, "track"));
            case "requested" ->
                new Effect.Requested(
                        ClockJson.text(json, "request"),
                        json.containsKey("by") ? EffectJson.acted(Json.object(json.get("by"))) : null);
            case "joined" -> new Effect.Joined(ClockJson.text(json, "role"));
            case "left" -> new Effect.Left(ClockJson.text(json, "holder"));
            case "sealed" -> new Effect.Sealed(ClockJson.text(json, "seal"), Boolean.TRUE.equals(json.get("open")));
            case "held-back" ->
                new Effect.HeldBack(
                        ClockJson.text(json, "seal"), ClockJson.text(json, "notice"), ClockJson.find(json, "to"));
            case "drawn" -> new Effect.Drawn(ClockJson.text(json, "role"), ClockJson.find(json, "person"));
            case "consented" -> new Effect.Consented(ClockJson.text(json, "action"), ClockJson.find(json, "holder"));
            case "out-of-reach" -> outage(json);
            case "disputed" -> new Effect.Disputed(ClockJson.text(json, "copy"), Boolean.TRUE.equals(json.get("open")));
            default -> null;
        };
    }
}
