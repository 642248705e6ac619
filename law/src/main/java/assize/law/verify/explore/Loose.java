package assize.law.verify.explore;

import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/** What to look at next where a step would lead on, but something that was left out may forbid it. */
final class Loose {
    private Loose() {}

    /**
     * What was left out of a step that would make more states sure to come to a goal. Of such steps from the stages
     * asked about, or else from any, that of which least was left out.
     */
    static BitSet of(Graph graph, Sight sight, BitSet goals, BitSet surely, IntPredicate where) {
        BitSet here = least(graph, sight, goals, surely, where);
        return here.isEmpty() ? least(graph, sight, goals, surely, stage -> true) : here;
    }

    private static BitSet least(Graph graph, Sight sight, BitSet goals, BitSet surely, IntPredicate where) {
        BitSet asked = new BitSet();
        BitSet least = new BitSet();
        for (int state = surely.nextClearBit(0); state < graph.size(); state = surely.nextClearBit(state + 1)) {
            if (where.test(graph.stage(state))) {
                for (int edge : graph.steps(state)) {
                    boolean helps = surely.get(graph.target(edge)) || goals.get(graph.way(edge));
                    if (helps && !graph.sure(edge) && !asked.get(graph.way(edge))) {
                        asked.set(graph.way(edge));
                        BitSet left = leftOut(graph, graph.rules(edge), sight);
                        boolean less = least.isEmpty() || left.cardinality() < least.cardinality();
                        least = less && !left.isEmpty() ? left : least;
                    }
                }
            }
        }
        return least;
    }

    /** What was left out of a step, and of the acts of the law that may follow it. */
    private static BitSet leftOut(Graph graph, List<Rule> taken, Sight sight) {
        BitSet asked = graph.net().lawAsks(taken);
        taken.forEach(rule -> asked.or(rule.footprint().asks()));
        BitSet news = (BitSet) asked.clone();
        news.andNot(sight.kept());
        if (news.isEmpty()) {
            // all of it is followed, but was forgotten on the way
            news.or(asked);
            news.andNot(sight.pinned());
        }
        return news;
    }
}
