package assize.law.verify.check;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Variable;
import java.util.List;

/** A clock that ends it runs wherever a case can stand under a deprivation (P3). */
final class WhereHeld implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        for (Procedure.Stage stage : subject.line().stages().values()) {
            if (!stage.burden().isEmpty()) {
                List<Clock> enders = P3EveryDeprivationEnds.enders(subject, stage);
                if (enders.isEmpty()) {
                    none(subject, stage, findings);
                } else {
                    runs(subject, stage, enders, findings);
                }
            }
        }
    }

    @Override
    public boolean ofStatesAlone() {
        return true;
    }

    private static void none(Subject subject, Procedure.Stage stage, Findings findings) {
        List<Graph> graphs = subject.graphs();
        for (Graph graph : graphs) {
            int number = graph.net().stage(stage.name());
            for (int state = 0; state < graph.size(); state++) {
                if (graph.stage(state) == number) {
                    findings.fails(
                            "P3-no-clock",
                            stage.place(),
                            List.of(stage.name()),
                            graph.pathTo(state),
                            "stage",
                            stage.name(),
                            "burden",
                            String.join(", ", subject.burden(stage.name())));
                    return;
                }
            }
        }
    }

    /** In every state of the stage one of them runs. */
    private static void runs(Subject subject, Procedure.Stage stage, List<Clock> enders, Findings findings) {
        for (Graph graph : subject.graphs()) {
            List<Variable> copies = graph.net().variables().stream()
                    .filter(v -> v.kind() == Variable.Kind.CLOCK
                            && enders.stream().anyMatch(c -> P3EveryDeprivationEnds.isCopy(v.name(), c.name())))
                    .toList();
            int number = graph.net().stage(stage.name());
            for (int state = 0; state < graph.size(); state++) {
                int here = state;
                if (graph.stage(state) == number
                        && copies.stream().noneMatch(v -> graph.value(here, v.index()) == Variable.RUNNING)) {
                    findings.fails(
                            "P3-clock-not-running",
                            stage.place(),
                            List.of(stage.name()), // not its clocks: who waives a day of rest does not waive this
                            graph.pathTo(state),
                            "stage",
                            stage.name(),
                            "clocks",
                            String.join(", ", enders.stream().map(Clock::name).toList()));
                    return;
                }
            }
        }
    }
}
