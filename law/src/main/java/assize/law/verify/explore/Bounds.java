package assize.law.verify.explore;

import java.util.function.BooleanSupplier;

/**
 * How far a search may go. Beyond it the answer is unknown, with what was found so far.
 *
 * @param states how many states at most
 * @param edges how many transitions between them at most, each of which takes eight bytes
 * @param outOfTime asked now and then; true ends the search
 */
public record Bounds(int states, int edges, BooleanSupplier outOfTime) {
    /** A million states and thirty million transitions, which fit into 1 GiB, and no bound in time. */
    public static final Bounds USUAL = new Bounds(1_000_000, 30_000_000, () -> false);
}
