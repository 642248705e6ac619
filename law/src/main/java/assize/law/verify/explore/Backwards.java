package assize.law.verify.explore;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** The steps of a graph the other way round: from where each state can be come to. */
final class Backwards {
    private Backwards() {}

    static int[][] into(Graph graph) {
        int[] first = new int[graph.size() + 1];
        for (int edge = 0; edge < graph.edges(); edge++) {
            first[graph.target(edge) + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] edges = new int[graph.edges()];
        int[] fill = Arrays.copyOf(first, first.length);
        for (int edge = 0; edge < graph.edges(); edge++) {
            edges[fill[graph.target(edge)]++] = edge;
        }
        return new int[][] {first, edges};
    }

    static BitSet leadingTo(Graph graph, IntPredicate goal) {
        int[][] into = graph.into();
        BitSet found = new BitSet();
        int[] queue = new int[graph.size()];
        int last = 0;
        for (int state = 0; state < graph.size(); state++) {
            if (goal.test(state)) {
                found.set(state);
                queue[last++] = state;
            }
        }
        for (int next = 0; next < last; next++) {
            for (int i = into[0][queue[next]]; i < into[0][queue[next] + 1]; i++) {
                int source = graph.source(into[1][i]);
                if (!found.get(source)) {
                    found.set(source);
                    queue[last++] = source;
                }
            }
        }
        return found;
    }
}
