package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import java.util.Optional;

/** The end of an office's time brings what the law says, and does not hang on what the office has done by then (P8). */
final class Hanging {
    private Hanging() {}

    /** What the law does at the end of the clock on a condition that may fail, with nothing in its place then. */
    static Optional<Action> act(Subject subject, Clock clock) {
        Upon end = new Upon.Passes(clock.name());
        return subject.line().actions().values().stream()
                .filter(law -> law.byLaw()
                        && end.equals(law.upon())
                        && !clock.repeats()
                        && !Defaults.person(subject, clock)
                        && law.when() != null
                        && law.when().reads().stream().anyMatch(read -> hangs(subject, read))
                        && !otherwise(subject, end, law))
                .findFirst();
    }

    /** A flag, or a matter that is open: not the ends of times, nor what stands on a form or on which track it is. */
    private static boolean hangs(Subject subject, Read read) {
        boolean flag = read.ask() == Read.Ask.FACT
                && subject.acts().stream().anyMatch(act -> act.raises().contains(read.name()));
        return flag || read.ask() == Read.Ask.OPEN;
    }

    /** Another act of the law follows on the same end, or as soon as the condition is there. */
    private static boolean otherwise(Subject subject, Upon end, Action law) {
        return subject.line().actions().values().stream()
                .anyMatch(other -> other.byLaw()
                        && !other.equals(law)
                        && subject.from(other).containsAll(subject.from(law))
                        && end.equals(other.upon()));
    }
}
