package assize.law.step;

import java.util.LinkedHashMap;
import java.util.Map;

/** An event as JSON, as an entry keeps it for people to read. The moment stands in the entry itself. */
public final class EventJson {
    private EventJson() {}

    /** The event as JSON. */
    public static Map<String, Object> toJson(Event event) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (event) {
            case Event.Act act -> {
                json.put("action", act.action());
                json.put("by", actor(act.actor()));
                if (!act.given().isEmpty()) {
                    json.put("given", Values.toJson(act.given()));
                }
                if (!act.dateKnown()) {
                    json.put("date", "not known");
                }
            }
            case Event.LawActs law -> json.put("action", law.action());
            case Event.Told told -> {
                json.put("notice", told.notice());
                json.put("told", told.how().word());
                json.put("to", told.to());
                ClockJson.put(json, "way", told.way());
                ClockJson.put(json, "by", told.by() == null ? null : actor(told.by()));
            }
            case Event.ClockPasses passes -> json.put("clock", passes.copy());
            case Event.PauseEnds ends -> json.put("clock", ends.copy());
            case Event.LinkTold link -> {
                json.put("link", link.link());
                json.put("outcome", link.outcome());
                json.put("by", actor(link.actor()));
            }
            case Event.Tied tied -> json.put("case", tied.caseId());
            case Event.Begun begun -> {
                json.put("stage", begun.stage());
                ClockJson.put(json, "track", begun.track());
                json.put("known", Values.toJson(begun.facts()));
            }
            case Event.OutOfReach out -> {
                json.put("from", out.from().toString());
                json.put("until", out.until().toString());
                json.put("monitor", out.monitor());
                json.put("note", out.note());
            }
            case Event.Moved moved -> {
                json.put("version", moved.digest());
                json.put("by", actor(moved.actor()));
                json.put("reasons", moved.reasons());
            }
        }
        return json;
    }

    /**
     * The short name of an event's kind, as the entry shows it: {@code act}, {@code law}, {@code reached},
     * {@code passes} …
     */
    public static String type(Event event) {
        return switch (event) {
            case Event.Act act -> "act";
            case Event.LawActs law -> "law";
            case Event.Told told -> told.how().word();
            case Event.ClockPasses passes -> "passes";
            case Event.PauseEnds ends -> "resumes";
            case Event.LinkTold link -> "outcome";
            case Event.Tied tied -> "tied";
            case Event.OutOfReach out -> "out-of-reach";
            case Event.Moved moved -> "moved";
            case Event.Begun begun -> "begun";
        };
    }

    private static Map<String, Object> actor(Actor actor) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("person", actor.person());
        json.put("role", actor.role());
        ClockJson.put(json, "body", actor.body());
        return json;
    }
}
