package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where each of several has a time to speak, the case does not go on because the time of one of them is over (P14). */
final class Others {
    private Others() {}

    static void check(Subject subject, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            Set<String> owners = clock.owners().stream()
                    .flatMap(owner -> subject.roles(owner).stream())
                    .filter(subject::isPerson)
                    .collect(Collectors.toSet());
            for (Action speaks : subject.acts()) {
                if ((clock.whenPassed().ends().contains(speaks.name())
                                || clock.stoppedBy().contains(new Upon.Done(speaks.name())))
                        && owners.containsAll(speaks.by())) {
                    subject.line().actions().values().stream()
                            .filter(next -> leaves(subject, next, speaks) && CutOff.some(next, clock))
                            .forEach(next -> tell(next, clock, speaks, owners, findings));
                }
            }
        }
    }

    /** It takes the case from where they may speak to where they may not, and is not their own act. */
    private static boolean leaves(Subject subject, Action next, Action speaks) {
        List<String> open = subject.from(speaks);
        return next.to() != null
                && !open.contains(next.to())
                && speaks.by().stream().noneMatch(next.by()::contains)
                && subject.from(next).stream().anyMatch(open::contains);
    }

    private static void tell(Action next, Clock clock, Action speaks, Set<String> owners, Findings findings) {
        findings.fails(
                "P14-time-of-another",
                next.place(),
                List.of(next.name(), clock.name()),
                List.of(),
                "action",
                next.name(),
                "clock",
                clock.name(),
                "role",
                owners.stream().sorted().collect(Collectors.joining(", ")),
                "speaks",
                speaks.name());
    }
}
