package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Uses;

/** What was done in time and became known late: the passed clock is disputed until somebody decides. */
final class LateKnowledge {
    private LateKnowledge() {}

    /** True if an act is said to be known late where the procedure knows of that. */
    static boolean late(Line main, Event.Act act) {
        return Boolean.TRUE.equals(act.given().get(Besides.KNOWN_LATE))
                && main.procedure().uses().lateKnowledge() != null;
    }

    /** The act is entered with its true moment; it takes effect only if the position is restored. */
    static void note(Checks checks, Line line, Action action, Event.Act act, Gathered effects) {
        boolean any = false;
        for (Clock clock : line.plan().ending(action.name())) {
            for (ClockCopy copy : line.state().copies(clock.name())) {
                boolean missed =
                        copy.status() == ClockCopy.Status.PASSED && copy.due().isAfter(act.at());
                if (missed && Checks.closes(clock, copy, action, act.actor().role(), null)) {
                    effects.main(new Effect.Disputed(line.address(copy.key()), true));
                    any = true;
                }
            }
        }
        if (!any) {
            checks.refuse("nothing-missed", "action", line.address(action.name()), "law", action.law());
        }
        effects.here(new Effect.Counted(action.name() + " known late"));
    }

    /** Remembers where a case stood as long as only the law has moved it since; people's moves can't be undone so. */
    static void moved(Line line, Event event, String to, Gathered effects) {
        Uses uses = line.main().procedure().uses();
        if (uses.excuse() == null && uses.lateKnowledge() == null) {
            return;
        }
        boolean byLaw = event instanceof Event.LawActs;
        Object before = line.state().facts().get(BuiltIns.MOVED);
        if (byLaw) {
            String from = before instanceof String moved
                            && moved.endsWith("/" + line.state().stage())
                    ? moved.substring(0, moved.indexOf('/'))
                    : line.state().stage();
            effects.here(new Effect.Set(BuiltIns.MOVED, from + "/" + to));
        } else if (before != null) {
            effects.here(new Effect.Set(BuiltIns.MOVED, null));
        }
    }
}
