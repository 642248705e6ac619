package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;

/** What begins the times of both sides is not in the hands of one of them (P13). */
final class ByOneSide {
    private ByOneSide() {}

    static void check(Subject subject, Findings findings) {
        List<Clock> clocks = List.copyOf(subject.line().clocks().values());
        for (Clock one : clocks) {
            for (Clock other : clocks) {
                if (!one.name().equals(other.name()) && !one.owner().equals(other.owner())) {
                    one.from().stream()
                            .filter(other.from()::contains)
                            .filter(Upon.Told.class::isInstance)
                            .forEach(from -> begun(subject, one, other, ((Upon.Told) from).notice(), findings));
                }
            }
        }
    }

    private static void begun(Subject subject, Clock one, Clock other, String notice, Findings findings) {
        List<Action> sends = subject.line().actions().values().stream()
                .filter(act -> act.notices().contains(notice))
                .toList();
        boolean alone = !sends.isEmpty()
                && sends.stream().allMatch(act -> Set.copyOf(act.by()).equals(Set.of(one.owner())));
        if (alone && subject.isPerson(other.owner())) {
            findings.fails(
                    "P13-begun-by-one",
                    sends.getFirst().place(),
                    List.of(sends.getFirst().name(), other.name()),
                    List.of(),
                    "action",
                    sends.getFirst().name(),
                    "by",
                    one.owner(),
                    "clock",
                    other.name(),
                    "role",
                    other.owner());
        }
    }
}
