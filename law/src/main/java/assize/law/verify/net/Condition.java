package assize.law.verify.net;

import assize.law.guard.Guard;
import java.util.Arrays;

/**
 * A guard over the variables of the net. Facts that the net does not follow go either way, so that a guard may come to
 * true, to false, or to both. It is worked out by the guard itself, once for each combination of the variables it reads.
 * For one thread.
 */
public final class Condition {
    /** The guard may hold. */
    public static final int TRUE = 1;

    /** The guard may fail to hold. */
    public static final int FALSE = 2;

    private static final int UNKNOWN = 0;

    private final Guard guard;
    private final AbstractCase view;
    private final int[] variables;
    private final int[] weights;
    private final byte[] results;

    Condition(Guard guard, AbstractCase view, int[] variables, int[] sizes, boolean eitherWay) {
        this.guard = guard;
        this.view = view;
        this.variables = variables;
        this.weights = new int[sizes.length];
        int product = 1;
        for (int i = 0; i < sizes.length; i++) {
            weights[i] = product;
            product = Math.multiplyExact(product, sizes[i]);
        }
        this.results = new byte[product];
        if (eitherWay) {
            Arrays.fill(results, (byte) (TRUE | FALSE));
        }
    }

    /** The guard as its author wrote it. */
    public Guard guard() {
        return guard;
    }

    /** The variables that it reads. */
    public int[] variables() {
        return Arrays.copyOf(variables, variables.length);
    }

    /** What it may come to in a state: {@link #TRUE}, {@link #FALSE} or both added up. */
    public int in(int[] state) {
        int key = 0;
        for (int i = 0; i < variables.length; i++) {
            key += state[variables[i]] * weights[i];
        }
        if (results[key] == UNKNOWN) {
            results[key] = (byte) FreeFacts.outcomes(guard, view.at(state));
        }
        return results[key];
    }
}
