package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A time that cannot begin before what it is set for has been done: it presses nobody (P8). */
final class TooLate {
    private TooLate() {}

    /** The act that keeps the clock and comes before its beginning on every way, by the order of stages. */
    static Optional<String> keeper(Subject subject, Clock clock) {
        Set<Action> keeps = new LinkedHashSet<>();
        for (Action act : subject.line().actions().values()) {
            if (Everywhere.begins(act, clock, clock.stoppedBy()) && !Everywhere.begins(act, clock, clock.from())) {
                keeps.add(act);
            }
        }
        Set<String> before = Everywhere.reached(subject, act -> !keeps.contains(act) && !follows(clock, act));
        Optional<String> own = byItself(subject, clock);
        if (own.isPresent()) {
            return own;
        }
        boolean late = !clock.backwards()
                && !clock.from().isEmpty()
                && clock.from().stream().noneMatch(from -> begins(subject, from, keeps, before))
                && keeps.stream().noneMatch(act -> again(subject, clock, act));
        return late
                ? keeps.stream().filter(act -> !act.byLaw()).map(Action::name).findFirst()
                : Optional.empty();
    }

    /** Whatever begins it also keeps it: the sending of the very answer that it is the time for. */
    private static Optional<String> byItself(Subject subject, Clock clock) {
        boolean sent = !clock.from().isEmpty()
                && clock.from().stream()
                        .allMatch(from -> from instanceof Upon.Told told && told.how() == Upon.How.SENT);
        List<Action> beginning = subject.acts().stream()
                .filter(act -> Everywhere.begins(act, clock, clock.from()))
                .toList();
        boolean all = beginning.stream().allMatch(act -> clock.stoppedBy().contains(new Upon.Done(act.name())));
        return sent && all ? beginning.stream().map(Action::name).findFirst() : Optional.empty();
    }

    /** It can be done once more in a stage in which the clock begins. */
    private static boolean again(Subject subject, Clock clock, Action keeps) {
        return subject.line().actions().values().stream()
                .filter(act -> Everywhere.begins(act, clock, clock.from()))
                .flatMap(act -> act.to() == null ? subject.from(act).stream() : List.of(act.to()).stream())
                .anyMatch(subject.from(keeps)::contains);
    }

    /** The law acts upon its end. */
    private static boolean follows(Clock clock, Action act) {
        return new Upon.Passes(clock.name()).equals(act.upon());
    }

    private static boolean begins(Subject subject, Upon from, Set<Action> keeps, Set<String> before) {
        return switch (from) {
            case Upon.Done done -> done(subject, done.action(), keeps, before);
            case Upon.Enters enters -> before.contains(enters.stage());
            case Upon.Told told ->
                subject.line().actions().values().stream()
                                .noneMatch(act -> act.notices().contains(told.notice()))
                        || subject.line().actions().values().stream()
                                .filter(act -> act.notices().contains(told.notice()))
                                .anyMatch(act -> done(subject, act.name(), keeps, before));
            default -> true;
        };
    }

    private static boolean done(Subject subject, String name, Set<Action> keeps, Set<String> before) {
        Action act = subject.line().actions().get(name);
        return act == null
                || act.opens() != null
                || act.from().isEmpty()
                || (!keeps.contains(act) && subject.from(act).stream().anyMatch(before::contains));
    }
}
