package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Role;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** Of several who may decide for good, nobody decides what they themselves have brought (P1). */
final class BroughtIt {
    private BroughtIt() {}

    static void check(Subject subject, Action decides, Findings findings) {
        beside(subject, decides, findings);
        boolean over = Subject.usesPower(decides, "final", "liberty", "property", "status")
                && decides.by().size() > 1
                && !Steps.affected(subject, decides).isEmpty();
        if (!over) {
            return;
        }
        for (String office : decides.by()) {
            subject.acts().stream()
                    .filter(act -> !act.name().equals(decides.name())
                            && act.by().equals(List.of(office))
                            && act.to() != null
                            && act.reasons()
                            && subject.from(decides).contains(act.to())
                            && !subject.from(decides).containsAll(subject.from(act))
                            && Steps.affected(subject, decides).stream()
                                    .anyMatch(role -> !Informed.notices(subject, act, role)
                                            .isEmpty()))
                    .findFirst()
                    .ifPresent(act -> findings.fails(
                            "P1-brought-it",
                            decides.place(),
                            List.of(decides.name(), act.name()),
                            Ways.toAct(subject, decides.name()),
                            "action",
                            decides.name(),
                            "brings",
                            act.name(),
                            "by",
                            office));
        }
    }

    /** The prosecution does not judge on evidence beside somebody who stands on no side. */
    private static void beside(Subject subject, Action decides, Findings findings) {
        List<String> prosecuting = decides.by().stream()
                .filter(role -> {
                    Role known = subject.whole().roles().get(role);
                    return known != null && Everywhere.isProsecuting(known);
                })
                .toList();
        if (Subject.usesPower(decides, "final")
                && decides.evidence().relies()
                && !prosecuting.isEmpty()
                && prosecuting.size() < decides.by().size()) {
            findings.fails(
                    "P1-prosecution-judges",
                    decides.place(),
                    List.of(decides.name(), prosecuting.getFirst()),
                    List.of(),
                    "action",
                    decides.name(),
                    "by",
                    String.join(", ", prosecuting));
        }
    }
}
