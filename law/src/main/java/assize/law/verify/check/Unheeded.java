package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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
        pending(subject, matter).stream()
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

    /** The stages in which it may be open: where it is opened, and on from there as long as something is held. */
    private static Set<String> pending(Subject subject, SideMatter matter) {
        Set<String> pending = Motions.during(subject, matter);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action act : subject.line().actions().values()) {
                if (act.to() != null
                        && !subject.burden(act.to()).isEmpty()
                        && !subject.line().stage(act.to()).end()
                        && !Everywhere.givesBack(subject, act.to())
                        && subject.from(act).stream()
                                .anyMatch(stage -> pending.contains(stage)
                                        && !subject.burden(stage).isEmpty())) {
                    grew |= pending.add(act.to());
                }
            }
        }
        return pending;
    }

    /** Where a measure is reviewed in a side-matter, some outcome of it leads out of what the measure holds. */
    static void nothing(Subject subject, Action act, List<Procedure.Review> roads, Findings findings) {
        List<String> under = (act.to() == null ? subject.from(act) : List.of(act.to()))
                .stream().filter(stage -> !subject.burden(stage).isEmpty()).toList();
        List<SideMatter> matters = roads.stream()
                .filter(road -> !road.extraordinary())
                .map(road -> subject.whole().sideMatters().get(road.ask()))
                .filter(Objects::nonNull)
                .toList();
        boolean all = matters.size()
                == roads.stream().filter(road -> !road.extraordinary()).count();
        if (subject.matter() != null || matters.isEmpty() || !all || !Subject.usesPower(act, "liberty", "property")) {
            return;
        }
        under.stream()
                .filter(stage -> matters.stream().noneMatch(matter -> leadsOut(subject, matter, stage)))
                .findFirst()
                .ifPresent(stage -> findings.fails(
                        "P6-frees-nothing",
                        act.place(),
                        List.of(act.name(), stage),
                        Ways.toAct(subject, act.name()),
                        "action",
                        act.name(),
                        "matter",
                        matters.getFirst().name(),
                        "stage",
                        stage));
    }

    private static boolean leadsOut(Subject subject, SideMatter matter, String stage) {
        return subject.line().actions().values().stream()
                .anyMatch(law -> law.upon() instanceof Upon.Outcome outcome
                        && outcome.matter().equals(matter.name())
                        && subject.from(law).contains(stage)
                        && Everywhere.frees(subject, law.to(), stage));
    }
}
