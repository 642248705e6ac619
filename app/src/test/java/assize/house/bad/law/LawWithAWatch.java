package assize.house.bad.law;

import java.time.Instant;
import java.util.Random;
import java.util.function.Supplier;

/** Law that looks at the clock on the wall and throws dice. */
final class LawWithAWatch {
    private LawWithAWatch() {}

    static Instant now() {
        return Instant.now();
    }

    static Supplier<Instant> reference() {
        return Instant::now;
    }

    static int dice() {
        return new Random().nextInt(6);
    }
}
