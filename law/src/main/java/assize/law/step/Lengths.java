package assize.law.step;

import assize.law.problem.UnusableInput;
import assize.law.time.Length;
import assize.law.time.Unit;
import java.util.Optional;

/** Lengths that people give. */
final class Lengths {
    private Lengths() {}

    static Optional<Length> find(String text) {
        try {
            return Optional.of(Length.parse(text));
        } catch (UnusableInput e) {
            return Optional.empty();
        }
    }

    /** Longer for sure: the least that the first can last is more than the most that the second can. */
    static boolean longer(Length one, Length most) {
        return hours(one, 28, 365) > hours(most, 31, 366);
    }

    private static long hours(Length length, int month, int year) {
        long days = switch (length.unit()) {
            case HOUR -> 0;
            case DAY, CLEAR_DAY, WORKING_DAY -> length.n();
            case WEEK -> 7L * length.n();
            case MONTH -> (long) month * length.n() + (length.half() ? 15 : 0);
            case YEAR -> (long) year * length.n();
        };
        return length.unit() == Unit.HOUR ? length.n() : days * 24;
    }
}
