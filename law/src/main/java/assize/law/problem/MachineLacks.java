package assize.law.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The machine lacks something: a database, space, a permission. The command line answers with exit code 3. */
public final class MachineLacks extends RuntimeException {
    private final transient Problem problem;

    /** What is lacking, and the failure by which it showed. */
    public MachineLacks(Problem problem, @Nullable Throwable cause) {
        super(problem.text(Locale.ENGLISH), cause);
        this.problem = problem;
    }

    /** What is lacking and the next step. */
    public Problem problem() {
        return problem;
    }
}
