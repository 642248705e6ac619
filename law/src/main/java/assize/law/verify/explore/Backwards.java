package assize.law.verify.explore;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** The steps of a graph the other way round: from where each state can be come to. */
final class Backwards {
    private Backwards() {}

    /** For each state the first step into it; these steps in that order; and for each of them whence it leads. */
    static int[][] into(Graph graph) {
        int[] first = new int[graph.size() + 1];
        for (int edge = 0; edge < graph.edges(); edge++) {
            first[graph.target(edge) + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] edges = new int[graph.edges()];
        int[] sources = new int[graph.edges()];
        int[] fill = Arrays.copyOf(first, first.length);
        for (int state = 0; state < graph.size(); state++) {
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                int place = fill[graph.target(edge)]++;
                edges[place] = edge;
                sources[place] = state;
            }
        }
        return new int[][] {first, edges, sources};
    }

    /** The states from which a case may come to states of some kind, these included. */
    static BitSet leadingTo(Graph graph, BitSet goals) {
        return spread(graph, goals, edge -> true);
    }

    /** The states from which a case can surely come to steps of some ways: nothing that was left out forbids it. */
    static BitSet surelyTo(Graph graph, BitSet ways) {
        BitSet staying = graph.stays().surely(ways);
        BitSet found = new BitSet();
        for (int state = 0; state < graph.size(); state++) {
            found.set(state, staying.get(graph.stage(state)));
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                if (graph.sure(edge) && ways.get(graph.way(edge))) {
                    found.set(state);
                }
            }
        }
        return spread(graph, found, graph::sure);
    }

    private static BitSet spread(Graph graph, BitSet found, IntPredicate open) {
        int[][] into = graph.into();
        int[] queue = Arrays.copyOf(found.stream().toArray(), graph.size());
        int last = found.cardinality();
        for (int next = 0; next < last; next++) {
            for (int i = into[0][queue[next]]; i < into[0][queue[next] + 1]; i++) {
                int source = into[2][i];
                if (!found.get(source) && open.test(into[1][i])) {
                    found.set(source);
                    queue[last++] = source;
                }
            }
        }
        return found;
    }
}
