package assize.law.step;

import assize.law.json.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case's state as JSON: what the case's row holds, and what a rebuilt case is compared with, byte for byte. */
public final class StateJson {
    private StateJson() {}

    /** The state as JSON. */
    public static Map<String, Object> toJson(State state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("procedure", state.procedure());
        json.put("version", state.version());
        json.put("stage", state.stage());
        json.put("ended", state.ended());
        ClockJson.put(json, "calendar", state.calendar());
        ClockJson.put(
                json, "opened", state.opened() == null ? null : state.opened().toString());
        ClockJson.put(
                json, "latest", state.latest() == null ? null : state.latest().toString());
        json.put("facts", Values.toJson(state.facts()));
        json.put(
                "clocks",
                state.clocks().values().stream().map(ClockJson::toJson).toList());
        json.put("counts", new LinkedHashMap<String, Object>(state.counts()));
        json.put("links", new LinkedHashMap<String, Object>(state.links()));
        json.put("held", state.held().stream().map(EffectJson::acted).toList());
        json.put("challenged", List.copyOf(state.challenged()));
        json.put("barred", List.copyOf(state.barred()));
        json.put("linked", List.copyOf(state.linked()));
        FurtherJson.put(json, state.further());
        return json;
    }

    /** The state from JSON. */
    public static State fromJson(Map<String, Object> json) {
        Map<String, ClockCopy> clocks = new LinkedHashMap<>();
        for (Object clock : Json.list(json.get("clocks"))) {
            ClockCopy copy = ClockJson.fromJson(Json.object(clock));
            clocks.put(copy.key(), copy);
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        Json.object(json.get("counts")).forEach((what, times) -> counts.put(what, ((Number) times).intValue()));
        Map<String, String> links = new LinkedHashMap<>();
        Json.object(json.get("links")).forEach((link, status) -> links.put(link, String.valueOf(status)));
        Set<Effect.Acted> held = new LinkedHashSet<>();
        Json.list(json.get("held")).forEach(acted -> held.add(EffectJson.acted(Json.object(acted))));
        return new State(
                ClockJson.text(json, "procedure"),
                ClockJson.text(json, "version"),
                ClockJson.text(json, "stage"),
                Boolean.TRUE.equals(json.get("ended")),
                ClockJson.find(json, "calendar"),
                ClockJson.moment(ClockJson.find(json, "opened")),
                ClockJson.moment(ClockJson.find(json, "latest")),
                Values.fromJson(Json.object(json.get("facts"))),
                clocks,
                counts,
                links,
                held,
                texts(json.get("challenged")),
                texts(json.get("barred")),
                texts(json.get("linked")),
                FurtherJson.fromJson(json));
    }

    static Set<String> texts(@Nullable Object json) {
        Set<String> texts = new LinkedHashSet<>();
        Json.list(json).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }
}
