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

    Reached(Net whole, Views views, Trial trial) {
        this.whole = whole;
        this.views = views;
        this.trial = trial;
    }

    /** Is a step of some kind ever taken, with nothing of another kind before it or in it? */
    Answer step(Predicate<Rule> wanted, Predicate<Rule> without, int most) {
        return ask(
                graph -> {
                    BitSet barred = graph.ways(without);
                    BitSet last = graph.ways(wanted);
                    last.andNot(barred);
                    return Onwards.from(graph, barred).toStep(last);
                },
                most);
    }

    /** Is a step of some kind ever taken after one of another kind? */
    Answer follows(Predicate<Rule> after, Predicate<Rule> wanted, int most) {
        return ask(
                graph -> Onwards.from(graph, new BitSet())
                        .since(graph.ways(after), new BitSet())
                        .toStep(graph.ways(wanted)),
                most);
    }

    /** Looks for the shortest way, which is empty if there is none. */
    private Answer ask(Function<Graph, List<Integer>> way, int most) {
        BitSet kept = new BitSet();
        BitSet pinned = new BitSet();
        while (true) {
            Graph graph = views.of(kept, pinned, most);
            if (!graph.whole()) {
                return new Answer.Unknown(whole.names(kept));
            }
            List<Integer> path = way.apply(graph);
            if (path.isEmpty()) {
                return new Answer.No();
            }
            List<List<Rule>> steps = graph.rulesOf(path);
            BitSet forbids = trial.forbids(steps, graph.net());
            if (forbids.isEmpty()) {
                return new Answer.Yes(steps);
            }
            if (!Closer.looks(forbids, kept, pinned)) {
                return new Answer.Unknown(whole.names(kept));
            }
        }
    }
}
