package assize.docket.tlog;

import assize.law.problem.Problem;
import java.util.Locale;

/** What is well formed and yet does not prove what it claims. The command line answers with exit code 1. */
public final class NotProved extends RuntimeException {
    private final transient Problem problem;

    /** What does not hold. */
    public NotProved(Problem problem) {
        super(problem.text(Locale.ENGLISH));
        this.problem = problem;
    }

    /** What does not hold, and the next step. */
    public Problem problem() {
        return problem;
    }
}
