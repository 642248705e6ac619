package assize.law.verify.explore;

import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * From which states a case can surely come to a goal: a step can surely be begun there of which every continuation by
 * the law comes to a goal, or to a state from which one surely does.
 */
final class Sureness {
    private final Graph graph;
    private final BitSet goals;
    private final int[] group;
    private final int[] open;
    private final int[] owner;
    private final BitSet begun = new BitSet();
    private int groups;

    private Sureness(Graph graph, BitSet goals) {
        this.graph = graph;
        this.goals = goals;
        this.group = new int[graph.edges()];
        this.open = new int[graph.edges()];
        this.owner = new int[graph.edges()];
    }

    /** The states, where steps of some ways are goals, and states of some kind are. */
    static BitSet of(Graph graph, BitSet goals, IntPredicate goal) {
        return new Sureness(graph, goals).states(goal);
    }

    private BitSet states(IntPredicate goal) {
        gather();
        int[][] into = graph.into();
        int[] first = into[0];
        int[] edges = into[1];
        BitSet sure = new BitSet();
        int[] queue = new int[graph.size()];
        int last = 0;
        for (int state = 0; state < graph.size(); state++) {
            if (goal.test(state)) {
                sure.set(state);
                queue[last++] = state;
            }
        }
        for (int one = 0; one < groups; one++) {
            if (open[one] == 0 && begun.get(one) && !sure.get(owner[one])) {
                sure.set(owner[one]);
                queue[last++] = owner[one];
            }
        }
        for (int next = 0; next < last; next++) {
            for (int i = first[queue[next]]; i < first[queue[next] + 1]; i++) {
                int edge = edges[i];
                int one = group[edge];
                boolean counted = !goals.get(graph.way(edge));
                if (counted && --open[one] == 0 && begun.get(one) && !sure.get(owner[one])) {
                    sure.set(owner[one]);
                    queue[last++] = owner[one];
                }
            }
        }
        return sure;
    }

    /** The steps from a state that begin with the same rule belong together. */
    private void gather() {
        for (int state = 0; state < graph.size(); state++) {
            int begins = -1;
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                Rule rule = graph.rules(edge).getFirst();
                if (rule.index() != begins) {
                    begins = rule.index();
                    owner[groups] = state;
                    begun.set(groups, graph.begunSurely(edge));
                    groups++;
                }
                group[edge] = groups - 1;
                open[groups - 1] += goals.get(graph.way(edge)) ? 0 : 1;
            }
        }
    }
}
