package assize.docket.registry;

import assize.docket.entry.NewEntry;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.step.Effect;
import assize.law.step.EffectJson;
import assize.law.step.Event;
import assize.law.step.EventJson;
import assize.law.step.Outcome;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an entry keeps of a step: the event as people read it, the effects by which a case is rebuilt, the law, and for
 * history the rules it breaks and the event of the log that it tells. Stateless.
 */
public final class Contents {
    /** The type of the entry by which an outage comes into a case. */
    public static final String OUT_OF_REACH = "out of reach";

    private Contents() {}

    /** The entry of a step. */
    public static NewEntry of(Procedure procedure, Outcome outcome) {
        return of(procedure, outcome, List.of(), null);
    }

    /** The entry of a step of history, with the names of the rules it breaks and the event of the log. */
    public static NewEntry of(
            Procedure procedure, Outcome outcome, List<String> irregular, @Nullable Map<String, Object> source) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("event", EventJson.toJson(outcome.event()));
        content.put(
                "effects", outcome.effects().stream().map(EffectJson::toJson).toList());
        if (!irregular.isEmpty()) {
            content.put("irregular", irregular);
        }
        if (source != null) {
            content.put("source", source);
        }
        Event event = outcome.event();
        return new NewEntry(type(event), event.at(), actorClass(procedure, event), Canonical.bytes(content));
    }

    /** The roles or holders whose own an entry is: who acted, or for whom the notice was. */
    public static Set<String> own(byte[] content) {
        Map<String, Object> event = event(content);
        Set<String> own = new LinkedHashSet<>();
        if (event.get("by") instanceof Map<?, ?> by && by.get("role") instanceof String role) {
            own.add(role);
        }
        if (event.get("to") instanceof String to) {
            own.add(to);
        }
        return own;
    }

    /** The event that an entry tells; empty for one that tells none, as those by which a case is erased. */
    public static Map<String, Object> event(byte[] content) {
        return read(content).get("event") instanceof Map<?, ?> event ? Json.object(event) : Map.of();
    }

    /** The effects that an entry keeps. */
    public static List<Effect> effects(byte[] content) {
        return effects(read(content));
    }

    static List<Effect> effects(Map<String, Object> content) {
        return EffectJson.fromJson(Json.list(content.get("effects")));
    }

    /** Whether an entry's content was read from an old log. */
    static boolean ofHistory(Map<String, Object> content) {
        return content.containsKey("source");
    }

    /** The content as JSON. */
    public static Map<String, Object> read(byte[] content) {
        return Json.object(Json.read("content", content));
    }

    /** What happened, in the words of the procedure. */
    public static String type(Event event) {
        return switch (event) {
            case Event.Act act -> act.action();
            case Event.LawActs law -> law.action();
            case Event.Told told -> told.notice() + " " + told.how().word();
            case Event.ClockPasses passes -> passes.copy() + " passes";
            case Event.PauseEnds ends -> ends.copy() + " goes on";
            case Event.LinkTold link -> "outcome " + link.outcome() + " of " + link.link();
            case Event.Tied tied -> "linked";
            case Event.OutOfReach out -> OUT_OF_REACH;
            case Event.Moved moved -> "moved to another version";
            case Event.Begun begun -> "begun midway";
        };
    }

    private static String actorClass(Procedure procedure, Event event) {
        return switch (event) {
            case Event.Act act -> roleClass(procedure, act.actor().plainRole());
            case Event.LawActs law -> "law";
            case Event.Told told ->
                told.by() == null ? "post" : roleClass(procedure, told.by().plainRole());
            case Event.ClockPasses passes -> "clock";
            case Event.PauseEnds ends -> "clock";
            case Event.LinkTold link -> roleClass(procedure, link.actor().plainRole());
            case Event.Tied tied -> "law";
            case Event.OutOfReach out -> "monitor";
            case Event.Moved moved -> roleClass(procedure, moved.actor().plainRole());
            case Event.Begun begun -> "law";
        };
    }

    private static String roleClass(Procedure procedure, String role) {
        Role known = procedure.roles().get(role);
        return known == null ? "law" : known.kind().name().toLowerCase(java.util.Locale.ROOT);
    }
}
