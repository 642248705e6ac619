package assize.law.verify;

import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.problem.Problem;
import assize.law.verify.check.Checks;
import assize.law.verify.explore.Bounds;
import assize.law.verify.explore.Explorer;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Net;
import assize.law.verify.net.NetBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proves a procedure before anybody is subject to it. Stateless; safe for all threads. */
public final class Verifier {
    private Verifier() {}

    /** What can be proved of a procedure and of the insides of its side-matters, within bounds. */
    public static Proof verify(Procedure procedure, Bounds bounds) {
        List<Proof.Searched> searched = new ArrayList<>();
        List<Finding> found = new ArrayList<>();
        List<Problem> remarks = new ArrayList<>();
        Subject main = subject(procedure, procedure, null, bounds, searched);
        found.addAll(Checks.of(main));
        remarks.addAll(Remarks.of(main));
        for (SideMatter matter : procedure.sideMatters().values()) {
            Subject inside = subject(matter.inside(), procedure, matter, bounds, searched);
            found.addAll(Checks.of(inside));
            remarks.addAll(Remarks.of(inside));
        }
        return judged(procedure, found, searched, remarks);
    }

    private static Subject subject(
            Procedure line,
            Procedure whole,
            @Nullable SideMatter matter,
            Bounds bounds,
            List<Proof.Searched> searched) {
        List<Graph> graphs = new ArrayList<>();
        for (int holders = 1; holders <= (NetBuilder.severalHolders(line) ? 2 : 1); holders++) {
            Net net = NetBuilder.of(line, holders);
            Graph graph = Explorer.explore(net, bounds);
            graphs.add(graph);
            List<String> growing = graph.whole() ? List.of() : Growth.of(graph);
            searched.add(new Proof.Searched(line.name(), holders, graph.size(), graph.edges(), graph.whole(), growing));
        }
        return new Subject(line, whole, matter, List.copyOf(graphs));
    }

    private static Proof judged(
            Procedure procedure, List<Finding> found, List<Proof.Searched> searched, List<Problem> remarks) {
        List<Finding> left = new ArrayList<>();
        Map<Finding, Procedure.Waiver> waived = new LinkedHashMap<>();
        for (Finding finding : found) {
            Procedure.Waiver waiver = Waivers.find(procedure, finding);
            if (waiver == null) {
                left.add(finding);
            } else {
                waived.put(finding, waiver);
            }
        }
        List<Procedure.Waiver> idle = procedure.waives().stream()
                .filter(waiver -> !waived.containsValue(waiver))
                .toList();
        return new Proof(procedure, List.copyOf(left), waived, idle, List.copyOf(searched), List.copyOf(remarks));
    }
}
