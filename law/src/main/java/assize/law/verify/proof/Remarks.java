package assize.law.verify.proof;

import assize.law.language.Action;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.verify.Subject;
import assize.law.verify.explore.Doing;
import assize.law.verify.net.Condition;
import assize.law.verify.net.Focus;
import assize.law.verify.net.Net;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is worth knowing of a line beside the properties: guards that make no difference, stages that follow much. */
public final class Remarks {
    /** The code of a stage in which more is followed than an author can keep in mind. */
    public static final String MANY_FOLLOWED = "stage-follows-much";

    private static final int EITHER = Condition.TRUE | Condition.FALSE;

    private Remarks() {}

    static List<Problem> of(Subject subject) {
        List<Problem> remarks = new ArrayList<>();
        guards(subject, remarks);
        stages(subject, remarks);
        return remarks;
    }

    /** A guard that holds nowhere that the case can come to, or everywhere whatever its facts may be. */
    private static void guards(Subject subject, List<Problem> remarks) {
        Map<String, Integer> guards = guards(subject.searches().getFirst().net());
        List<Action> guarded = subject.line().actions().values().stream()
                .filter(action -> action.when() != null && action.recusal() == null && action.builtIn() == null)
                .toList();
        // on the way to what comes late most of what comes early is done
        Set<String> happens = new HashSet<>();
        for (Action action : guarded.reversed()) {
            if (subject.searches().stream().anyMatch(search -> !search.never(Doing.of(action.name())))) {
                happens.add(action.name());
            }
        }
        for (Action action : guarded) {
            int comesTo = guards.getOrDefault(action.name(), 0);
            boolean done = happens.contains(action.name());
            if (!done || comesTo == Condition.TRUE) {
                remarks.add(Problem.of(
                        done ? "guard-always-holds" : "guard-never-holds",
                        action.place(),
                        "action",
                        subject.full(action.name()),
                        "guard",
                        java.util.Objects.requireNonNull(action.when()).text()));
            }
        }
    }

    /** What the guard of each action may come to, whatever the case has come to. */
    private static Map<String, Integer> guards(Net net) {
        Map<String, Integer> all = new HashMap<>();
        net.all().forEach(rule -> {
            String action = Doing.done(rule.move());
            if (rule.guard() != null && !action.isEmpty() && all.getOrDefault(action, 0) != EITHER) {
                int comesTo = rule.guard().anywhere() & EITHER;
                all.merge(action, comesTo, (one, other) -> one | other);
            }
        });
        return all;
    }

    private static void stages(Subject subject, List<Problem> remarks) {
        Net net = new Focus(subject.searches().getFirst().net()).whole();

        for (int stage = 0; stage < net.stages().size() - 1; stage++) {
            int followed = net.followed(stage).cardinality();
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
