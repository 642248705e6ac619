package assize.law.verify.random;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same each time: what comes out depends on the seed alone. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from the least to the most, both possible. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True so many times in a hundred. */
    boolean in100(int times) {
        return random.nextInt(100) < times;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** From one to so many different ones, or all if there are fewer. */
    <T> List<T> some(List<T> of, int most) {
        List<T> left = new ArrayList<>(of);
        List<T> some = new ArrayList<>();
        for (int i = between(1, most); i > 0 && !left.isEmpty(); i--) {
            some.add(left.remove(random.nextInt(left.size())));
        }
        return some;
    }
}
