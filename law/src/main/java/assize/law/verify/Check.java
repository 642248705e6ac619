package assize.law.verify;

/** Looks for what breaks one property in one line. */
@FunctionalInterface
public interface Check {
    /** Adds what it finds. */
    void in(Subject subject, Findings findings);
}
