package assize.law.step;

import assize.law.problem.UnusableInput;
import assize.law.time.Length;
import java.util.Optional;

/** Lengths that people give. */
final class Lengths {
    private Lengths() {}

    static Optional<Length> find(String text) {
        try {
            return Optional.of(Length.parse(text));
        } catch (UnusableInput | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Longer for sure: compared at the fewest days that the first and the most days that the second can have. */
    static boolean longer(Length one, Length most) {
        return one.fewestDays() > most.mostDays();
    }
}
