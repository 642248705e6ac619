package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whose turn it is in a case: the offices that may act in it as it stands, by stage, open requests, open side-matters
 * and undecided challenges. Guards are left aside: they hang on the hour and on who looks, and are asked when somebody
 * acts. What may be done in every stage, such as stepping aside, makes nobody's turn. Stateless.
 */
public final class Turns {
    /** Stands for every body of the kind at which an office is held: none of them has acted in the case yet. */
    public static final String ANY_BODY = "";

    private Turns() {}

    /** The roles of offices whose turn it is, each with the body before which the case lies, or {@link #ANY_BODY}. */
    public static Map<String, String> of(Procedure procedure, State state) {
        if (state.ended() || !state.open()) {
            return Map.of();
        }
        Map<String, String> turns = new LinkedHashMap<>();
        in(procedure, procedure, state, state, turns);
        state.further().matters().forEach((key, matter) -> {
            var side = procedure.sideMatters().get(Matters.base(key));
            if (side != null && !matter.ended()) {
                in(procedure, side.inside(), matter, state, turns);
            }
        });
        return turns;
    }

    private static void in(Procedure main, Procedure line, State state, State mainState, Map<String, String> turns) {
        for (Action action : line.actions().values()) {
            if (from(line, action, state.stage()) && waits(action, state, mainState)) {
                for (String name : action.by()) {
                    Role role = main.roles().get(name);
                    if (role != null && role.kind() == Role.Kind.OFFICE && !turns.containsKey(name)) {
                        turns.put(name, body(main, mainState, role));
                    }
                }
            }
        }
    }

    /** What the role may do in a stage, by name; where that is nothing, what it may do in side-matters. */
    public static List<String> actions(Procedure procedure, String stage, String role) {
        List<String> names = new ArrayList<>();
        for (Action action : procedure.actions().values()) {
            if (action.by().contains(role) && from(procedure, action, stage) && !besides(action)) {
                names.add(action.name());
            }
        }
        if (names.isEmpty()) {
            procedure
                    .sideMatters()
                    .forEach((name, side) -> side.inside().actions().values().stream()
                            .filter(action -> action.by().contains(role) && action.opens() == null)
                            .forEach(action -> names.add(name + "." + action.name())));
        }
        return names;
    }

    private static boolean from(Procedure line, Action action, String stage) {
        if (action.from().contains(stage)) {
            return true;
        }
        Procedure.Stage now = line.stages().get(stage);
        return now != null && !now.burden().isEmpty() && action.from().contains("burdened");
    }

    /** What may be done in any stage without being asked for: nobody waits for it. */
    private static boolean besides(Action action) {
        return action.recusal() != null
                || (action.builtIn() != null && action.onRequest().isEmpty());
    }

    private static boolean waits(Action action, State state, State mainState) {
        Action.RecusalPart part = action.recusal();
        if (part != null) {
            return switch (part) {
                case GRANT, REFUSE -> !mainState.challenged().isEmpty();
                case DECIDE_AGAIN -> Recusals.mayAgain(mainState, part);
                case ASK, ASK_AGAIN, STEP_ASIDE -> false;
            };
        }
        boolean asked = action.onRequest().isEmpty()
                ? action.builtIn() == null
                : action.onRequest().stream().anyMatch(state.further().requests()::containsKey);
        return asked && (action.atMost() == 0 || state.count(action.name()) < action.atMost());
    }

    /** The body of the role's kind that came to the case last. */
    private static String body(Procedure main, State state, Role role) {
        String last = ANY_BODY;
        for (Effect.Acted acted : state.held()) {
            String body = acted.body();
            Role other = main.roles().get(Holders.base(acted.role()));
            if (body != null && other != null && Objects.equals(other.at(), role.at())) {
                last = body;
            }
        }
        return last;
    }
}
