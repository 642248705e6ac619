package assize.law.guard;

import assize.law.problem.Place;
import assize.law.problem.Problem;

/** Carries a failure out of an evaluation; never leaves this package, and has no stack trace because it is no fault. */
final class Broken extends RuntimeException {
    private final transient Failure failure;

    Broken(String code, String... pairs) {
        super(code, null, false, false);
        failure = new Failure(code, Problem.of(code, Place.of(""), pairs).said());
    }

    Broken(Failure failure) {
        super(failure.code(), null, false, false);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
