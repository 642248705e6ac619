package assize.law.verify.explore;

import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** What to look at next where a step would lead on, but something that was left out may forbid it. */
final class Loose {
    /** How many steps are tried before one is chosen to look at more closely. */
    private static final int MOST_TRIES = 2;

    /** How many states a try may have; one that has more is not thought well of. */
    private static final int MOST_IN_A_TRY = 2000;

    private final List<Rule> rules;
    private final Views views;

    Loose(Net whole, Views views) {
        this.rules = whole.rules();
        this.views = views;
    }

    /**
     * What was left out of a step that would make more states sure to come to a goal. Of such steps from the stages
     * asked about, or else from any, that is taken which makes most states sure.
     */
    BitSet of(Graph graph, Sight sight, Lost.Goal goal, IntPredicate where, int most) {
        List<BitSet> tries = tries(graph, sight, goal, where);
        if (tries.isEmpty()) {
            tries = tries(graph, sight, goal, stage -> true);
        }
        BitSet best = tries.isEmpty() ? new BitSet() : tries.getFirst();
        double share = -1;
        for (BitSet asked : tries.size() > 1 ? tries : List.<BitSet>of()) {
            double one = share(views.of(sight.closer(asked), Math.min(most, MOST_IN_A_TRY)), where, goal);
            if (one > share) {
                share = one;
                best = asked;
            }
        }
        return best;
    }

    private List<BitSet> tries(Graph graph, Sight sight, Lost.Goal goal, IntPredicate where) {
        BitSet goals = goal.in(graph);
        BitSet surely = Backwards.surelyTo(graph, goals);
        Map<Integer, BitSet> known = new HashMap<>();
        for (int state = surely.nextClearBit(0); state < graph.size(); state = surely.nextClearBit(state + 1)) {
            if (where.test(graph.stage(state))) {
                for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                    boolean helps = surely.get(graph.target(edge)) || goals.get(graph.way(edge));
                    if (helps && !graph.sure(edge)) {
                        List<Rule> taken = graph.rules(edge);
                        known.computeIfAbsent(graph.way(edge), way -> leftOut(graph, taken, sight));
                    }
                }
            }
        }
        return known.values().stream()
                .filter(asked -> !asked.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .limit(MOST_TRIES)
                .toList();
    }

    /** Which part of the states asked about surely comes to a goal. */
    private static double share(Graph graph, IntPredicate where, Lost.Goal goal) {
        if (!graph.whole()) {
            return 0;
        }
        BitSet surely = Backwards.surelyTo(graph, goal.in(graph));
        int all = 0;
        int sure = 0;
        for (int state = 0; state < graph.size(); state++) {
            if (where.test(graph.stage(state))) {
                all++;
                sure += surely.get(state) ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) sure / all;
    }

    /** What was left out of a step, and of the acts of the law that may follow it. */
    private BitSet leftOut(Graph graph, List<Rule> taken, Sight sight) {
        BitSet asked = new BitSet();
        for (int i = 0; i < taken.size(); i++) {
            asked.or(rules.get(taken.get(i).index()).footprint().asks());
            List<Rule> since = taken.subList(0, i + 1);
            for (Rule law : graph.net().urgent().get(taken.get(i).to())) {
                if (!law.asAtRest(since)) {
                    asked.or(law.footprint().asks());
                }
            }
        }
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
