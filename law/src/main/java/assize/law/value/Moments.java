package assize.law.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads moments as entries and rows keep them, {@code 2026-12-29T23:00:00Z}, with up to nine digits of a second's
 * parts. The library's reader takes every form there is and ten times as long; a case holds several of them and is read
 * for each step. Stateless; safe for all threads.
 */
public final class Moments {
    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int MOST = SHAPE.length() + 11;
    private static final int DAY = 86_400;

    private Moments() {}

    /** The moment that the text tells; throws {@link java.time.format.DateTimeParseException} if it tells none. */
    public static Instant parse(String text) {
        int fraction = SHAPE.length();
        int end = text.length() - 1;
        if (end >= fraction && end < MOST && text.charAt(end) == 'Z' && hasShape(text) && parts(text, end)) {
            try {
                long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        .toEpochDay();
                int hour = number(text, 11, 13);
                int minute = number(text, 14, 16);
                int second = number(text, 17, 19);
                if (hour < 24 && minute < 60 && second < 60) {
                    return Instant.ofEpochSecond(
                            day * DAY + hour * 3_600L + minute * 60L + second, nanos(text, fraction + 1, end));
                }
            } catch (DateTimeException e) {
                // no such day: said below in the library's words
            }
        }
        return Instant.parse(text);
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char letter = text.charAt(i);
            if (SHAPE.charAt(i) == '0' ? !digit(letter) : letter != SHAPE.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what stands before the Z is nothing, or a point with digits. */
    private static boolean parts(String text, int end) {
        int from = SHAPE.length();
        if (end == from) {
            return true;
        }
        boolean sound = text.charAt(from) == '.' && end > from + 1;
        for (int i = from + 1; i < end; i++) {
            sound &= digit(text.charAt(i));
        }
        return sound;
    }

    private static int nanos(String text, int from, int end) {
        int nanos = 0;
        for (int i = from; i < from + 9; i++) {
            nanos = nanos * 10 + (i < end ? text.charAt(i) - '0' : 0);
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

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
