package assize.law.verify.check;

import assize.law.guard.Guard;
import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.time.Protects;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** Nobody decides over somebody whose time to speak on it still runs: the guard asks for the end of that time. */
final class Speaking {
    private Speaking() {}

    static void check(Subject subject, Findings findings) {
        tooShort(subject, findings);
        for (Action action : subject.powers()) {
            if (Subject.usesPower(action, "final", "status") && action.exParte() == null && !agreed(action)) {
                for (String role : Steps.affected(subject, action)) {
                    subject.line().clocks().values().stream()
                            .filter(clock -> allows(subject, clock, role, action)
                                    || (speaks(subject, clock, role, action) && !waits(subject, action, role, clock)))
                            .findFirst()
                            .ifPresent(clock -> findings.fails(
                                    "P14-time-to-speak",
                                    action.place(),
                                    List.of(action.name(), clock.name(), role),
                                    Ways.toAct(subject, action.name()),
                                    "action",
                                    action.name(),
                                    "clock",
                                    clock.name(),
                                    "role",
                                    role));
                }
            }
        }
    }

    /** Less than this many days is no time to find out what to say. A rule of the platform. */
    private static final int LEAST = 2;

    /** Hours do not let anybody speak, nor does a day where an office goes on by its end. */
    private static void tooShort(Subject subject, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            boolean persons = !clock.owners().isEmpty()
                    && clock.owners().stream()
                            .allMatch(owner -> subject.roles(owner).stream().allMatch(subject::isPerson));
            long longest = Days.longest(clock);
            boolean right = persons && clock.protects() == Protects.RIGHT && longest > 0 && longest < LEAST;
            boolean speaks = subject.acts().stream()
                    .anyMatch(act -> !act.heard().isEmpty() && Everywhere.begins(act, clock, clock.stoppedBy()));
            boolean waits =
                    Days.wholeDays(clock) && !clock.whenPassed().allows().isEmpty();
            if (right && clock.setAtMost() == null && (speaks || waits)) {
                findings.fails(
                        "P14-too-short",
                        clock.place(),
                        List.of(clock.name()),
                        List.of(),
                        "clock",
                        clock.name(),
                        "role",
                        String.join(", ", clock.owners()));
            }
        }
    }

    /** The file says that it is open only from the end of a time of theirs, and its guard does not ask for that. */
    private static boolean allows(Subject subject, Clock clock, String role, Action action) {
        return clock.whenPassed().allows().contains(action.name())
                && !waits(subject, action, role, clock)
                && clock.owners().stream()
                        .anyMatch(owner -> subject.roles(owner).contains(role));
    }

    /** What only records how talks ended decides nothing. */
    static boolean agreed(Action action) {
        return action.when() != null && action.when().reads().stream().anyMatch(read -> read.ask() == Read.Ask.OUTCOME);
    }

    /** It is a time that a notice gave them, to be heard at this door; what asks for a review is another matter. */
    private static boolean speaks(Subject subject, Clock clock, String role, Action action) {
        boolean another = subject.whole().reviews().values().stream()
                        .anyMatch(review -> review.within().equals(subject.full(clock.name())))
                || (!clock.whenPassed().allows().isEmpty()
                        && !clock.whenPassed().allows().contains(action.name()));
        boolean theirs =
                clock.owners().stream().anyMatch(owner -> subject.roles(owner).contains(role))
                        && !clock.from().isEmpty()
                        && clock.from().stream().allMatch(Upon.Told.class::isInstance);
        return theirs
                && !another
                && subject.acts().stream()
                        .filter(act -> act.to() == null
                                && act.by().contains(role)
                                && Steps.heard(subject, act, role)
                                && !act.heard().isEmpty()
                                && !asks(subject, act))
                        .filter(act -> clock.whenPassed().ends().contains(act.name())
                                || clock.stoppedBy().contains(new Upon.Done(act.name())))
                        .anyMatch(act -> subject.from(act).stream().anyMatch(subject.from(action)::contains));
    }

    private static boolean asks(Subject subject, Action act) {
        return subject.whole().reviews().values().stream()
                .anyMatch(review -> review.ask().equals(subject.full(act.name())));
    }

    /** The guard asks after that time, or after one that begins later, or the act does for whose flag it waits. */
    private static boolean waits(Subject subject, Action action, String role, Clock clock) {
        return asksAfter(subject, action, role, clock)
                || (action.when() != null
                        && Conjuncts.of(action.when()).stream()
                                .anyMatch(flag -> raisers(subject, flag).size() == 1
                                        && asksAfter(
                                                subject, raisers(subject, flag).getFirst(), role, clock)));
    }

    private static List<Action> raisers(Subject subject, String flag) {
        return subject.line().actions().values().stream()
                .filter(act -> act.raises().contains(flag))
                .toList();
    }

    private static boolean asksAfter(Subject subject, Action action, String role, Clock time) {
        return action.when() != null
                && action.when().reads().stream()
                        .filter(read -> over(action.when(), read))
                        .map(read -> subject.line().clocks().get(read.name()))
                        .anyMatch(clock -> clock != null
                                && (clock.equals(time) || later(clock, time))
                                && clock.owners().stream()
                                        .anyMatch(owner -> subject.roles(owner).contains(role)));
    }

    /** It asks that the time is over, and not that it still runs. */
    private static boolean over(Guard guard, Read read) {
        boolean not = guard.text().matches("(?s).*\\bnot\\s+\\w+\\(" + read.name() + "\\).*");
        return read.ask() == Read.Ask.RUNNING ? not : !not;
    }

    private static boolean later(Clock clock, Clock time) {
        return clock.from().contains(new Upon.Passes(time.name()));
    }
}
