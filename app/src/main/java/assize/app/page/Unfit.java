package assize.app.page;

import assize.law.problem.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What a program sent that can't be taken as it is, with the status that says so. */
public final class Unfit extends RuntimeException {
    private final HttpStatus status;
    private final transient List<Problem> problems;

    /** With at least one problem. */
    public Unfit(HttpStatus status, List<Problem> problems) {
        super(problems.getFirst().code(), null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** The status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** All problems at once. */
    public List<Problem> problems() {
        return problems;
    }
}
