package assize.law.verify;

/** Looks for what breaks one property in one line. */
@FunctionalInterface
public interface Check {
    /** Adds what it finds. */
    void in(Subject subject, Findings findings);

    /** Does it ask only of the states in which a case can stand, and of no step? Then fewer steps are looked at. */
    default boolean ofStatesAlone() {
        return false;
    }
}
