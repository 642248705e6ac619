package assize.law.step;

import assize.law.language.Action;
import java.util.HashSet;
import java.util.Set;

/** What takes effect only once every holder of its roles has done it. */
final class Consents {
    private Consents() {}

    static void check(Checks checks, Line line, Action action, Actor actor) {
        if (action.needsEverybody() && agreed(line, action).contains(actor.role())) {
            checks.refuse("consented-already", "action", line.address(action.name()), "holder", actor.role());
        }
    }

    /** Notes that a holder agrees; true if that was the last one. */
    static boolean last(Line line, Action action, Actor actor, Gathered effects) {
        if (!action.needsEverybody()) {
            return true;
        }
        Set<String> agreed = new HashSet<>(agreed(line, action));
        agreed.add(actor.role());
        Line main = line.main();
        boolean all = action.by().stream()
                .flatMap(role -> Holders.of(main.procedure(), main.state(), role).stream())
                .allMatch(agreed::contains);
        if (!all) {
            effects.here(new Effect.Consented(action.name(), actor.role()));
        } else if (line.state().further().consents().containsKey(action.name())) {
            effects.here(new Effect.Consented(action.name(), null));
        }
        return all;
    }

    private static Set<String> agreed(Line line, Action action) {
        return line.state().further().consents().getOrDefault(action.name(), Set.of());
    }
}
