package assize.docket.log;

import assize.law.problem.MachineLacks;
import assize.law.problem.Problem;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets a sequencer go round in a thread of its own, until it is closed. A trouble is tried again every second. */
public final class LogWatch implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;
    private static final long REST_MILLIS = 1_000;

    private final Sequencer sequencer;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Consumer<Problem> teller;
    private final Thread thread;

    /** Begins at once, and tells what keeps the log from growing: once, not again each time that it is tried. */
    public LogWatch(Sequencer sequencer, Consumer<Problem> teller) {
        this.sequencer = sequencer;
        this.teller = teller;
        this.thread = Thread.ofVirtual().name("log-watch").start(this::watch);
    }

    private void watch() {
        try {
            Problem told = null;
            while (!stop.await(told == null ? LOOK_MILLIS : REST_MILLIS, TimeUnit.MILLISECONDS)) {
                Problem trouble = round();
                if (trouble != null && !trouble.equals(told)) {
                    teller.accept(trouble);
                }
                told = trouble;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Problem round() {
        try {
            sequencer.round();
            return null;
        } catch (MachineLacks e) {
            return e.problem();
        }
    }

    /** Stops after the round that is under way. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
