package assize.law.time;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A day at the place of the act, with the time of day where it matters. Without a time the whole day is meant, so
 * that it comes after every time of the same day.
 */
public record Moment(LocalDate day, @Nullable LocalTime time) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::day)
            .thenComparing(moment -> moment.time == null ? LocalTime.MAX : moment.time);

    /** A whole day. */
    public static Moment of(LocalDate day) {
        return new Moment(day, null);
    }

    /** A day and a time. */
    public static Moment of(LocalDateTime moment) {
        return new Moment(moment.toLocalDate(), moment.toLocalTime());
    }

    /** Reads {@code 2026-03-05}, {@code 2026-03-06T10:25} or {@code 2026-03-06 10:25}; throws {@link UnusableInput}. */
    public static Moment parse(String text) {
        String trimmed = text.strip();
        try {
            if (trimmed.length() == 10) {
                return of(LocalDate.parse(trimmed));
            }
            return of(LocalDateTime.parse(trimmed.replace(' ', 'T')));
        } catch (DateTimeException e) {
            throw new UnusableInput(Problem.of("time-date-unreadable", Place.of("date"), "found", text));
        }
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }

    /** ISO 8601, local: {@code 2026-03-05} or {@code 2026-03-06T10:25}. */
    @Override
    public String toString() {
        return time == null ? day.toString() : day + "T" + time;
    }
}
