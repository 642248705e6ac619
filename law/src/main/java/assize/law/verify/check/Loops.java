package assize.law.verify.check;

import assize.law.verify.explore.Graph;
import assize.law.verify.net.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Which states of a graph lie on a loop together (Tarjan), where some steps do not count. For one thread. */
final class Loops {
    private final Graph graph;
    private final Predicate<List<Rule>> barred;
    private final int[] order;
    private final int[] low;
    private final int[] loop;
    private final int[] stack;
    private int onStack;
    private int found;
    private int loops;

    private Loops(Graph graph, Predicate<List<Rule>> barred) {
        this.graph = graph;
        this.barred = barred;
        this.order = new int[graph.size()];
        this.low = new int[graph.size()];
        this.loop = new int[graph.size()];
        this.stack = new int[graph.size()];
        Arrays.fill(loop, -1);
    }

    /** For each state the number of its loop: two states with one number can each be reached from the other. */
    static int[] of(Graph graph, Predicate<List<Rule>> barred) {
        Loops loops = new Loops(graph, barred);
        int[] way = new int[graph.size()];
        int[] edge = new int[graph.size()];
        int[][] next = new int[graph.size()][];
        for (int state = 0; state < graph.size(); state++) {
            if (loops.order[state] == 0) {
                loops.from(state, way, edge, next);
            }
        }
        return loops.loop;
    }

    /** Depth first without recursion: a way through a graph may be longer than the stack of a thread. */
    private void from(int first, int[] way, int[] edge, int[][] next) {
        int depth = 0;
        way[0] = first;
        enter(first, next);
        while (depth >= 0) {
            int state = way[depth];
            if (edge[state] < next[state].length) {
                int to = next[state][edge[state]++];
                if (order[to] == 0) {
                    way[++depth] = to;
                    enter(to, next);
                } else if (loop[to] < 0) {
                    low[state] = Math.min(low[state], order[to]);
                }
            } else {
                leave(state);
                next[state] = new int[0];
                depth--;
                if (depth >= 0) {
                    low[way[depth]] = Math.min(low[way[depth]], low[state]);
                }
            }
        }
    }

    private void enter(int state, int[][] next) {
        found++;
        order[state] = found;
        low[state] = found;
        stack[onStack++] = state;
        next[state] = graph.onwards(state).stream()
                .filter(e -> !barred.test(e.rules()))
                .mapToInt(Graph.Edge::to)
                .toArray();
    }

    private void leave(int state) {
        if (low[state] == order[state]) {
            int other;
            do {
                other = stack[--onStack];
                loop[other] = loops;
            } while (other != state);
            loops++;
        }
    }
}
