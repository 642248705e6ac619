package assize.law.verify.crosscheck;

import assize.law.verify.net.Net;
import assize.law.verify.promela.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * The steps between states at rest as Spin's program printed them. Nothing of our own search is used here: states are
 * numbered anew, and what leads where is worked out from the steps alone. The first state is the beginning.
 */
public final class SpinGraph {
    private final Layout layout;
    private final int words;
    private long[] packed;
    private int[] index;
    private int count;
    private int[] sources = new int[4096];
    private int[] targets = new int[4096];
    private int steps;
    /** The states of which not all steps were read: those on the way on which Spin was when reading stopped. */
    private final BitSet unfinished = new BitSet();

    private boolean cut;

    private SpinGraph(Net net) {
        this.layout = new Layout(net);
        this.words = layout.words();
        this.packed = new long[words * 1024];
        this.index = new int[4096];
        Arrays.fill(index, -1);
    }

    /** Reads all steps; in the first, state before and after are both the beginning. */
    public static SpinGraph read(Net net, InputStream printed) throws IOException {
        return read(net, printed, Integer.MAX_VALUE);
    }

    /**
     * Reads so many steps at most. Spin goes deep first, so whatever state it has gone back from is known with all its
     * steps; the others are unfinished.
     */
    public static SpinGraph read(Net net, InputStream printed, int most) throws IOException {
        SpinGraph graph = new SpinGraph(net);
        int length = graph.words * Long.BYTES;
        byte[] step = new byte[2 * length];
        ByteBuffer numbers = ByteBuffer.wrap(step).order(ByteOrder.nativeOrder());
        long[] state = new long[graph.words];
        Way way = new Way();
        for (int read = printed.readNBytes(step, 0, step.length);
                read != 0;
                read = printed.readNBytes(step, 0, step.length)) {
            if (read < step.length) {
                throw new IOException(
                        "half a step: " + new String(step, 0, read, java.nio.charset.StandardCharsets.UTF_8));
            }
            numbers.rewind();
            numbers.asLongBuffer().get(state);
            int from = graph.number(state);
            numbers.position(length);
            numbers.asLongBuffer().get(state);
            int known = graph.count;
            int to = graph.number(state);
            graph.add(from, to);
            way.step(from, to, graph.count > known);
            if (graph.steps == most) {
                graph.cut = true;
                way.states(graph.count).forEach(graph.unfinished::set);
                break;
            }
        }
        if (graph.count == 0) {
            throw new IOException("nothing printed");
        }
        return graph;
    }

    /** True if there were more steps than were to be read. */
    public boolean cut() {
        return cut;
    }

    /** True if Spin had not yet gone back from the state when reading stopped. */
    boolean unfinished(int state) {
        return unfinished.get(state);
    }

    /** How many states at rest there are. */
    public int size() {
        return count;
    }

    /** The number of the stage of a state. */
    public int stage(int state) {
        return value(state, Net.STAGE);
    }

    /** The value of a variable in a state. */
    private int value(int state, int variable) {
        return layout.value(Arrays.copyOfRange(packed, state * words, (state + 1) * words), variable);
    }

    /** For each state whether a step leads from it to another one. */
    boolean[] leaving() {
        boolean[] leaving = new boolean[count];
        for (int i = 0; i < steps; i++) {
            leaving[sources[i]] |= sources[i] != targets[i];
        }
        return leaving;
    }

    /** For each state whether one of these can be reached from it; they themselves count. */
    boolean[] leadingTo(IntPredicate goal) {
        boolean[] found = new boolean[count];
        int[] queue = new int[count];
        int last = 0;
        for (int state = 0; state < count; state++) {
            if (goal.test(state)) {
                found[state] = true;
                queue[last++] = state;
            }
        }
        int[][] into = sorted(targets, sources);
        for (int next = 0; next < last; next++) {
            for (int i = into[0][queue[next]]; i < into[0][queue[next] + 1]; i++) {
                int before = into[1][i];
                if (!found[before]) {
                    found[before] = true;
                    queue[last++] = before;
                }
            }
        }
        return found;
    }

    /** The states of a shortest way from the beginning to one of these; empty if there is none. */
    private List<Integer> pathTo(IntPredicate goal) {
        int[][] from = sorted(sources, targets);
        int[] parents = new int[count];
        Arrays.fill(parents, -1);
        int[] queue = new int[count];
        parents[0] = 0;
        int last = 1;
        for (int next = 0; next < last; next++) {
            int state = queue[next];
            if (goal.test(state)) {
                List<Integer> path = new ArrayList<>();
                for (int at = state; at != 0; at = parents[at]) {
                    path.addFirst(at);
                }
                path.addFirst(0);
                return path;
            }
            for (int i = from[0][state]; i < from[0][state + 1]; i++) {
                if (parents[from[1][i]] < 0) {
                    parents[from[1][i]] = state;
                    queue[last++] = from[1][i];
                }
            }
        }
        return List.of();
    }

    /** A shortest way to one of these states: for each step what it changes, in the words of the net. */
    public List<String> changes(Net net, BitSet goal) {
        List<Integer> path = pathTo(goal::get);
        List<String> changes = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            int before = path.get(i - 1);
            int after = path.get(i);
            changes.add(net.variables().stream()
                    .filter(v -> value(before, v.index()) != value(after, v.index()))
                    .map(v -> v.name() + ": " + v.words().get(value(after, v.index())))
                    .collect(Collectors.joining(", ")));
        }
        return changes;
    }

    /** The other ends of all steps in the order of these, and for each state where its own begin. */
    private int[][] sorted(int[] by, int[] others) {
        int[] first = new int[count + 1];
        for (int i = 0; i < steps; i++) {
            first[by[i] + 1]++;
        }
        for (int i = 1; i <= count; i++) {
            first[i] += first[i - 1];
        }
        int[] fill = first.clone();
        int[] sorted = new int[steps];
        for (int i = 0; i < steps; i++) {
            sorted[fill[by[i]]++] = others[i];
        }
        return new int[][] {first, sorted};
    }

    private void add(int from, int to) {
        if (steps == sources.length) {
            sources = Arrays.copyOf(sources, steps * 2);
            targets = Arrays.copyOf(targets, steps * 2);
        }
        sources[steps] = from;
        targets[steps++] = to;
    }

    private int number(long[] state) {
        int slot = slot(state, 0);
        if (index[slot] >= 0) {
            return index[slot];
        }
        if ((count + 1) * words > packed.length) {
            packed = Arrays.copyOf(packed, packed.length * 2);
        }
        System.arraycopy(state, 0, packed, count * words, words);
        index[slot] = count++;
        if (count * 2 > index.length) {
            index = new int[index.length * 2];
            Arrays.fill(index, -1);
            for (int i = 0; i < count; i++) {
                index[slot(packed, i * words)] = i;
            }
        }
        return count - 1;
    }

    /** Where a state is found or would be. */
    private int slot(long[] in, int offset) {
        long hash = 17;
        for (int i = 0; i < words; i++) {
            hash = (hash ^ in[offset + i]) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
        }
        int slot = (int) hash & index.length - 1;
        while (index[slot] >= 0
                && !Arrays.equals(packed, index[slot] * words, (index[slot] + 1) * words, in, offset, offset + words)) {
            slot = slot + 1 & index.length - 1;
        }
        return slot;
    }
}
