package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
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
            Set<String> pending = pending(subject, matter);
            for (String outcome : matter.outcomes()) {
                Upon ended = new Upon.Outcome(matter.name(), outcome);
                List<Action> effects = subject.line().actions().values().stream()
                        .filter(act -> act.byLaw() && ended.equals(act.upon()) && act.to() != null)
                        .toList();
                idle(subject, matter, pending, effects, findings, outcome);
            }
        }
    }

    private static void idle(
            Subject subject,
            SideMatter matter,
            Set<String> pending,
            List<Action> effects,
            Findings findings,
            String outcome) {
        Set<String> heeded = new LinkedHashSet<>();
        Set<String> freed = new LinkedHashSet<>();
        for (Action effect : effects) {
            for (String stage : subject.from(effect)) {
                heeded.add(stage);
                if (Everywhere.frees(subject, effect.to(), stage)) {
                    Set<String> gone = subject.burden(stage);
                    gone.removeAll(subject.burden(String.valueOf(effect.to())));
                    freed.addAll(gone);
                }
            }
        }
        pending.stream()
                .filter(stage -> !heeded.contains(stage)
                        && !Everywhere.givesBack(subject, stage)
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

    /** Where a measure is reviewed beside the case, some outcome of it leads out of what the measure holds. */
    static void nothing(Subject subject, Action act, List<Procedure.Review> roads, Findings findings) {
        List<String> under = (act.to() == null ? subject.from(act) : List.of(act.to()))
                .stream().filter(stage -> !subject.burden(stage).isEmpty()).toList();
        List<String> matters = roads.stream()
                .filter(road -> !road.extraordinary())
                .flatMap(road -> beside(subject, road).stream())
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
                        matters.getFirst(),
                        "stage",
                        stage));
    }

    /** The side-matter, or the matter elsewhere, that decides a review while the case stays where it is. */
    private static List<String> beside(Subject subject, Procedure.Review road) {
        if (subject.whole().sideMatters().containsKey(road.ask())) {
            return List.of(road.ask());
        }
        Action ask = subject.line().actions().get(road.ask());
        return ask == null || ask.to() != null || road.decidedBy().size() != 1
                ? List.of()
                : road.decidedBy().stream()
                        .filter(subject.line().links()::containsKey)
                        .toList();
    }

    private static boolean leadsOut(Subject subject, String matter, String stage) {
        return subject.line().actions().values().stream()
                .anyMatch(law -> law.upon() instanceof Upon.Outcome outcome
                        && outcome.matter().equals(matter)
                        && subject.from(law).contains(stage)
                        && Everywhere.frees(subject, law.to(), stage));
    }
}
