package assize.bench.soak.simulated;

import assize.docket.write.Writer;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What comes back over a connection.
 *
 * @param value the answer; null if there is none
 * @param code without an answer: why
 */
record Reply<T>(@Nullable T value, String code) {
    static <T> Reply<T> of(T value) {
        return new Reply<>(value, "");
    }

    /** The connection broke: it was done or not. */
    static <T> Reply<T> broken() {
        return new Reply<>(null, Writer.OUTCOME_UNKNOWN);
    }

    /** Nobody listens: nothing was done. */
    static <T> Reply<T> away() {
        return new Reply<>(null, "database-unreachable");
    }

    /** The answer; throws if there is none. */
    T get() {
        if (value == null) {
            throw new MachineLacks(Problem.of(code, Place.of("database"), "why", "simulated"), null);
        }
        return Objects.requireNonNull(value);
    }
}
