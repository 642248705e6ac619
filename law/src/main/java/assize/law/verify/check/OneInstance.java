package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** Where one decision can be reviewed, the same office has no other at its door that cannot, whatever the case (P6). */
final class OneInstance {
    private OneInstance() {}

    static void check(Subject subject, Findings findings) {
        List<Action> finals = subject.powers().stream()
                .filter(act ->
                        Subject.usesPower(act, "final") && !subject.reviews(act).isEmpty())
                .toList();
        for (Action shut : finals) {
            finals.stream()
                    .filter(open -> !open.name().equals(shut.name())
                            && extraordinary(subject, shut)
                            && !extraordinary(subject, open)
                            && open.by().equals(shut.by())
                            && Steps.affected(subject, open).equals(Steps.affected(subject, shut))
                            && subject.from(open).stream().anyMatch(subject.from(shut)::contains)
                            && Conjuncts.of(open.when()).containsAll(Conjuncts.of(shut.when())))
                    .findFirst()
                    .ifPresent(open -> findings.fails(
                            "P6-in-its-place",
                            shut.place(),
                            List.of(shut.name() + "/" + open.name()),
                            Ways.toAct(subject, shut.name()),
                            "action",
                            shut.name(),
                            "other",
                            open.name()));
        }
    }

    private static boolean extraordinary(Subject subject, Action act) {
        return subject.reviews(act).stream().allMatch(Procedure.Review::extraordinary);
    }
}
