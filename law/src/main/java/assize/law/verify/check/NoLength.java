package assize.law.verify.check;

import assize.law.guard.Guard;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Optional;

/** What the law does at the end of a time does not wait for one that in some case has no length, and so no end (P9). */
final class NoLength {
    private NoLength() {}

    static void check(Subject subject, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            for (Clock.LengthIf length : clock.lengths()) {
                Guard none = length.when();
                if (none != null
                        && none.reads().stream().noneMatch(read -> read.name().equals(clock.name()))
                        && length.from().values().stream().allMatch(Optional::isEmpty)) {
                    subject.line().actions().values().stream()
                            .filter(law -> law.byLaw() && law.to() != null && waits(law, clock, none))
                            .filter(law -> onlyWayOn(subject, law))
                            .forEach(law -> tell(law, clock, none, findings));
                }
            }
        }
    }

    /** A part of its guard asks for the end of the clock, and not also for the case without one. */
    private static boolean waits(Action law, Clock clock, Guard none) {
        return Conjuncts.of(law.when()).stream()
                .map(Conjuncts::alternatives)
                .anyMatch(ways -> ways.stream()
                                .anyMatch(way -> way.contains("passed(" + clock.name() + ")") && !way.contains("not "))
                        && ways.stream().noneMatch(way -> way.equals(none.text())));
    }

    /** Nothing else the law does leads out of where it waits. */
    private static boolean onlyWayOn(Subject subject, Action law) {
        return subject.from(law).stream()
                .anyMatch(stage -> subject.line().actions().values().stream()
                        .noneMatch(other -> other.byLaw()
                                && other.upon() == null
                                && other.to() != null
                                && !other.name().equals(law.name())
                                && subject.from(other).contains(stage)));
    }

    private static void tell(Action law, Clock clock, Guard none, Findings findings) {
        findings.fails(
                "P9-may-never-pass",
                law.place(),
                List.of(law.name(), clock.name()),
                List.of(),
                "action",
                law.name(),
                "clock",
                clock.name(),
                "guard",
                none.text());
    }
}
