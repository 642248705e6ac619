package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An outcome of a side-matter that frees somebody in one stage frees them in each in which it may be opened and the
 * same is held from them.
 */
final class Unheeded {
    private Unheeded() {}

    static void check(Subject subject, Findings findings) {
        for (SideMatter matter : subject.whole().sideMatters().values()) {
            for (String outcome : matter.outcomes()) {
                Upon ended = new Upon.Outcome(matter.name(), outcome);
                List<Action> effects = subject.line().actions().values().stream()
                        .filter(act -> act.byLaw() && ended.equals(act.upon()) && act.to() != null)
                        .toList();
                idle(subject, matter, effects, findings, outcome);
            }
        }
    }

    private static void idle(
            Subject subject, SideMatter matter, List<Action> effects, Findings findings, String outcome) {
        Set<String> heeded = new LinkedHashSet<>();
        Set<String> freed = new LinkedHashSet<>();
        for (Action effect : effects) {
            for (String stage : subject.from(effect)) {
                heeded.add(stage);
                if (Everywhere.frees(subject, effect.to(), stage)) {
                    freed.addAll(subject.burden(stage));
                }
            }
        }
        Motions.during(subject, matter).stream()
                .filter(stage -> !heeded.contains(stage)
                        && subject.burden(stage).stream().anyMatch(freed::contains))
                .forEach(stage -> findings.fails(
                        "P6-unheeded",
                        matter.place(),
                        List.of(matter.name(), stage),
                        List.of(),
                        "matter",
                        matter.name(),
                        "outcome",
                        outcome,
                        "stage",
                        stage));
    }
}
