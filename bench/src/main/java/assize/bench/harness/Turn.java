package assize.bench.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One contender's turn in a round: its callers begin together and end when the time is over. */
final class Turn {
    private final Contender contender;
    private final long nanos;
    private final CountDownLatch start = new CountDownLatch(1);
    private final AtomicLong count = new AtomicLong();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Turn(Contender contender, double seconds) {
        this.contender = contender;
        this.nanos = Math.round(seconds * 1e9);
    }

    /** Runs it; throws what the first caller that failed has thrown. */
    Round run() throws Exception {
        contender.before().ready();
        try {
            return measured();
        } finally {
            contender.after().ready();
        }
    }

    private Round measured() throws InterruptedException {
        List<Latencies> latencies = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < contender.callers(); i++) {
            int caller = i;
            Latencies own = new Latencies();
            latencies.add(own);
            callers.add(Thread.ofPlatform().daemon().start(() -> call(caller, own)));
        }
        long begun = System.nanoTime();
        start.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException(contender.name() + ": " + thrown, thrown);
        }
        long[] sorted = Latencies.sorted(latencies);
        return new Round(count.get(), seconds, Latencies.millis(sorted, 0.5), Latencies.millis(sorted, 0.99));
    }

    // an Error of one caller ends the turn as well: nobody would see it in a thread of its own
    private void call(int caller, Latencies own) {
        try {
            start.await();
            long now = System.nanoTime();
            long end = now + nanos;
            long done;
            do {
                done = contender.work().unit(caller);
                long after = System.nanoTime();
                if (done > 0) {
                    own.add(after - now);
                    count.addAndGet(done);
                }
                now = after;
            } while (done > 0 && !contender.once() && now < end && !stop.get());
        } catch (Throwable thrown) {
            stop.set(true);
            failure.compareAndSet(null, thrown);
        }
    }
}
