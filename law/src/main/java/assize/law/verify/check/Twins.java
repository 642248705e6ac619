package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;

/** Two acts by which an office sends a case back: where the file limits the one, it limits the other (P4). */
final class Twins {
    private Twins() {}

    static void check(Subject subject, Findings findings) {
        List<Action> back = subject.acts().stream()
                .filter(act -> act.by().stream().noneMatch(subject::isPerson) && leadsBack(subject, act))
                .toList();
        for (Action free : back) {
            back.stream()
                    .filter(capped -> free.atMost() == 0
                            && capped.atMost() > 0
                            && !afterCapped(subject, free)
                            && twins(free, capped))
                    .findFirst()
                    .ifPresent(capped -> findings.fails(
                            "P4-twin",
                            free.place(),
                            List.of(free.name(), capped.name()),
                            Ways.toAct(subject, free.name()),
                            "action",
                            free.name(),
                            "other",
                            capped.name(),
                            "times",
                            "" + capped.atMost()));
        }
    }

    /** The case comes to its doors only by acts that have a number themselves. */
    private static boolean afterCapped(Subject subject, Action free) {
        List<Action> into = subject.line().actions().values().stream()
                .filter(act -> act.to() != null && subject.from(free).contains(act.to()))
                .toList();
        return !into.isEmpty() && into.stream().allMatch(act -> act.atMost() > 0);
    }

    private static boolean leadsBack(Subject subject, Action act) {
        return act.to() != null
                && !subject.from(act).contains(act.to())
                && subject.from(act).stream().anyMatch(Everywhere.onwards(subject, Set.of(act.to()))::contains);
    }

    /** The same office does it, tells it in the same words, and undoes the same. */
    private static boolean twins(Action one, Action other) {
        boolean undoes = !one.clears().isEmpty() && one.clears().equals(other.clears());
        return one.by().equals(other.by())
                && !one.notices().isEmpty()
                && one.notices().equals(other.notices())
                && (undoes || (one.to() != null && one.to().equals(other.to())));
    }
}
