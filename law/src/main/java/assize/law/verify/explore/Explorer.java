package assize.law.verify.explore;

import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Explores a net breadth first, until nothing new is found or a bound is reached. For one thread. */
public final class Explorer {
    private static final int ASK_THE_TIME = 1024;

    private final Net net;
    private final Bounds bounds;
    private final States states;
    private final Successors successors;
    private final List<List<Rule>> ways = new ArrayList<>();

    private int at;
    private int[] targets = new int[4096];
    private int[] labels = new int[4096];
    private int edges;

    private Explorer(Net net, Fixed fixed, Bounds bounds, boolean trusting) {
        BitSet moving = net.moving();
        this.net = net;
        this.bounds = bounds;
        this.states = new States(net, moving);
        this.successors = new Successors(net, moving, fixed, trusting);
    }

    /** The graph of a net, as far as the bounds let it be found. */
    public static Graph explore(Net net, Bounds bounds) {
        BitSet all = new BitSet();
        all.set(0, net.variables().size());
        return explore(net, new Fixed(net), all, bounds);
    }

    /** The same of a net in which only some variables were kept; with what is the same in every view of the whole. */
    static Graph explore(Net net, Fixed fixed, BitSet kept, Bounds bounds) {
        return new Explorer(net, fixed, bounds, true).graph(kept);
    }

    /**
     * The graph of a net as its rules alone tell it. What was left out of a net may then happen where the case, which
     * the law left at rest, would forbid it.
     */
    public static Graph exploreByRulesAlone(Net net, Bounds bounds) {
        BitSet all = new BitSet();
        all.set(0, net.variables().size());
        return new Explorer(net, new Fixed(net), bounds, false).graph(all);
    }

    private Graph graph(BitSet kept) {
        int number = states.number(successors.standing(net.initial()));
        int[] first = new int[1024];
        boolean whole = true;
        int next = -number - 1;
        for (; next < states.count(); next++) {
            if (next + 2 > first.length) {
                first = Arrays.copyOf(first, first.length * 2);
            }
            first[next] = edges;
            if (states.count() > bounds.states()
                    || edges > bounds.edges()
                    || (next % ASK_THE_TIME == 0 && bounds.outOfTime().getAsBoolean())) {
                whole = false;
                break;
            }
            at = next;
            successors.moves(states.state(next), this::add);
            first[next + 1] = edges;
        }
        int[] offsets = Arrays.copyOf(first, states.count() + 1);
        Arrays.fill(offsets, Math.min(next + 1, offsets.length), offsets.length, edges);
        Stays stays = stays();
        return new Graph(
                net,
                states,
                stays,
                offsets,
                Arrays.copyOf(targets, edges),
                Arrays.copyOf(labels, edges),
                List.copyOf(ways),
                successors,
                kept,
                whole);
    }

    /** What may be done everywhere in a stage, for the stages that were found. */
    private Stays stays() {
        BitSet found = new BitSet();
        for (int state = 0; state < states.count(); state++) {
            found.set(states.value(state, Net.STAGE));
        }
        int[][] labels = new int[net.stages().size()][0];
        found.stream()
                .forEach(stage -> labels[stage] = Arrays.stream(successors.stays(stage))
                        .mapToInt(rule -> successors.alone(rule).number(ways) << 1 | (rule.loose() ? 0 : 1))
                        .toArray());
        return new Stays(labels);
    }

    private void add(Way way, int[] state, boolean sure) {
        boolean stays = way.rules.size() == 1 && successors.idle(way.rules.getFirst());
        int number = stays ? at : states.number(successors.standing(state));
        if (edges == targets.length) {
            targets = Arrays.copyOf(targets, edges * 2);
            labels = Arrays.copyOf(labels, edges * 2);
        }
        targets[edges] = number < 0 ? -number - 1 : number;
        labels[edges++] = way.number(ways) << 1 | (sure ? 1 : 0);
    }
}
