package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;

/** What was asked for is decided: the case does not leave those who decide it for where they no longer can (P6). */
final class Undecided {
    private Undecided() {}

    static void check(Subject subject, Findings findings) {
        for (Procedure.Review review : subject.whole().reviews().values()) {
            Subject.Placed ask = subject.find(review.ask()).orElse(null);
            if (ask != null && Everywhere.same(ask.matter(), subject.matter())) {
                pending(subject, review, ask.action(), findings);
            }
        }
    }

    private static void pending(Subject subject, Procedure.Review review, Action ask, Findings findings) {
        String waits = ask.to() == null ? ask.opens() : ask.to();
        List<Action> deciders = review.decidedBy().stream()
                .filter(name -> subject.whole().links().get(name) == null)
                .flatMap(name -> subject.find(name).stream())
                .filter(placed -> Everywhere.same(placed.matter(), subject.matter()))
                .map(Subject.Placed::action)
                .toList();
        boolean there = waits != null
                && deciders.stream()
                        .anyMatch(act -> Everywhere.onwards(subject, Set.of(waits)).stream()
                                .anyMatch(subject.from(act)::contains));
        if (waits == null || !there) {
            return;
        }
        subject.line().actions().values().stream()
                .filter(act -> subject.from(act).contains(waits)
                        && !deciders.contains(act)
                        && takesAway(subject, act, ask, deciders))
                .forEach(act -> findings.fails(
                        "P6-undecided",
                        act.place(),
                        List.of(act.name(), review.name()),
                        Ways.toAct(subject, act.name()),
                        "action",
                        act.name(),
                        "stage",
                        waits,
                        "review",
                        review.name()));
    }

    private static boolean takesAway(Subject subject, Action act, Action ask, List<Action> deciders) {
        boolean outside = act.upon() instanceof Upon.Outcome
                || act.upon() instanceof Upon.Main
                || act.upon() instanceof Upon.MainEnds
                || act.upon() instanceof Upon.Inside;
        return act.to() != null
                && !outside
                && act.recusal() == null
                && act.builtIn() == null
                && !decides(subject, act)
                && act.by().stream().noneMatch(subject::isPerson)
                && ask.by().stream().noneMatch(role -> Steps.favours(subject, act, role))
                && Everywhere.onwards(subject, Set.of(act.to())).stream()
                        .noneMatch(stage -> deciders.stream()
                                .anyMatch(decider -> subject.from(decider).contains(stage)));
    }

    private static boolean decides(Subject subject, Action act) {
        return subject.whole().reviews().values().stream()
                .anyMatch(review -> review.decidedBy().contains(subject.full(act.name())));
    }
}
