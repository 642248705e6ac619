package assize.app.cli;

import java.util.List;

/**
 * What {@code assize soak} does: breaks what can break, and looks whether anything was lost. It lies in the same module
 * as {@link Bench} and is found in the same way.
 */
public interface Soak {
    /**
     * What was asked for.
     *
     * @param minutes how long the trials may take together
     * @param seed from which everything random comes
     * @param only names of the trials; empty: all
     */
    record Wish(int minutes, long seed, List<String> only) {}

    /** The names of the trials, in their order. */
    List<String> names();

    /** Makes the trials, prints what came of each, and gives the exit code. */
    int run(Desk desk, Wish wish) throws Exception;
}
