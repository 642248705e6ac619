package assize.law.verify.net;

import assize.law.guard.Guard;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * A guard over the variables of the net. Facts that the net does not follow go either way, so that a guard may come to
 * true, to false, or to both. It is worked out by the guard itself, once for each combination of the variables it
 * reads. For one thread.
 */
public final class Condition {
    /** The guard may hold. */
    public static final int TRUE = 1;

    /** The guard may fail to hold. */
    public static final int FALSE = 2;

    /** The guard may hold whatever is left out has for a value. */
    public static final int SURELY_TRUE = 4;

    /** The guard may fail to hold whatever is left out has for a value. */
    public static final int SURELY_FALSE = 8;

    private static final int UNKNOWN = 0;

    private static final int MOST_ASKED = 4096;

    private final Guard guard;
    private final AbstractCase view;
    private final int[] variables;
    private final int[] sizes;
    private final byte[] results;
    private final boolean[] out;
    private final boolean eitherWay;
    private final int[] read;
    private final int[] weights;
    /** What it comes to by the values of what it reads, as far as that was asked. */
    private final byte[] known;

    Condition(Guard guard, AbstractCase view, int[] variables, int[] sizes, boolean eitherWay) {
        this(guard, view, variables, sizes, new byte[product(sizes)], new boolean[variables.length], eitherWay);
        if (eitherWay) {
            Arrays.fill(results, (byte) (TRUE | FALSE | SURELY_TRUE | SURELY_FALSE));
        }
    }

    private Condition(
            Guard guard,
            AbstractCase view,
            int[] variables,
            int[] sizes,
            byte[] results,
            boolean[] out,
            boolean eitherWay) {
        this.guard = guard;
        this.view = view;
        this.variables = variables;
        this.sizes = sizes;
        this.results = results;
        this.out = out;
        this.eitherWay = eitherWay;
        this.read = read(variables, out);
        this.weights = new int[read.length];
        int size = 1;
        int at = 0;
        for (int i = 0; i < variables.length; i++) {
            if (!out[i]) {
                weights[at++] = size;
                size *= sizes[i];
            }
        }
        this.known = read.length == variables.length ? results : new byte[size];
    }

    private static int product(int[] sizes) {
        return Arrays.stream(sizes).reduce(1, Math::multiplyExact);
    }

    /** The same guard where some variables are left out: it may come to whatever some value of theirs gives. */
    Condition without(BitSet left) {
        boolean[] more = new boolean[variables.length];
        boolean any = false;
        for (int i = 0; i < variables.length; i++) {
            more[i] = out[i] || left.get(variables[i]);
            any |= more[i] && !out[i];
        }
        return any ? new Condition(guard, view, variables, sizes, results, more, eitherWay) : this;
    }

    /** The guard as its author wrote it. */
    public Guard guard() {
        return guard;
    }

    /** True if it was never worked out what it comes to, because what it reads has too many values together. */
    boolean eitherWay() {
        return eitherWay;
    }

    /** The variables that it reads; not to be changed. */
    public int[] variables() {
        return read;
    }

    private static int[] read(int[] variables, boolean[] out) {
        int[] read = new int[variables.length];
        int count = 0;
        for (int i = 0; i < variables.length; i++) {
            if (!out[i]) {
                read[count++] = variables[i];
            }
        }
        return Arrays.copyOf(read, count);
    }

    /** What it may come to whatever its variables are; either way where these have very many values together. */
    public int anywhere() {
        if (results.length > MOST_ASKED) {
            return TRUE | FALSE;
        }
        boolean[] all = new boolean[variables.length];
        Arrays.fill(all, true);
        int last = Arrays.stream(variables).max().orElse(0);
        return new Condition(guard, view, variables, sizes, results, all, eitherWay).in(new int[last + 1]);
    }

    /** May it hold where some variables have these values and the others any? */
    boolean mayHold(Map<Integer, Integer> fixed) {
        if (results.length > MOST_ASKED) {
            return true;
        }
        boolean[] open = new boolean[variables.length];
        int[] state = new int[Arrays.stream(variables).max().orElse(0) + 1];
        for (int i = 0; i < variables.length; i++) {
            Integer value = fixed.get(variables[i]);
            open[i] = value == null;
            state[variables[i]] = value == null ? 0 : value;
        }
        return (new Condition(guard, view, variables, sizes, results, open, eitherWay).in(state) & TRUE) != 0;
    }

    /** What it may come to in a state: {@link #TRUE}, {@link #FALSE}, and each surely. */
    public int in(int[] state) {
        int key = 0;
        for (int i = 0; i < read.length; i++) {
            key += state[read[i]] * weights[i];
        }
        if (known[key] == UNKNOWN) {
            known[key] = (byte) in(state, 0, 0, 1);
        }
        return known[key];
    }

    /** Adds up what the values of the variables from one on give. */
    private int in(int[] state, int from, int key, int weight) {
        int at = from;
        int found = key;
        int step = weight;
        while (at < variables.length && !out[at]) {
            found += state[variables[at]] * step;
            step *= sizes[at++];
        }
        if (at == variables.length) {
            return worked(found, state);
        }
        int all = SURELY_TRUE | SURELY_FALSE;
        int some = 0;
        int kept = state[variables[at]];
        for (int value = 0; value < sizes[at]; value++) {
            state[variables[at]] = value;
            int one = in(state, at + 1, found + value * step, step * sizes[at]);
            some |= one & (TRUE | FALSE);
            all &= one;
        }
        state[variables[at]] = kept;
        return some | all;
    }

    private int worked(int key, int[] state) {
        if (results[key] == UNKNOWN) {
            int outcomes = FreeFacts.outcomes(guard, view.at(state));
            results[key] = (byte) (outcomes | outcomes << 2);
        }
        return results[key];
    }
}
