package assize.law.guard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a case as a guard sees it, seen by the person whose action is in question: facts, clocks and notices
 * that each holder has for himself are this person's own. Names are those of the procedure, already checked when the
 * guard was compiled. An exception thrown here is a fault of the program, not of the case, and leaves the guard.
 */
public interface GuardView {
    /**
     * The value of a fact ({@code paid}), a form field ({@code finding.abroad}) or a notice's return
     * ({@code complaint-copy.returned}): Boolean, Money, Instant, LocalDate, Long or String; null where not set.
     */
    @Nullable
    Object fact(String name);

    /** Has the clock come to its end? */
    boolean passed(String clock);

    /** Is the clock running or paused, so that it may still come to its end? */
    boolean running(String clock);

    /** Is the side-matter or linked matter open? */
    boolean open(String matter);

    /** The outcome of the side-matter or linked matter, null where there is none so far. */
    @Nullable
    String outcome(String matter);

    /** Does the date lie before the moment of the step? */
    boolean happened(String date);

    /** Has a notice reached the holders of the role? */
    boolean told(String role);

    /** The track of the case, null where none was chosen so far. */
    @Nullable
    String track();

    /** The case as each holder of the role sees it, for {@code every} and {@code some}; {@code party} is all. */
    List<? extends GuardView> holders(String role);
}
