package assize.law.verify.explore;

import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * All states that a case can come to rest in, and the steps between them. State 0 is that of a case not yet opened; a
 * state has a lower number than those found later, so a breadth-first search finds shortest ways.
 */
public final class Graph {
    private final Net net;
    private final States states;
    private final int[] firstEdge;
    private final int[] targets;
    private final int[] labels;
    private final List<List<Rule>> ways;
    private final Successors successors;
    private final boolean whole;

    Graph(
            Net net,
            States states,
            int[] firstEdge,
            int[] targets,
            int[] labels,
            List<List<Rule>> ways,
            Successors successors,
            boolean whole) {
        this.net = net;
        this.states = states;
        this.firstEdge = firstEdge;
        this.targets = targets;
        this.labels = labels;
        this.ways = ways;
        this.successors = successors;
        this.whole = whole;
    }

    /** The net that was explored. */
    public Net net() {
        return net;
    }

    /** False if a bound was reached: some states are missing. */
    public boolean whole() {
        return whole;
    }

    /** How many states there are. */
    public int size() {
        return states.count();
    }

    /** How many steps between states there are. */
    public int edges() {
        return targets.length;
    }

    /** The value of a variable in a state. */
    public int value(int state, int variable) {
        return states.value(state, variable);
    }

    /** The stage of a state, by its number in the net. */
    public int stage(int state) {
        return states.value(state, Net.STAGE);
    }

    /** The rules that are taken somewhere, by number. */
    public BitSet taken() {
        return successors.taken();
    }

    /** The rules whose guard fails to hold somewhere where all else lets them be taken, by number. */
    public BitSet barred() {
        return successors.barred();
    }

    /** The steps from a state. */
    public List<Edge> from(int state) {
        List<Edge> edges = new ArrayList<>();
        for (int i = firstEdge[state]; i < firstEdge[state + 1]; i++) {
            edges.add(new Edge(state, ways.get(labels[i]), targets[i]));
        }
        return edges;
    }

    /** A step: the rules that it takes, the first by somebody or some clock, the others by the law. */
    public record Edge(int from, List<Rule> rules, int to) {
        /** What happens in it. */
        public List<Move> moves() {
            return rules.stream().map(Rule::move).toList();
        }
    }

    /** The states that can be reached from the beginning without any step of this kind. */
    public BitSet without(Predicate<List<Rule>> kind) {
        boolean[] barred = new boolean[ways.size()];
        for (int i = 0; i < barred.length; i++) {
            barred[i] = kind.test(ways.get(i));
        }
        BitSet found = new BitSet();
        int[] queue = new int[size()];
        int last = 0;
        found.set(0);
        queue[last++] = 0;
        for (int next = 0; next < last; next++) {
            for (int i = firstEdge[queue[next]]; i < firstEdge[queue[next] + 1]; i++) {
                if (!barred[labels[i]] && !found.get(targets[i])) {
                    found.set(targets[i]);
                    queue[last++] = targets[i];
                }
            }
        }
        return found;
    }

    /** The states from which one of these can be reached, these included. */
    public BitSet leadingTo(IntPredicate goal) {
        int[] count = new int[size() + 1];
        for (int target : targets) {
            count[target + 1]++;
        }
        for (int i = 1; i < count.length; i++) {
            count[i] += count[i - 1];
        }
        int[] sources = new int[targets.length];
        int[] fill = Arrays.copyOf(count, count.length);
        for (int state = 0; state < size(); state++) {
            for (int i = firstEdge[state]; i < firstEdge[state + 1]; i++) {
                sources[fill[targets[i]]++] = state;
            }
        }
        BitSet found = new BitSet();
        int[] queue = new int[size()];
        int last = 0;
        for (int state = 0; state < size(); state++) {
            if (goal.test(state)) {
                found.set(state);
                queue[last++] = state;
            }
        }
        for (int next = 0; next < last; next++) {
            for (int i = count[queue[next]]; i < count[queue[next] + 1]; i++) {
                if (!found.get(sources[i])) {
                    found.set(sources[i]);
                    queue[last++] = sources[i];
                }
            }
        }
        return found;
    }

    /** The shortest way from the beginning to a state, what happens in it one after the other. */
    public List<Move> pathTo(int state) {
        return pathTo(state, rules -> false);
    }

    /** The shortest way that takes no step of a kind; empty if there is none. */
    public List<Move> pathTo(int state, Predicate<List<Rule>> barred) {
        int[] parents = new int[size()];
        Arrays.fill(parents, -1);
        int[] queue = new int[size()];
        int last = 1;
        for (int next = 0; next < last && parents[state] < 0 && state != 0; next++) {
            for (int i = firstEdge[queue[next]]; i < firstEdge[queue[next] + 1]; i++) {
                int target = targets[i];
                if (target != 0 && parents[target] < 0 && !barred.test(ways.get(labels[i]))) {
                    parents[target] = queue[next];
                    queue[last++] = target;
                }
            }
        }
        List<Integer> path = new ArrayList<>();
        for (int at = state; at > 0; at = parents[at]) {
            path.addFirst(at);
        }
        return walk(path, barred);
    }

    /** Goes the way anew with holders as they are: in the graph they may have changed places. */
    private List<Move> walk(List<Integer> path, Predicate<List<Rule>> barred) {
        List<Move> moves = new ArrayList<>();
        int[][] now = {net.initial()};
        for (int target : path) {
            int[] wanted = states.state(target);
            int[] from = now[0];
            boolean[] found = {false};
            successors.of(from, (rules, state) -> {
                if (!found[0] && !barred.test(rules) && Arrays.equals(successors.standing(state.clone()), wanted)) {
                    found[0] = true;
                    rules.forEach(rule -> moves.add(rule.move()));
                    now[0] = state;
                }
            });
        }
        return moves;
    }
}
