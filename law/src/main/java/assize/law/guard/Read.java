package assize.law.guard;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a guard reads from the state of a case.
 *
 * @param name of the fact, clock, matter, date or role; "track" for the track
 * @param of the role whose holders are asked, within {@code every} and {@code some}; otherwise null
 */
public record Read(Ask ask, String name, @Nullable String of) {
    /** What is asked about the name. */
    public enum Ask {
        /** The value of a fact or form field. */
        FACT,
        /** The track of the case. */
        TRACK,
        /** {@code passed(clock)}. */
        PASSED,
        /** {@code running(clock)}. */
        RUNNING,
        /** {@code open(matter)}. */
        OPEN,
        /** {@code outcome(matter)}. */
        OUTCOME,
        /** {@code happened(date)}. */
        HAPPENED,
        /** {@code told(role)}. */
        TOLD,
        /** {@code every(role, ...)}: how many hold the role. */
        EVERY,
        /** {@code some(role, ...)}: how many hold the role. */
        SOME
    }
}
