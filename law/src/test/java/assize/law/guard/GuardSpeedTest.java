package assize.law.guard;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.value.Money;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardSpeedTest {
    private final Matter fine = Matter.with("paid", Money.of("36 EUR"))
            .and("due", Money.of("36 EUR"))
            .and("claim.clear", true);

    /** A guard is made once and asked in every step. Measured in turns, so that a busy machine slows both. */
    @Test
    void asking_a_guard_costs_a_tenth_of_making_it_at_most() {
        Guard paid = paid();
        long asking = Long.MAX_VALUE;
        long making = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            asking = Math.min(asking, nanoseconds(2_000, () -> paid.holds(fine).holds()));
            making = Math.min(making, nanoseconds(20, () -> paid().holds(fine).holds()));
        }
        assertThat(asking).as("nanoseconds, where making takes %d", making).isLessThan(making / 10);
    }

    @Test
    void many_threads_ask_the_same_guard() {
        Guard paid = paid();
        var asked = Collections.nCopies(8, paid).stream()
                .map(guard -> CompletableFuture.supplyAsync(() -> IntStream.range(0, 10_000)
                        .allMatch(i -> guard.holds(fine).holds()
                                && !guard.holds(new Matter()).holds())))
                .toList();
        assertThat(asked).allMatch(CompletableFuture::join);
    }

    private static long nanoseconds(int times, BooleanSupplier asked) {
        long begin = System.nanoTime();
        long held = IntStream.range(0, times).filter(i -> asked.getAsBoolean()).count();
        long took = (System.nanoTime() - begin) / times;
        assertThat(held).isEqualTo(times);
        return took;
    }

    private static Guard paid() {
        return ((Compiled.Made<Guard>) Guard.compile("paid >= due", Names.ALL)).made();
    }
}
