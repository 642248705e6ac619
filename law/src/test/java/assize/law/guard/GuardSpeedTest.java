package assize.law.guard;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.value.Money;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardSpeedTest {
    private final Matter fine = Matter.with("paid", Money.of("36 EUR"))
            .and("due", Money.of("36 EUR"))
            .and("claim.clear", true);

    @Test
    void asking_whether_the_fine_is_paid_takes_microseconds() {
        Guard paid = paid();
        long best = IntStream.range(0, 20)
                .mapToLong(round -> nanoseconds(paid))
                .min()
                .orElseThrow();
        assertThat(best).as("nanoseconds").isLessThan(5_000);
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

    private long nanoseconds(Guard guard) {
        int times = 10_000;
        long begin = System.nanoTime();
        long held =
                IntStream.range(0, times).filter(i -> guard.holds(fine).holds()).count();
        long took = (System.nanoTime() - begin) / times;
        assertThat(held).isEqualTo(times);
        return took;
    }

    private static Guard paid() {
        return ((Compiled.Made<Guard>) Guard.compile("paid >= due", Names.ALL)).made();
    }
}
