package assize.docket.store;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchingTest {
    private final List<Problem> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final CountDownLatch after = new CountDownLatch(1);

    /** Fails twice in this way, and then goes on. */
    private void watch(RuntimeException failure) throws InterruptedException {
        try (Watching _ = new Watching("watch", 1, () -> round(failure), told::add)) {
            assertThat(after.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private boolean round(RuntimeException failure) {
        if (rounds.incrementAndGet() <= 2) {
            throw failure;
        }
        after.countDown();
        return true;
    }

    @Test
    void a_trouble_is_told_once_and_tried_again() throws InterruptedException {
        watch(new MachineLacks(Problem.of("docket-busy", Place.of("docket")), null));
        assertThat(told).extracting(Problem::code).containsExactly("docket-busy");
    }

    @Test
    void what_nobody_foresaw_does_not_end_it_and_is_told_without_its_words() throws InterruptedException {
        watch(new IllegalStateException("the secret of a case"));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().code()).isEqualTo("watch-stumbled");
        assertThat(told.getFirst().said().get("what"))
                .startsWith("IllegalStateException, WatchingTest.java:")
                .doesNotContain("secret");
    }
}
