package assize.law.verify.explore;

import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Does it ever come to that? A way that is found is tried in the whole; what forbids it there is taken in. */
final class Reached {
    private final Net whole;
    private final Views views;
    private final Trial trial;
    /** The rules that were taken on ways that can be gone, by number. */
    private final BitSet taken = new BitSet();

    Reached(Net whole, Views views, Trial trial) {
        this.whole = whole;
        this.views = views;
        this.trial = trial;
    }

    /** Is a step of some kind ever taken, with nothing of another kind before it or in it? */
    Answer step(Predicate<Rule> wanted, Predicate<Rule> without, int most) {
        return ask(
                rule -> wanted.test(rule) || (rule.urgent() && without.test(rule)),
                graph -> {
                    BitSet barred = graph.ways(without);
                    BitSet last = graph.ways(wanted);
                    last.andNot(barred);
                    return Onwards.from(graph, barred).toStep(last);
                },
                most);
    }

    /** Was a step of some kind taken on some way that can be gone? */
    boolean isTaken(Kind kind) {
        return taken.intersects(kind.rules());
    }

    /** Is a step of some kind ever taken after one of another kind? */
    Answer follows(Predicate<Rule> after, Predicate<Rule> wanted, int most) {
        return ask(
                rule -> wanted.test(rule) || after.test(rule),
                graph -> graph.onwards().since(graph.ways(after), new BitSet()).toStep(graph.ways(wanted)),
                most);
    }

    /** Looks for the shortest way, which is empty if there is none. */
    private Answer ask(Predicate<Rule> about, Function<Graph, List<Integer>> way, int most) {
        Sight sight = Sight.of(views.asked(about));
        while (true) {
            Graph graph = views.of(sight, most);
            if (!graph.whole()) {
                return new Answer.Unknown(whole.names(sight.kept()));
            }
            List<Integer> path = way.apply(graph);
            if (path.isEmpty()) {
                return new Answer.No();
            }
            List<List<Rule>> steps = graph.rulesOf(path);
            BitSet forbids = trial.forbids(steps, graph.net());
            if (forbids.isEmpty()) {
                steps.forEach(step -> step.forEach(rule -> taken.set(rule.index())));
                return new Answer.Yes(steps);
            }
            Sight closer = sight.closer(forbids);
            if (closer.equals(sight)) {
                return new Answer.Unknown(whole.names(sight.kept()));
            }
            sight = closer;
        }
    }
}
