package assize.law.verify.net;

import assize.law.language.Clock;
import assize.law.time.Length;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Which clocks can't come to their end before another that began with them. Two that begin with the same happening and
 * count alike end in the order of their lengths, unless the shorter one can be paused, lengthened or begun anew.
 */
final class Order {
    /** How far days of rest may move an end. */
    private static final int ROLL = 10;

    private Order() {}

    /** True if the first has always ended or been stopped before the second comes to its end. */
    static boolean before(Clock first, Clock second) {
        return !first.name().equals(second.name())
                && first.from().equals(second.from())
                && !first.backwards()
                && !second.backwards()
                && Objects.equals(first.counting(), second.counting())
                && first.pauses().isEmpty()
                && first.extensions().isEmpty()
                && first.restarts().isEmpty()
                && first.setBy() == null
                && second.setBy() == null
                && second.atLatest() == null
                && !first.repeats()
                && longest(first) + ROLL < shortest(second);
    }

    private static long longest(Clock clock) {
        return days(clock, 31, 366).max().orElse(Long.MAX_VALUE - ROLL);
    }

    private static long shortest(Clock clock) {
        return days(clock, 28, 365).min().orElse(0);
    }

    private static LongStream days(Clock clock, int month, int year) {
        return clock.lengths().stream()
                .map(Clock.LengthIf::from)
                .map(values -> List.copyOf(values.values()))
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .mapToLong(length -> days(length, month, year));
    }

    private static long days(Length length, int month, int year) {
        return switch (length.unit()) {
            case HOUR -> length.n() / 24 + (month > 30 ? 1 : 0);
            case DAY, CLEAR_DAY -> length.n() + (month > 30 ? 2 : 0);
            case WORKING_DAY -> month > 30 ? length.n() * 3L + ROLL : length.n();
            case WEEK -> 7L * length.n();
            case MONTH -> (long) month * length.n() + (length.half() ? 15 : 0);
            case YEAR -> (long) year * length.n();
        };
    }
}
