package assize.docket.xes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a log writes it: {@code xs:dateTime}, that is {@code 2006-07-24T00:00:00.000+02:00} with the
 * fraction and the offset optional. Its date is the date written. Many logs stamp a day as local midnight; that
 * midnight lies on the day before in Greenwich, so a date that went by way of UTC would be wrong for all of them.
 * Immutable.
 *
 * @param text the stamp exactly as written
 * @param local date and time as written; a fraction is cut after nanoseconds
 * @param offset the offset as written; null if none is
 */
public record Stamp(
        String text, LocalDateTime local, @Nullable ZoneOffset offset) {
    private static final String SHAPE = "0000-00-00T00:00:00";

    /** The stamp that this text writes; throws IllegalArgumentException if it writes none. */
    public static Stamp of(String text) {
        Stamp stamp = find(text);
        if (stamp == null) {
            throw new IllegalArgumentException("not a time stamp: " + text);
        }
        return stamp;
    }

    /** The stamp that this text writes, or null if it writes none. */
    public static @Nullable Stamp find(String text) {
        int end = fractionEnd(text);
        if (end < 0) {
            return null;
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19),
                    nanos(text, end));
            return end == text.length() ? new Stamp(text, local, null) : zoned(text, local, end);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The calendar date as written, in the place where the stamp was made. */
    public LocalDate date() {
        return local.toLocalDate();
    }

    /** Date, time and offset as written; the offset of the given zone only where the stamp has none. */
    public OffsetDateTime at(ZoneId whereNoneIsWritten) {
        return offset == null ? local.atZone(whereNoneIsWritten).toOffsetDateTime() : OffsetDateTime.of(local, offset);
    }

    /** Where the fraction ends, or -1 if the text doesn't begin with date, time and a sound fraction. */
    private static int fractionEnd(String text) {
        if (!hasShape(text, 0, SHAPE)) {
            return -1;
        }
        int end = SHAPE.length();
        if (end < text.length() && text.charAt(end) == '.') {
            int first = ++end;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return end == first ? -1 : end;
        }
        return end;
    }

    private static @Nullable Stamp zoned(String text, LocalDateTime local, int at) {
        if (hasShape(text, at, "Z") && text.length() == at + 1) {
            return new Stamp(text, local, ZoneOffset.UTC);
        }
        if (text.length() != at + 6 || !(hasShape(text, at, "+00:00") || hasShape(text, at, "-00:00"))) {
            return null;
        }
        int sign = text.charAt(at) == '+' ? 1 : -1;
        int hours = sign * number(text, at + 1, at + 3);
        return new Stamp(text, local, ZoneOffset.ofHoursMinutes(hours, sign * number(text, at + 4, at + 6)));
    }

    /** Whether the text has the shape from the given index on: a digit for each 0, other letters as they are. */
    private static boolean hasShape(String text, int from, String shape) {
        if (text.length() < from + shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char found = text.charAt(from + i);
            if (shape.charAt(i) == '0' ? !isDigit(found) : found != shape.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text, int end) {
        int nanos = 0;
        for (int digit = SHAPE.length() + 1; digit <= SHAPE.length() + 9; digit++) {
            nanos = nanos * 10 + (digit < end ? text.charAt(digit) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
