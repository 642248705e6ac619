package assize.law.verify.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A breadth-first walk through a graph, which remembers by which step each state was first come to. */
final class Onwards {
    private final Graph graph;
    private final int[] order;
    private final int count;
    private final int[] by;
    private final int[] parents;
    private final @Nullable Onwards before;

    private Onwards(Graph graph, int[] order, int count, int[] by, int[] parents, @Nullable Onwards before) {
        this.graph = graph;
        this.order = order;
        this.count = count;
        this.by = by;
        this.parents = parents;
        this.before = before;
    }

    /** All that can be come to from the beginning without ways that are barred. */
    static Onwards from(Graph graph, BitSet barred) {
        int[] by = new int[graph.size()];
        Arrays.fill(by, -1);
        by[0] = -2;
        return walk(graph, new int[graph.size()], 1, by, new int[graph.size()], null, barred);
    }

    /** The states that can be come to without having stood in any of these. */
    static BitSet around(Graph graph, BitSet avoided) {
        BitSet found = new BitSet();
        int[] queue = new int[graph.size()];
        int last = 0;
        if (!avoided.get(0)) {
            found.set(0);
            last++;
        }
        for (int next = 0; next < last; next++) {
            for (int edge = graph.firstEdge(queue[next]); edge < graph.firstEdge(queue[next] + 1); edge++) {
                int target = graph.target(edge);
                if (!avoided.get(target) && !found.get(target)) {
                    found.set(target);
                    queue[last++] = target;
                }
            }
        }
        return found;
    }

    private static Onwards walk(
            Graph graph, int[] order, int begun, int[] by, int[] parents, @Nullable Onwards before, BitSet barred) {
        int last = begun;
        for (int next = 0; next < last; next++) {
            int state = order[next];
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                int target = graph.target(edge);
                if (by[target] == -1 && !barred.get(graph.way(edge))) {
                    by[target] = edge;
                    parents[target] = state;
                    order[last++] = target;
                }
            }
        }
        return new Onwards(graph, order, last, by, parents, before);
    }

    /** What can be come to after a step of some ways, until one of others: a walk that goes on from this one. */
    Onwards since(BitSet after, BitSet until) {
        int[] by2 = new int[graph.size()];
        Arrays.fill(by2, -1);
        int[] parents2 = new int[graph.size()];
        int[] order2 = new int[graph.size()];
        int last = 0;
        BitSet staying = graph.stays().stages(after);
        for (int i = 0; i < count; i++) {
            int state = order[i];
            if (by2[state] == -1 && staying.get(graph.stage(state))) {
                by2[state] = -3 - stay(state, after);
                parents2[state] = state;
                order2[last++] = state;
            }
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                int target = graph.target(edge);
                if (after.get(graph.way(edge)) && by2[target] == -1) {
                    by2[target] = -3 - edge;
                    parents2[target] = state;
                    order2[last++] = target;
                }
            }
        }
        return walk(graph, order2, last, by2, parents2, this, until);
    }

    /** All states come to. */
    BitSet found() {
        BitSet found = new BitSet();
        for (int i = 0; i < count; i++) {
            found.set(order[i]);
        }
        return found;
    }

    /** The first state come to that is of some kind; -1 if there is none. */
    int first(IntPredicate kind) {
        for (int i = 0; i < count; i++) {
            if (kind.test(order[i])) {
                return order[i];
            }
        }
        return -1;
    }

    /** The steps, by the numbers of the graph, by which a state was come to. */
    List<Integer> pathTo(int state) {
        List<Integer> path = new ArrayList<>();
        int at = state;
        while (by[at] >= 0) {
            path.addFirst(by[at]);
            at = parents[at];
        }
        if (by[at] <= -3 && before != null) {
            path.addFirst(-3 - by[at]);
            path.addAll(0, before.pathTo(parents[at]));
        }
        return path;
    }

    /** The shortest way that ends with a step of some ways; empty if there is none. */
    List<Integer> toStep(BitSet ways) {
        BitSet staying = graph.stays().stages(ways);
        for (int i = 0; i < count; i++) {
            int state = order[i];
            if (staying.get(graph.stage(state))) {
                return withStep(state, stay(state, ways));
            }
            for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                if (ways.get(graph.way(edge))) {
                    return withStep(state, edge);
                }
            }
        }
        return List.of();
    }

    private List<Integer> withStep(int state, int edge) {
        List<Integer> path = new ArrayList<>(pathTo(state));
        path.add(edge);
        return path;
    }

    private int stay(int state, BitSet ways) {
        return graph.stay(state, graph.stays().first(graph.stage(state), ways));
    }

    /** The states from which steps of some ways lead. */
    static BitSet taking(Graph graph, BitSet ways) {
        BitSet staying = graph.stays().stages(ways);
        BitSet found = new BitSet();
        for (int state = 0; state < graph.size(); state++) {
            boolean takes = staying.get(graph.stage(state));
            for (int edge = graph.firstEdge(state); !takes && edge < graph.firstEdge(state + 1); edge++) {
                takes = ways.get(graph.way(edge));
            }
            found.set(state, takes);
        }
        return found;
    }
}
