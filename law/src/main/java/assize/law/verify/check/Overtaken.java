package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Link;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What somebody has asked for is waited for: the case is not taken to where its outcome brings nothing more (P6). */
final class Overtaken {
    private Overtaken() {}

    static void check(Subject subject, Findings findings) {
        if (subject.matter() != null) {
            return;
        }
        for (SideMatter matter : subject.whole().sideMatters().values()) {
            if (matter.openedBy().stream().allMatch(subject::isPerson)) {
                look(subject, matter.name(), Set.copyOf(matter.openedBy()), Set.copyOf(matter.holds()), findings);
            }
        }
        subject.whole().links().values().forEach(link -> unheard(subject, link, findings));
        for (Link link : subject.whole().links().values()) {
            Action ask = subject.line().actions().get(link.upon());
            if (ask != null && ask.by().stream().allMatch(subject::isPerson) && ask.to() == null) {
                look(subject, link.name(), Set.copyOf(ask.by()), Set.of(), findings);
            }
        }
    }

    /** Where the case itself waits for a matter elsewhere, each outcome of it leads on. */
    private static void unheard(Subject subject, Link link, Findings findings) {
        Action ask = subject.line().actions().get(link.upon());
        String waits = ask == null ? null : ask.to();
        if (ask == null || waits == null || subject.line().stage(waits).end()) {
            return;
        }
        List<Upon> heard = subject.line().actions().values().stream()
                .filter(act ->
                        act.byLaw() && act.to() != null && subject.from(act).contains(waits))
                .map(Action::upon)
                .filter(Objects::nonNull)
                .toList();
        link.outcomes().stream()
                .filter(outcome -> !heard.contains(new Upon.Outcome(link.name(), outcome)))
                .filter(outcome -> heard.stream().anyMatch(Upon.Outcome.class::isInstance))
                .findFirst()
                .ifPresent(outcome -> findings.fails(
                        "P6-outcome-unheard",
                        ask.place(),
                        List.of(link.name(), outcome),
                        List.of(),
                        "link",
                        link.name(),
                        "outcome",
                        outcome,
                        "stage",
                        waits));
    }

    /** Stages in which something is held from somebody are left aside: there the burden's own end counts. */
    private static void look(Subject subject, String matter, Set<String> askers, Set<String> held, Findings findings) {
        Set<String> heeded = new LinkedHashSet<>();
        for (Action effect : subject.line().actions().values()) {
            if (effect.byLaw()
                    && effect.to() != null
                    && effect.upon() instanceof Upon.Outcome outcome
                    && outcome.matter().equals(matter)) {
                heeded.addAll(subject.from(effect));
            }
        }
        subject.line().actions().values().stream()
                .filter(act -> subject.from(act).stream()
                                .anyMatch(stage -> heeded.contains(stage)
                                        && subject.burden(stage).isEmpty())
                        && leaves(subject, act, heeded)
                        && !held.contains(act.name())
                        && !waits(act, matter)
                        && askers.stream().noneMatch(asker -> Steps.favours(subject, act, asker)))
                .forEach(act -> findings.fails(
                        "P6-overtaken",
                        act.place(),
                        List.of(act.name(), matter),
                        Ways.toAct(subject, act.name()),
                        "action",
                        act.name(),
                        "matter",
                        matter));
    }

    /** The law or an office takes the case away, not upon the outcome itself, and decides nothing by it. */
    private static boolean leaves(Subject subject, Action act, Set<String> heeded) {
        return act.to() != null
                && !heeded.contains(act.to())
                && !subject.from(act).contains(act.to())
                && act.recusal() == null
                && subject.requests(act).stream()
                        .noneMatch(ask -> ask.action().by().stream().anyMatch(subject::isPerson))
                && !(act.upon() instanceof Upon.Outcome)
                && act.by().stream().noneMatch(subject::isPerson)
                && !Subject.usesPower(act, "final");
    }

    private static boolean waits(Action act, String matter) {
        return Conjuncts.of(act.when()).contains("not open(" + matter + ")");
    }
}
