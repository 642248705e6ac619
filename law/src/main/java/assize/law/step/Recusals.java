package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Action.RecusalPart;
import assize.law.language.Uses;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Challenges of persons: who may be challenged, who decides, and what follows. */
final class Recusals {
    private static final String REFUSED = "refuse-recusal of ";
    private static final String AGAIN = "ask-recusal-again of ";
    private static final String AGAIN_DECIDED = "decide-recusal-again of ";

    private Recusals() {}

    /** While a challenge is undecided, only what can't wait is done by the person challenged. */
    static void challenged(
            Checks checks, Line main, Actor actor, @Nullable String address, @Nullable RecusalPart part) {
        Uses.Recusal recusal = main.procedure().recusal();
        if (recusal == null || !main.state().challenged().contains(actor.person())) {
            return;
        }
        boolean may = part == RecusalPart.STEP_ASIDE
                || (address != null && recusal.save().contains(address));
        if (!may) {
            refuseChallenged(checks, actor, recusal);
        }
    }

    private static void refuseChallenged(Checks checks, Actor actor, Uses.Recusal recusal) {
        checks.refuse("person-challenged", "role", actor.role(), "law", recusal.law());
    }

    static void check(Checks checks, Line line, Action action, Event.Act act) {
        Line main = line.main();
        Uses.Recusal recusal = main.procedure().recusal();
        if (recusal == null) {
            return;
        }
        String saved = line.matter() == null ? action.name() : Matters.base(line.matter()) + "." + action.name();
        challenged(checks, main, act.actor(), saved, action.recusal());
        RecusalPart part = action.recusal();
        if (part == null || part == RecusalPart.STEP_ASIDE) {
            return;
        }
        String person = person(act.given());
        if (person.isBlank()) {
            checks.refuse("recusal-of-whom", "action", action.name());
            return;
        }
        State state = main.state();
        boolean asked = switch (part) {
            case ASK, STEP_ASIDE -> true;
            case GRANT, REFUSE -> state.challenged().contains(person);
            case ASK_AGAIN -> state.count(REFUSED + person) > 0;
            case DECIDE_AGAIN -> state.count(AGAIN + person) > state.count(AGAIN_DECIDED + person);
        };
        if (!asked) {
            checks.refuse("recusal-not-asked", "action", action.name());
        } else if (part == RecusalPart.ASK_AGAIN && state.count(AGAIN + person) > 0) {
            checks.refuse("recusal-once-more-only", "action", action.name(), "law", recusal.law());
        }
        if (part != RecusalPart.ASK && part != RecusalPart.ASK_AGAIN) {
            decider(checks, state, recusal, person, act.actor().role());
        }
    }

    /** Where the usual decider is challenged, the other one decides, and only then. */
    private static void decider(Checks checks, State state, Uses.Recusal recusal, String person, String role) {
        if (recusal.ofDecider() == null) {
            return;
        }
        boolean ofDecider = state.held().stream()
                .anyMatch(h -> h.person().equals(person) && h.role().equals(recusal.decidedBy()));
        String decides = ofDecider ? recusal.ofDecider() : recusal.decidedBy();
        if (!role.equals(decides)) {
            checks.refuse("recusal-other-decider", "role", role, "allowed", decides, "law", recusal.law());
        }
    }

    static void effects(Line main, Action action, Event.Act act, Gathered effects) {
        if (action.recusal() == null) {
            return;
        }
        String person = person(act.given());
        Uses.Recusal recusal = main.procedure().recusal();
        boolean again = recusal != null && recusal.onceMore();
        switch (action.recusal()) {
            case ASK -> effects.main(new Effect.Challenged(person, true));
            case REFUSE -> {
                effects.main(new Effect.Challenged(person, false));
                if (again) {
                    effects.main(new Effect.Counted(REFUSED + person));
                }
            }
            case GRANT -> {
                effects.main(new Effect.Challenged(person, false));
                bar(main, person, effects);
            }
            case STEP_ASIDE -> {
                if (main.state().challenged().contains(act.actor().person())) {
                    effects.main(new Effect.Challenged(act.actor().person(), false));
                }
                bar(main, act.actor().person(), effects);
            }
            case ASK_AGAIN -> effects.main(new Effect.Counted(AGAIN + person));
            case DECIDE_AGAIN -> {
                effects.main(new Effect.Counted(AGAIN_DECIDED + person));
                if (Boolean.TRUE.equals(act.given().get("granted"))) {
                    bar(main, person, effects);
                }
            }
        }
    }

    /** True if somebody's recusal was refused and may be looked at once more, or is being. */
    static boolean mayAgain(State state, RecusalPart part) {
        String asked = part == RecusalPart.ASK_AGAIN ? REFUSED : AGAIN;
        String done = part == RecusalPart.ASK_AGAIN ? AGAIN : AGAIN_DECIDED;
        return state.counts().keySet().stream()
                .filter(what -> what.startsWith(asked))
                .anyMatch(what -> state.count(done + what.substring(asked.length())) == 0);
    }

    private static void bar(Line main, String person, Gathered effects) {
        effects.main(new Effect.Barred(person));
        Lots.freed(main, person, effects);
    }

    private static String person(Map<String, Object> given) {
        return given.get("person") instanceof String text ? text : "";
    }
}
