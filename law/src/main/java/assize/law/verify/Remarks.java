package assize.law.verify;

import assize.law.language.Action;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is worth knowing of a line beside the properties: guards that make no difference, stages that follow much. */
public final class Remarks {
    /** The code of a stage in which more is followed than an author can keep in mind. */
    public static final String MANY_FOLLOWED = "stage-follows-much";

    private Remarks() {}

    static List<Problem> of(Subject subject) {
        List<Problem> remarks = new ArrayList<>();
        if (subject.graphs().stream().allMatch(Graph::whole)) {
            guards(subject, remarks);
        }
        stages(subject, remarks);
        return remarks;
    }

    /** A guard that was asked and never held, or that was asked and always held. */
    private static void guards(Subject subject, List<Problem> remarks) {
        Map<String, boolean[]> asked = new LinkedHashMap<>();
        for (Graph graph : subject.graphs()) {
            for (Rule rule : graph.net().rules()) {
                String action = actionOf(rule.move());
                if (rule.guard() != null && action != null) {
                    boolean[] seen = asked.computeIfAbsent(action, name -> new boolean[2]);
                    seen[0] |= graph.taken().get(rule.index());
                    seen[1] |= graph.barred().get(rule.index());
                }
            }
        }
        asked.forEach((name, seen) -> {
            Action action = subject.line().actions().get(name);
            if (action != null && action.when() != null && seen[0] != seen[1]) {
                String code = seen[0] ? "guard-always-holds" : "guard-never-holds";
                remarks.add(Problem.of(
                        code,
                        action.place(),
                        "action",
                        subject.full(name),
                        "guard",
                        action.when().text()));
            }
        });
    }

    private static @org.jspecify.annotations.Nullable String actionOf(Move move) {
        return switch (move) {
            case Move.Act act -> act.action();
            case Move.Law law -> law.action();
            default -> null;
        };
    }

    private static void stages(Subject subject, List<Problem> remarks) {
        Net net = subject.graph().net();
        for (int stage = 0; stage < net.stages().size() - 1; stage++) {
            int followed =
                    net.variables().size() - 1 - net.forgotten().get(stage).size();
            if (followed > Growth.MANY) {
                Place place = subject.line().stage(net.stages().get(stage)).place();
                remarks.add(Problem.of(
                        MANY_FOLLOWED,
                        place,
                        "stage",
                        subject.full(net.stages().get(stage)),
                        "number",
                        Integer.toString(followed)));
            }
        }
    }
}
