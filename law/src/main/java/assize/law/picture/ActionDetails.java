package assize.law.picture;

import assize.law.language.Action;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only some actions have: requests, holders, tracks, seals, hearings, evidence, emergencies. */
final class ActionDetails {
    private final Wording words;

    ActionDetails(Wording words) {
        this.words = words;
    }

    /** What must be there before it is open, and what must come with it. */
    void needs(Action action, List<String> lines) {
        if (action.onRequest().equals(List.of(Action.OPENING))) {
            lines.add(words.say("on-opening"));
        } else {
            names("on-request", "action", action.onRequest(), lines);
        }
        name("per", "role", action.per(), lines);
        text("comes-with", action.needs(), lines);
        text("online-only", action.openness().onlineOnly(), lines);
    }

    void effects(Action action, List<String> lines) {
        name("joins", "role", action.joins(), lines);
        name("leaves", "role", action.leaves(), lines);
        Action.Conversion converts = action.converts();
        if (converts != null) {
            String to = words.words("track", converts.to());
            lines.add(
                    converts.from().isEmpty()
                            ? words.say("track-to", "to", to)
                            : words.say("track-from", "from", words.names("track", converts.from()), "to", to));
            name("keeps-start", "clock", converts.keepsStart(), lines);
        }
        if (action.gives() != null) {
            String to = action.gives().equals("state") ? words.say("state") : words.words("role", action.gives());
            lines.add(words.say("gives", "names", to));
        }
        name("drops", "role", action.drops(), lines);
        name("begins-seal", "seal", action.seals(), lines);
        name("ends-with", "matter", action.outcome(), lines);
    }

    void checks(Action action, List<String> lines) {
        text("ex-parte", action.exParte(), lines);
        name("no-worse", "role", action.noWorseFor(), lines);
        Action.Emergency emergency = action.emergency();
        if (emergency != null) {
            name("bypasses", "action", emergency.bypasses(), lines);
            name("ratified-by", "action", emergency.ratifiedBy(), lines);
            name("ratified-within", "clock", emergency.within(), lines);
        }
        openness(action.openness(), lines);
        Action.Evidence evidence = action.evidence();
        name("questions", "role", evidence.questions(), lines);
        name("tells-counsel", "role", evidence.tellsCounsel(), lines);
        if (evidence.relies()) {
            lines.add(words.say("relies-on-evidence"));
        }
        if (evidence.excludes()) {
            lines.add(words.say("excludes-evidence"));
        }
    }

    private void openness(Action.Openness openness, List<String> lines) {
        if (openness.hearing()) {
            lines.add(words.say("public"));
        }
        text("closed-when", openness.closedWhen(), lines);
        name("publishes", "notice", openness.publishes(), lines);
        text("redacts", openness.redacts(), lines);
        text("unpublished", openness.unpublished(), lines);
    }

    private void name(String key, String kind, @Nullable String name, List<String> lines) {
        names(key, kind, name == null ? List.of() : List.of(name), lines);
    }

    private void names(String key, String kind, Collection<String> names, List<String> lines) {
        if (!names.isEmpty()) {
            lines.add(words.say(key, "names", words.names(kind, names)));
        }
    }

    private void text(String key, @Nullable String text, List<String> lines) {
        if (text != null) {
            lines.add(words.say(key, "text", text));
        }
    }
}
