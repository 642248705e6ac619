package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * P17: wherever an act that favours no person rests on evidence, whoever it concerns could have had tainted evidence
 * put out, and what they asked for is settled first. ICCPR arts. 7, 14(3)(g).
 */
final class P17TaintedEvidence implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        if (subject.matter() == null) {
            silent(subject, findings);
        }
        subject.acts().forEach(act -> burden(subject, act, findings));
        MotionJudges.check(subject, findings);
        MotionJudges.shown(subject, findings);
        List<Motions.Motion> motions = Motions.of(subject);
        for (Action action : subject.line().actions().values()) {
            if (action.evidence().relies() && harms(subject, action) && !Motions.elsewhere(subject)) {
                for (String stage : subject.from(action)) {
                    open(subject, action, stage, motions, findings);
                }
                motions.forEach(motion -> settled(subject, action, motion, findings));
            }
        }
    }

    /** Where liberty is taken or somebody prosecutes, the file says what rests on evidence. */
    private static void silent(Subject subject, Findings findings) {
        Subject.@Nullable Placed liberty = Everywhere.touching(subject, "liberty");
        boolean said = Everywhere.actions(subject).stream()
                .anyMatch(placed -> placed.action().evidence().relies());
        if (!said && (liberty != null || Everywhere.prosecutes(subject))) {
            Action first = liberty != null
                    ? liberty.action()
                    : subject.line().openings().getFirst();
            String name = liberty != null ? liberty.full() : first.name();
            findings.unknown("P17-says-nothing", first.place(), List.of(name), "procedure", subject.name());
        }
        if (said && Everywhere.prosecutes(subject)) {
            subject.powers().stream()
                    .filter(a -> Brothers.otherRelies(subject, a)
                            || (Subject.usesPower(a, "final")
                                    && harms(subject, a)
                                    && !a.evidence().relies()))
                    .forEach(a -> findings.unknown(
                            "P17-final-unsaid", a.place(), List.of(a.name()), "action", subject.full(a.name())));
        }
    }

    /** Whoever prosecutes shows where the evidence comes from; it is let in only once they have. */
    private static void burden(Subject subject, Action act, Findings findings) {
        boolean decides = subject.matter() != null
                && act.outcome() != null
                && !act.evidence().excludes()
                && harms(subject, act)
                && subject.acts().stream().anyMatch(a -> a.evidence().excludes() && a.by().equals(act.by()));
        if (decides) {
            subject.acts().stream()
                    .filter(shows -> !shows.raises().isEmpty()
                            && shows.by().stream()
                                    .map(subject.whole().roles()::get)
                                    .anyMatch(role -> role != null && Everywhere.isProsecuting(role)))
                    .filter(shows -> act.when() == null
                            || act.when().reads().stream()
                                    .noneMatch(read -> shows.raises().contains(read.name())))
                    .findFirst()
                    .ifPresent(shows -> findings.fails(
                            "P17-burden",
                            act.place(),
                            List.of(act.name(), shows.name()),
                            List.of(),
                            "action",
                            act.name(),
                            "shows",
                            shows.name()));
        }
    }

    /** It is in favour of nobody with something at stake. */
    private static boolean harms(Subject subject, Action action) {
        return action.favours() == null || !subject.isPerson(action.favours());
    }

    private static void open(
            Subject subject, Action action, String stage, List<Motions.Motion> motions, Findings findings) {
        List<Motions.Motion> here =
                motions.stream().filter(m -> m.open().contains(stage)).toList();
        for (Graph graph : subject.graphs()) {
            BitSet possible = new BitSet();
            for (Motions.Motion motion : here) {
                Ways.look(graph, motion.step());
                possible.or(graph.before(motion.step()));
            }
            BitSet around = graph.around(possible);
            int number = graph.net().stage(stage);
            BitSet done = graph.before(Ways.doing(action.name()));
            for (int state = around.nextSetBit(0); state >= 0; state = around.nextSetBit(state + 1)) {
                if (graph.stage(state) == number && done.get(state)) {
                    fails(here.isEmpty() ? "P17-no-motion" : "P17-too-late", graph, state, action, stage, findings);
                    return;
                }
            }
        }
    }

    private static void fails(String code, Graph graph, int state, Action action, String stage, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), stage),
                graph.pathTo(state),
                "action",
                action.name(),
                "stage",
                stage);
    }

    /** No act that rests on evidence comes between a motion and the answer to it. */
    private static void settled(Subject subject, Action action, Motions.Motion motion, Findings findings) {
        if (motion.held().contains(action.name())) {
            return;
        }
        Predicate<List<Rule>> first = motion.step().and(motion.decided().negate());
        Predicate<List<Rule>> last =
                Ways.doing(action.name()).and(motion.decided().negate());
        for (Graph graph : subject.graphs()) {
            List<Move> way = graph.between(first, last, motion.decided());
            if (!way.isEmpty()) {
                findings.fails(
                        "P17-not-settled",
                        action.place(),
                        List.of(action.name(), motion.name()),
                        way,
                        "action",
                        action.name(),
                        "motion",
                        motion.name());
                return;
            }
        }
    }
}
