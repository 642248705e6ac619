package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Whether an act of people does anything to the course of a case. */
final class Effects {
    private Effects() {}

    /** It moves the case, tells somebody, is answered, is read by a guard, or begins or stops a clock. */
    static boolean any(Subject subject, String name) {
        Action act = subject.line().actions().get(name);
        if (act == null || act.recusal() != null || act.builtIn() != null) {
            return false;
        }
        return act.to() != null
                || !act.notices().isEmpty()
                || answered(subject, act)
                || read(subject, act)
                || clocks(subject, act);
    }

    /** The main line hears of the side-matter, or something in it waits for that. */
    static boolean opened(Subject subject, String name) {
        SideMatter matter = subject.whole().sideMatters().get(name);
        return matter != null
                && (!matter.holds().isEmpty()
                        || subject.line().actions().values().stream()
                                .anyMatch(a -> (a.upon() instanceof Upon.Outcome outcome
                                                && outcome.matter().equals(name))
                                        || (a.when() != null
                                                && a.when().reads().stream()
                                                        .anyMatch(read ->
                                                                read.name().equals(name)))));
    }

    private static boolean answered(Subject subject, Action act) {
        return subject.line().actions().values().stream()
                        .anyMatch(a -> a.onRequest().contains(act.name()) || new Upon.Done(act.name()).equals(a.upon()))
                || subject.whole().reviews().values().stream()
                        .anyMatch(review -> review.ask().equals(subject.full(act.name())))
                || subject.line().links().values().stream()
                        .anyMatch(link -> link.upon().equals(act.name()));
    }

    private static boolean read(Subject subject, Action act) {
        Set<String> known = new LinkedHashSet<>(Everywhere.raised(act));
        known.addAll(act.adds().keySet());
        known.add(String.valueOf(act.keeps()));
        return subject.line().actions().values().stream()
                .anyMatch(a -> a.when() != null
                        && a.when().reads().stream()
                                .anyMatch(read -> known.contains(read.name().replaceFirst("\\..*", ""))));
    }

    private static boolean clocks(Subject subject, Action act) {
        return subject.line().clocks().values().stream()
                .anyMatch(clock -> Everywhere.begins(act, clock, clock.from()) || stops(act, clock));
    }

    private static boolean stops(Action act, Clock clock) {
        return Everywhere.begins(act, clock, clock.stoppedBy());
    }
}
