package assize.app.crosscheck;

import assize.law.verify.crosscheck.Difference;
import assize.law.verify.crosscheck.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One net that Spin has explored.
 *
 * @param ours what we say of it
 * @param spin what Spin says of it
 * @param difference the first thing of which both don't say the same; null: they agree
 * @param path the way to it, as the side that found more goes it
 */
public record Run(
        Kind kind, Tally ours, Tally spin, @Nullable Difference difference, List<String> path) {
    /** How much of a model it is. */
    public enum Kind {
        /** All of it, on both sides. */
        WHOLE,
        /** All of it, and Spin sets nothing back that makes no difference. */
        REMEMBERING,
        /** What some of the variables ask for, the conditions on all others being left out. */
        PART,
        /** All of it, as far as Spin comes. */
        AS_FAR
    }

    /** True if both say the same. */
    boolean agrees() {
        return difference == null;
    }
}
