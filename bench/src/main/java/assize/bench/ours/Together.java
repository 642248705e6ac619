package assize.bench.ours;

import assize.docket.clock.ClockWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntToLongFunction;

/** A watch lets clocks pass until none is due, while people take steps. */
final class Together {
    private final ClockWatch watch;
    private final IntToLongFunction step;
    private final int callers;
    private final AtomicLong steps = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();
    private double seconds;

    Together(ClockWatch watch, IntToLongFunction step, int callers) {
        this.watch = watch;
        this.step = step;
        this.callers = callers;
    }

    /** Runs until all clocks have passed; throws if they were not as many as said. */
    void run(long expected) throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(callers + ClockWatch.IN_TURNS)) {
            long begun = System.nanoTime();
            List<Future<?>> people = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                people.add(all.submit(() -> act(caller)));
            }
            List<Future<Long>> watching = new ArrayList<>();
            for (int i = 0; i < ClockWatch.IN_TURNS; i++) {
                watching.add(all.submit(this::pass));
            }
            long passed = 0;
            try {
                for (Future<Long> one : watching) {
                    passed += one.get();
                }
            } finally {
                over.set(true);
            }
            seconds = (System.nanoTime() - begun) / 1e9;
            for (Future<?> one : people) {
                one.get();
            }
            if (passed != expected) {
                throw new IllegalStateException(passed + " clocks passed and not " + expected);
            }
        }
    }

    private void act(int caller) {
        while (!over.get()) {
            steps.addAndGet(step.applyAsLong(caller));
        }
    }

    private long pass() {
        long passed = 0;
        for (int taken = watch.passOnce(); taken > 0; taken = watch.passOnce()) {
            passed += taken;
        }
        return passed;
    }

    long steps() {
        return steps.get();
    }

    double seconds() {
        return seconds;
    }
}
