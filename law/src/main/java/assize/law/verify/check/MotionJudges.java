package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Where somebody outside the prosecution decides on evidence, the prosecution does not decide there on a motion to have
 * it put out; to give evidence up beside whoever judges is no such decision.
 */
final class MotionJudges {
    private MotionJudges() {}

    static void check(Subject subject, Findings findings) {
        List<Action> excluders =
                subject.acts().stream().filter(act -> act.evidence().excludes()).toList();
        matters(subject, findings);
        Set<String> flags = new LinkedHashSet<>();
        excluders.stream()
                .map(Action::when)
                .filter(Objects::nonNull)
                .flatMap(when -> when.reads().stream())
                .filter(read -> read.ask() == Read.Ask.FACT)
                .forEach(read -> flags.add(read.name()));
        for (Action answer : subject.acts()) {
            boolean refuses = !answer.evidence().excludes()
                    && answer.by().stream().noneMatch(subject::isPerson)
                    && answer.clears().stream().anyMatch(flags::contains);
            if (prosecutes(subject, answer) && (refuses || answer.evidence().excludes())) {
                subject.from(answer).stream()
                        .filter(stage -> refuses
                                || excluders.stream()
                                        .allMatch(act -> prosecutes(subject, act)
                                                || !subject.from(act).contains(stage)))
                        .forEach(stage -> judged(subject, answer, stage, findings));
            }
        }
    }

    /** The motion is a side-matter, in which the prosecution alone answers. */
    private static void matters(Subject subject, Findings findings) {
        if (subject.matter() != null) {
            return;
        }
        for (SideMatter matter : subject.whole().sideMatters().values()) {
            List<Action> excluders = matter.inside().actions().values().stream()
                    .filter(act -> act.evidence().excludes())
                    .toList();
            if (!excluders.isEmpty() && excluders.stream().allMatch(act -> prosecutes(subject, act))) {
                Motions.during(subject, matter).stream()
                        .forEach(stage -> judged(subject, excluders.getFirst(), stage, findings));
            }
        }
    }

    /** Who has to show that evidence was lawful does not find that it was. */
    static void shown(Subject subject, Findings findings) {
        boolean motion = subject.acts().stream().anyMatch(act -> act.evidence().excludes());
        List<Action> deciding = subject.acts().stream()
                .filter(act ->
                        motion && act.outcome() != null && !act.evidence().excludes())
                .toList();
        for (Action finds : deciding) {
            for (String flag : Conjuncts.of(finds.when())) {
                subject.acts().stream()
                        .filter(shows -> shows.raises().contains(flag)
                                && shows.by().stream().noneMatch(subject::isPerson)
                                && shows.by().stream().anyMatch(finds.by()::contains))
                        .findFirst()
                        .ifPresent(shows -> findings.fails(
                                "P17-shows-and-finds",
                                finds.place(),
                                List.of(finds.name(), shows.name()),
                                List.of(),
                                "action",
                                finds.name(),
                                "shows",
                                shows.name(),
                                "role",
                                String.join(", ", shows.by())));
            }
        }
    }

    private static void judged(Subject subject, Action answer, String stage, Findings findings) {
        subject.acts().stream()
                .filter(act -> act.evidence().relies()
                        && subject.from(act).contains(stage)
                        && act.by().stream().noneMatch(role -> prosecuting(subject, role)))
                .findFirst()
                .ifPresent(act -> findings.fails(
                        "P17-own-motion",
                        answer.place(),
                        List.of(answer.name(), act.name()),
                        List.of(),
                        "action",
                        answer.name(),
                        "role",
                        String.join(", ", answer.by()),
                        "decides",
                        act.name()));
    }

    private static boolean prosecutes(Subject subject, Action action) {
        return action.by().stream().allMatch(role -> prosecuting(subject, role));
    }

    private static boolean prosecuting(Subject subject, String role) {
        Role known = subject.whole().roles().get(role);
        return known != null && Everywhere.isProsecuting(known);
    }
}
