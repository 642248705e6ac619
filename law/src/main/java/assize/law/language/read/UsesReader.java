package assize.law.language.read;

import assize.law.language.Action;
import assize.law.language.Role;
import assize.law.language.Uses;
import assize.law.problem.Place;
import assize.law.time.Length;
import assize.law.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the language brings along and a procedure switches on, and makes the actions that come with it. */
final class UsesReader {
    private static final String AFTER = " after ";

    private final Reading reading;

    UsesReader(Reading reading) {
        this.reading = reading;
    }

    Uses read(Group head) {
        Node node = head.find("uses").orElse(null);
        if (node == null) {
            return Uses.NOTHING;
        }
        Group uses = reading.group(node, "uses", "uses");
        return new Uses(
                part(uses, "recusal", this::recusal),
                part(uses, "excuse", this::excuse),
                part(uses, "corrections", g -> new Uses.Corrections(g.names("by"), g.text("law"))),
                part(uses, "late-knowledge", g -> new Uses.LateKnowledge(g.text("decided-by"), g.text("law"))),
                part(uses, "representation", g -> new Uses.Representation(g.names("of"), g.text("law"))),
                part(uses, "join-and-split", g -> new Uses.JoinAndSplit(g.text("by"), g.text("law"))));
    }

    private <T> @Nullable T part(Group uses, String name, Function<Group, @Nullable T> read) {
        Node node = uses.find(name).orElse(null);
        return node == null ? null : read.apply(reading.group(node, name, name));
    }

    private Uses.@Nullable Recusal recusal(Group group) {
        Length within = group.length("within").orElse(null);
        return within == null
                ? null
                : new Uses.Recusal(
                        group.names("of"),
                        group.names("asked-by"),
                        group.names("while"),
                        group.text("decided-by"),
                        group.findText("of-supervisor").orElse(null),
                        within,
                        group.flag("once-more"),
                        group.flag("steps-aside"),
                        group.names("save"),
                        group.text("law"));
    }

    /** {@code within: 10 days after the obstacle ends}: what the time is after stands there for people. */
    private Uses.@Nullable Excuse excuse(Group group) {
        String within = group.text("within");
        int after = within.indexOf(AFTER);
        Length length = within.isEmpty()
                ? null
                : Group.lengthOf(reading, after < 0 ? within : within.substring(0, after), group.placeOf("within"))
                        .orElse(null);
        return length == null ? null : new Uses.Excuse(length, group.text("decided-by"), group.text("law"));
    }

    /** The actions that come with what is used; the stages are all, and those in which a case is not over. */
    static List<Action> actions(Uses uses, Map<String, Role> roles, List<String> all, List<String> live, Place place) {
        List<Action> actions = new ArrayList<>();
        if (uses.recusal() != null) {
            recusalActions(uses.recusal(), place, actions);
        }
        Uses.Excuse excuse = uses.excuse();
        if (excuse != null) {
            List<String> parties = roles.values().stream()
                    .filter(role -> role.kind() != Role.Kind.OFFICE)
                    .map(Role::name)
                    .toList();
            Brought brought = new Brought(excuse.law(), place, actions);
            List<String> judge = List.of(excuse.decidedBy());
            brought.add("ask-excuse", parties, live, Action.BuiltIn.ASK_EXCUSE, "");
            brought.add("grant-excuse", judge, live, Action.BuiltIn.GRANT_EXCUSE, "ask-excuse");
            brought.add("refuse-excuse", judge, live, Action.BuiltIn.REFUSE_EXCUSE, "ask-excuse");
        }
        if (uses.corrections() != null) {
            new Brought(uses.corrections().law(), place, actions)
                    .add("correct", uses.corrections().by(), all, Action.BuiltIn.CORRECT, "");
        }
        if (uses.lateKnowledge() != null) {
            List<String> by = List.of(uses.lateKnowledge().decidedBy());
            Brought brought = new Brought(uses.lateKnowledge().law(), place, actions);
            brought.add("restore-position", by, all, Action.BuiltIn.RESTORE, "");
            brought.add("refuse-restoring", by, all, Action.BuiltIn.REFUSE_RESTORING, "");
        }
        if (uses.representation() != null) {
            new Brought(uses.representation().law(), place, actions)
                    .add(
                            "name-representative",
                            uses.representation().of(),
                            live,
                            Action.BuiltIn.NAME_REPRESENTATIVE,
                            "");
        }
        if (uses.joinAndSplit() != null) {
            List<String> by = List.of(uses.joinAndSplit().by());
            Brought brought = new Brought(uses.joinAndSplit().law(), place, actions);
            brought.add("join-cases", by, live, Action.BuiltIn.JOIN_CASES, "");
            brought.add("split-case", by, live, Action.BuiltIn.SPLIT_CASE, "");
        }
        return actions;
    }

    private record Brought(String law, Place place, List<Action> into) {
        void add(String name, List<String> by, List<String> from, Action.BuiltIn part, String onRequest) {
            ActionDraft draft = ActionDraft.brought(name, by, from, law, place);
            draft.builtIn = part;
            draft.reasons = true;
            draft.onRequest = onRequest.isEmpty() ? List.of() : List.of(onRequest);
            into.add(draft.action());
        }
    }

    private static void recusalActions(Uses.Recusal recusal, Place place, List<Action> into) {
        List<String> deciders = new ArrayList<>(List.of(recusal.decidedBy()));
        if (recusal.ofDecider() != null) {
            deciders.add(recusal.ofDecider());
        }
        into.add(part("ask-recusal", recusal.askedBy(), recusal, Action.RecusalPart.ASK, place));
        into.add(part("grant-recusal", deciders, recusal, Action.RecusalPart.GRANT, place));
        into.add(part("refuse-recusal", deciders, recusal, Action.RecusalPart.REFUSE, place));
        if (recusal.stepsAside()) {
            into.add(part("step-aside", recusal.of(), recusal, Action.RecusalPart.STEP_ASIDE, place));
        }
        if (recusal.onceMore()) {
            into.add(part("ask-recusal-again", recusal.askedBy(), recusal, Action.RecusalPart.ASK_AGAIN, place));
            into.add(part("decide-recusal-again", deciders, recusal, Action.RecusalPart.DECIDE_AGAIN, place));
        }
    }

    private static Action part(
            String name, List<String> by, Uses.Recusal recusal, Action.RecusalPart part, Place place) {
        ActionDraft draft = ActionDraft.brought(name, by, recusal.during(), recusal.law(), place);
        draft.reasons = true;
        draft.recusal = part;
        return draft.action();
    }
}
