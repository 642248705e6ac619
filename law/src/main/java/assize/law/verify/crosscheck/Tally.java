package assize.law.verify.crosscheck;

import assize.law.verify.explore.Graph;
import assize.law.verify.net.Net;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * What a search through all states at rest has found. A dead end is a state in a stage that is no end, from which
 * every step leads back to itself, or from which there is none. A state is cut off if no state in an end stage can
 * be reached from it.
 *
 * @param states how many states at rest there are; of those that differ only in which holder is which our search
 *     counts one
 * @param stages each stage in which a case can come to rest, with the number of states there
 * @param deadEnds each stage with dead ends, with their number
 * @param cutOff each stage with states that are cut off, with their number
 */
public record Tally(
        int states,
        SortedMap<String, Integer> stages,
        SortedMap<String, Integer> deadEnds,
        SortedMap<String, Integer> cutOff) {
    /** What our own search has found. */
    public static Tally of(Graph graph) {
        return of(graph.size(), graph.net(), graph::stage, what -> which(graph, what));
    }

    /** What Spin's program has printed, as far as it was read: of what is unfinished only where it is. */
    public static Tally of(Net net, SpinGraph graph) {
        return of(graph.size(), net, graph::stage, what -> which(net, graph, what));
    }

    /** The states of a stage, as our own search has found them, of which something is said. */
    public static BitSet which(Graph graph, Difference.What what, int stage) {
        BitSet states = which(graph, what);
        states.stream().filter(state -> graph.stage(state) != stage).forEach(states::clear);
        return states;
    }

    /** The states of a stage, as Spin's program has printed them, of which something is said. */
    public static BitSet which(Net net, SpinGraph graph, Difference.What what, int stage) {
        BitSet states = which(net, graph, what);
        states.stream().filter(state -> graph.stage(state) != stage).forEach(states::clear);
        return states;
    }

    private static BitSet which(Graph graph, Difference.What what) {
        Net net = graph.net();
        BitSet states = new BitSet();
        switch (what) {
            case REACHED -> states.set(0, graph.size());
            case DEAD_END -> {
                for (int i = 0; i < graph.size(); i++) {
                    int state = i;
                    states.set(
                            state,
                            !net.end(graph.stage(state))
                                    && graph.from(state).stream().allMatch(edge -> edge.to() == state));
                }
            }
            case CUT_OFF, PROOF -> {
                states.or(graph.leadingTo(state -> net.end(graph.stage(state))));
                states.flip(0, graph.size());
            }
        }
        return states;
    }

    private static BitSet which(Net net, SpinGraph graph, Difference.What what) {
        BitSet states = new BitSet();
        switch (what) {
            case REACHED -> states.set(0, graph.size());
            case DEAD_END -> {
                boolean[] leaving = graph.leaving();
                for (int state = 0; state < graph.size(); state++) {
                    states.set(state, !net.end(graph.stage(state)) && !leaving[state] && !graph.unfinished(state));
                }
            }
            case CUT_OFF, PROOF -> {
                boolean[] ending = graph.leadingTo(state -> net.end(graph.stage(state)) || graph.unfinished(state));
                for (int state = 0; state < graph.size(); state++) {
                    states.set(state, !ending[state]);
                }
            }
        }
        return states;
    }

    private static Tally of(int size, Net net, IntUnaryOperator stage, Function<Difference.What, BitSet> which) {
        List<SortedMap<String, Integer>> counts = new ArrayList<>();
        for (Difference.What what :
                List.of(Difference.What.REACHED, Difference.What.DEAD_END, Difference.What.CUT_OFF)) {
            SortedMap<String, Integer> count = new TreeMap<>();
            which.apply(what).stream()
                    .forEach(state -> count.merge(net.stages().get(stage.applyAsInt(state)), 1, Integer::sum));
            counts.add(count);
        }
        return new Tally(size, counts.get(0), counts.get(1), counts.get(2));
    }
}
