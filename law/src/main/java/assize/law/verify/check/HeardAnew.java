package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A hearing that must be held is held anew where the case was sent back, or where a party has come in since (P14). */
final class HeardAnew {
    private HeardAnew() {}

    static void check(Subject subject, Findings findings) {
        for (Procedure.Must must : subject.line().must()) {
            Action hearing = subject.line().actions().get(must.action());
            if (hearing == null
                    || hearing.heard().isEmpty()
                    || hearing.by().stream().anyMatch(subject::isPerson)) {
                continue;
            }
            for (String before : must.before()) {
                Action decides = subject.line().actions().get(before);
                if (decides != null && Subject.usesPower(decides, "final")) {
                    subject.line().actions().values().stream()
                            .filter(act -> sendsBack(subject, act, decides) || joins(subject, act, hearing))
                            .forEach(act -> between(subject, act, decides, hearing, findings));
                }
            }
        }
    }

    /** Another office takes it from where the decision led to where it is made. */
    private static boolean sendsBack(Subject subject, Action act, Action decides) {
        if (act.to() == null || decides.to() == null || act.byLaw()) {
            return false;
        }
        Set<String> later = Everywhere.onwards(subject, Set.of(decides.to()));
        Set<String> again = Everywhere.onwards(subject, Set.of(act.to()));
        return act.by().stream().noneMatch(decides.by()::contains)
                && act.by().stream().noneMatch(subject::isPerson)
                && later.containsAll(subject.from(act))
                && subject.from(decides).stream().anyMatch(again::contains)
                && subject.from(act).stream().noneMatch(subject.from(decides)::contains);
    }

    private static boolean joins(Subject subject, Action act, Action hearing) {
        return act.joins() != null
                && subject.roles("party").contains(act.joins())
                && Steps.heard(subject, hearing, act.joins());
    }

    private static void between(Subject subject, Action act, Action decides, Action hearing, Findings findings) {
        Predicate<List<assize.law.verify.net.Rule>> barred = Ways.doing(hearing.name());
        for (Graph graph : subject.graphs()) {
            Ways.look(graph, Ways.doing(decides.name()));
            List<Move> way = graph.between(Ways.doing(act.name()), Ways.doing(decides.name()), barred);
            if (!way.isEmpty()) {
                findings.fails(
                        "P14-not-heard-anew",
                        decides.place(),
                        List.of(decides.name(), hearing.name(), act.name()),
                        way,
                        "action",
                        decides.name(),
                        "hearing",
                        hearing.name(),
                        "back",
                        act.name());
                return;
            }
        }
    }
}
