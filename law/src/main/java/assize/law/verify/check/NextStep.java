package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.SideMatter;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever opened a side-matter can take it on themselves where others than offices may (P6). */
final class NextStep {
    private NextStep() {}

    static void check(Subject subject, Findings findings) {
        SideMatter matter = subject.matter();
        if (matter == null) {
            return;
        }
        Set<String> openers =
                matter.openedBy().stream().filter(subject::isPerson).collect(Collectors.toSet());
        for (Action next : subject.acts()) {
            boolean persons = next.to() != null
                    && next.by().stream().anyMatch(subject::isPerson)
                    && !next.name().equals(SideMatter.OPEN);
            for (String opener : openers) {
                if (persons && !next.by().contains(opener) && !other(subject, next, opener)) {
                    findings.fails(
                            "P6-next-shut",
                            next.place(),
                            List.of(next.name(), opener),
                            Ways.toAct(subject, next.name()),
                            "action",
                            next.name(),
                            "role",
                            opener,
                            "matter",
                            matter.name());
                }
            }
        }
    }

    /**
     * Another act of theirs leads on there to the same, or no office came before: it is the other side's own
     * answer.
     */
    private static boolean other(Subject subject, Action next, String opener) {
        boolean turned = subject.from(next).stream()
                .allMatch(stage -> subject.acts().stream()
                        .anyMatch(act -> stage.equals(act.to())
                                && !act.name().equals(SideMatter.OPEN)
                                && act.by().stream().noneMatch(subject::isPerson)
                                && !Steps.favours(subject, act, opener)));
        boolean goes = subject.acts().stream()
                .anyMatch(act -> act.by().contains(opener)
                        && next.to() != null
                        && next.to().equals(act.to())
                        && subject.from(act).containsAll(subject.from(next)));
        return !turned || goes;
    }
}
