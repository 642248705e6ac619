package assize.law.verify.check;

import assize.law.language.Clock;
import assize.law.time.Length;
import assize.law.time.Unit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lengths as whole days, rounded so that the longest is never too short; for comparing, never for counting. */
public final class Days {
    private static final int WEEK = 7;
    private static final int WORKING_WEEK = 5;
    private static final int HOURS = 24;
    private static final int MONTH = 31;
    private static final int HALF_MONTH = 15;
    private static final int YEAR = 366;

    private Days() {}

    /** How many days a length has at most. */
    public static long of(@Nullable Length length) {
        if (length == null) {
            return 0;
        }
        return switch (length.unit()) {
            case HOUR -> (length.n() + HOURS - 1L) / HOURS;
            case DAY, CLEAR_DAY -> length.n();
            case WORKING_DAY -> (long) Math.ceil(length.n() * (double) WEEK / WORKING_WEEK);
            case WEEK -> (long) length.n() * WEEK;
            case MONTH -> (long) length.n() * MONTH + (length.half() ? HALF_MONTH : 0);
            case YEAR -> (long) length.n() * YEAR;
        };
    }

    /** The longest of the lengths that a clock may have at its start. */
    static long atStart(Clock clock) {
        long set = of(clock.setAtMost());
        return Math.max(set, longest(lengths(clock)));
    }

    /** The longest of its lengths, without what an act may set. */
    static long longest(Clock clock) {
        return longest(lengths(clock));
    }

    /** Is it counted in days and not in hours? */
    static boolean wholeDays(Clock clock) {
        return lengths(clock).stream().noneMatch(length -> length.unit() == Unit.HOUR);
    }

    /** From its start to its end with every pause, extension and new start that it allows. */
    public static long atMost(Clock clock) {
        long all = atStart(clock) * (1 + (clock.atMostRestarts() == null ? 0 : clock.atMostRestarts()));
        for (Clock.Extended extended : clock.extensions()) {
            long adds = Math.max(longest(extended.adds().values()), of(extended.atMost()));
            all += adds * extended.times();
        }
        for (Clock.Pause pause : clock.pauses()) {
            all += of(pause.atMost());
        }
        return all;
    }

    private static List<Length> lengths(Clock clock) {
        return clock.lengths().stream()
                .flatMap(length -> length.from().values().stream())
                .flatMap(Optional::stream)
                .toList();
    }

    private static long longest(Collection<Length> lengths) {
        return lengths.stream().mapToLong(Days::of).max().orElse(0);
    }
}
