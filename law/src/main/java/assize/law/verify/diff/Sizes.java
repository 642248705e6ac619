package assize.law.verify.diff;

import assize.law.language.Clock;
import assize.law.time.Length;
import java.util.Optional;
import java.util.stream.Stream;

/** About how long a clock is, to tell longer from shorter. */
final class Sizes {
    private Sizes() {}

    /** The sum over all its lengths, in hours; a month counts as 30 days, a working day as a day and a half. */
    static long of(Clock clock) {
        Stream<Length> said = clock.lengths().stream()
                .flatMap(length -> Stream.ofNullable(length.from().lastEntry()))
                .flatMap(last -> last.getValue().stream());
        Stream<Length> set = Optional.ofNullable(clock.setAtMost()).stream();
        return Stream.concat(said, set).mapToLong(Sizes::hours).sum();
    }

    private static long hours(Length length) {
        long halves = 2L * length.n() + (length.half() ? 1 : 0);
        return halves
                * switch (length.unit()) {
                    case HOUR -> 1;
                    case DAY, CLEAR_DAY -> 24;
                    case WORKING_DAY -> 36;
                    case WEEK -> 168;
                    case MONTH -> 720;
                    case YEAR -> 8766;
                }
                / 2;
    }
}
