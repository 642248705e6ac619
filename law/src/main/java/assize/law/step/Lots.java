package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Draw;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Offices whose holders are drawn by lot. The lot's result is given with the act; nothing here is left to chance. */
final class Lots {
    private static final String GIVEN = "draw.";

    private Lots() {}

    /** Whether the result of a lot may be given with an action. */
    static boolean asked(Line main, Action action, String name) {
        if (!name.startsWith(GIVEN)) {
            return false;
        }
        Draw draw = main.procedure().draws().get(name.substring(GIVEN.length()));
        return draw != null
                && (draw.at().equals(action.name())
                        || draw.againOn().contains(action.name())
                        || (action.recusal() != null && draw.againOn().contains("recusal")));
    }

    /** Only whoever was drawn acts in the office. */
    static void check(Checks checks, Line main, Event.Act act) {
        Map<String, Draw> draws = main.procedure().draws();
        if (draws.isEmpty()) {
            return;
        }
        Draw draw = draws.get(act.actor().role());
        Further.Lot lot = draw == null ? null : main.state().further().lots().get(draw.role());
        String person = act.actor().person();
        if (draw != null && lot != null && lot.person() != null && !lot.person().equals(person)) {
            checks.refuse("not-drawn", "role", draw.role(), "law", draw.law());
        } else if (draw != null
                && lot != null
                && draw.neverAgain()
                && lot.earlier().contains(person)) {
            checks.refuse("drawn-before", "role", draw.role(), "law", draw.law());
        }
        act.given().forEach((name, drawn) -> {
            if (name.startsWith(GIVEN)) {
                again(checks, main, name.substring(GIVEN.length()), String.valueOf(drawn));
            }
        });
    }

    private static void again(Checks checks, Line main, String role, String drawn) {
        Draw draw = main.procedure().draws().get(role);
        Further.Lot lot = main.state().further().lots().get(role);
        if (draw == null || !draw.neverAgain() || lot == null) {
            return;
        }
        if (lot.earlier().contains(drawn) || drawn.equals(lot.person())) {
            checks.refuse("drawn-before", "role", role, "law", draw.law());
        }
    }

    /** What an action does to the lots: it draws, or frees the place of whoever was drawn. */
    static void effects(Line main, Action action, Map<String, Object> given, Gathered effects) {
        for (Draw draw : main.plan().drawing(action.name())) {
            Object drawn = given.get(GIVEN + draw.role());
            boolean had = main.state().further().lots().containsKey(draw.role());
            if (drawn != null || had) {
                effects.main(new Effect.Drawn(draw.role(), drawn == null ? null : String.valueOf(drawn)));
            }
        }
        if (action.recusal() != null) {
            for (Draw draw : main.plan().drawing("recusal")) {
                drawn(draw.role(), given.get(GIVEN + draw.role()), effects);
            }
        }
    }

    private static void drawn(String role, @Nullable Object person, Gathered effects) {
        if (person != null) {
            effects.main(new Effect.Drawn(role, String.valueOf(person)));
        }
    }

    /** Whoever is recused gives the place up. */
    static void freed(Line main, String person, Gathered effects) {
        for (Draw draw : main.plan().drawing("recusal")) {
            Further.Lot lot = main.state().further().lots().get(draw.role());
            if (lot != null && person.equals(lot.person())) {
                effects.main(new Effect.Drawn(draw.role(), null));
            }
        }
    }
}
