package assize.law.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The input can't be used; holds every problem found in it. The command line answers with exit code 2. */
public final class UnusableInput extends RuntimeException {
    private final transient List<Problem> problems;

    /** All problems of one input; at least one. */
    public UnusableInput(List<Problem> problems) {
        super(problems.stream().map(p -> p.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** A single problem. */
    public UnusableInput(Problem problem) {
        this(List.of(problem));
    }

    /** All problems, in the order of their places. */
    public List<Problem> problems() {
        return problems;
    }
}
