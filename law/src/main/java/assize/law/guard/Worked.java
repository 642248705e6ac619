package assize.law.guard;

import java.util.Optional;

/** What came of working out an expression. */
public sealed interface Worked {
    /** A value of the expected type: Boolean, Money, Instant, LocalDate, Long or String. */
    record Value(Object found) implements Worked {}

    /** No value, and why. */
    record Failed(Failure failure) implements Worked {}

    /** The value, if there is one. */
    default Optional<Object> value() {
        return this instanceof Value(Object found) ? Optional.of(found) : Optional.empty();
    }
}
