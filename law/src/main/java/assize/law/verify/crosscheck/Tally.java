package assize.law.verify.crosscheck;

import assize.law.verify.explore.Graph;
import assize.law.verify.net.Net;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a search through all states at rest has found. A dead end is a state in a stage that is no end, from which every
 * step leads back to itself, or from which there is none. A state is cut off if no state in an end stage can be reached
 * from it.
 *
 * @param states how many states at rest there are; of those that differ only in which holder is which our search counts
 *     one
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
        Net net = graph.net();
        BitSet ending = graph.leadingTo(state -> net.end(graph.stage(state)));
        SortedMap<String, Integer> stages = new TreeMap<>();
        SortedMap<String, Integer> dead = new TreeMap<>();
        SortedMap<String, Integer> cutOff = new TreeMap<>();
        for (int i = 0; i < graph.size(); i++) {
            int state = i;
            String stage = net.stages().get(graph.stage(state));
            stages.merge(stage, 1, Integer::sum);
            if (!ending.get(state)) {
                cutOff.merge(stage, 1, Integer::sum);
            }
            if (!net.end(graph.stage(state)) && graph.from(state).stream().allMatch(edge -> edge.to() == state)) {
                dead.merge(stage, 1, Integer::sum);
            }
        }
        return new Tally(graph.size(), stages, dead, cutOff);
    }

    /** What Spin's program has printed. */
    public static Tally of(Net net, SpinGraph graph) {
        boolean[] ending = graph.leadingTo(state -> net.end(graph.stage(state)));
        boolean[] leaving = graph.leaving();
        SortedMap<String, Integer> stages = new TreeMap<>();
        SortedMap<String, Integer> dead = new TreeMap<>();
        SortedMap<String, Integer> cutOff = new TreeMap<>();
        for (int state = 0; state < graph.size(); state++) {
            String stage = net.stages().get(graph.stage(state));
            stages.merge(stage, 1, Integer::sum);
            if (!ending[state]) {
                cutOff.merge(stage, 1, Integer::sum);
            }
            if (!net.end(graph.stage(state)) && !leaving[state]) {
                dead.merge(stage, 1, Integer::sum);
            }
        }
        return new Tally(graph.size(), stages, dead, cutOff);
    }
}
