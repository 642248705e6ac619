package assize.docket.store;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does one thing again and again in a thread of its own, until it is closed. What nobody foresaw does not end it:
 * whatever it watches would be left undone, and nobody would notice.
 */
public final class Watching implements AutoCloseable {
    private static final long REST_MILLIS = 1_000;

    private final String name;
    private final long lookMillis;
    private final BooleanSupplier round;
    private final Consumer<Problem> teller;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /**
     * Begins at once.
     *
     * @param lookMillis how long it rests when there was nothing to do; after a trouble it rests a second
     * @param round does what there is to do, and tells whether there was anything
     * @param teller is told what keeps it from working: once, not again each time that it is tried
     */
    public Watching(String name, long lookMillis, BooleanSupplier round, Consumer<Problem> teller) {
        this.name = name;
        this.lookMillis = lookMillis;
        this.round = round;
        this.teller = teller;
        this.thread = Thread.ofVirtual().name(name).start(this::watch);
    }

    private void watch() {
        try {
            long rest = 0;
            Problem told = null;
            while (!stop.await(rest, TimeUnit.MILLISECONDS)) {
                Problem trouble = null;
                try {
                    rest = round.getAsBoolean() ? 0 : lookMillis;
                } catch (MachineLacks e) {
                    trouble = e.problem();
                } catch (RuntimeException e) {
                    trouble = Problem.of("watch-stumbled", Place.of(name), "what", what(e));
                }
                if (trouble != null) {
                    rest = REST_MILLIS;
                    tell(trouble, told);
                }
                told = trouble;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Problem trouble, @Nullable Problem told) {
        if (!trouble.equals(told)) {
            teller.accept(trouble);
        }
    }

    /** Kind and place of a failure; its own words might tell of a case. */
    private static String what(RuntimeException failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        String kind = failure.getClass().getSimpleName();
        return stack.length == 0 ? kind : kind + ", " + stack[0].getFileName() + ":" + stack[0].getLineNumber();
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
