package assize.docket.write;

import assize.law.problem.MachineLacks;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A question that waits to be asked, and the thread that brought it. Made by that thread. */
final class Waiting<T, R> {
    private final T question;
    private final Thread thread = Thread.currentThread();
    private final Ticks ticks;
    private final long brought;
    private volatile long begun;
    private volatile boolean leads;
    private volatile @Nullable R answer;
    private volatile @Nullable Throwable failure;

    Waiting(T question, Ticks ticks) {
        this.question = question;
        this.ticks = ticks;
        this.brought = ticks.nanos();
        this.begun = brought;
    }

    T question() {
        return question;
    }

    /** True if its thread is to ask for all that wait. */
    boolean leads() {
        return leads;
    }

    /** True if it is known what became of it. */
    boolean done() {
        return answer != null || failure != null;
    }

    void lead() {
        leads = true;
        LockSupport.unpark(thread);
    }

    void begins(long nanos) {
        begun = nanos;
    }

    /** How long ago it was brought, in nanoseconds. */
    long age() {
        return ticks.nanos() - brought;
    }

    /** How long it waited for its turn, in nanoseconds. */
    long waited() {
        return begun - brought;
    }

    void succeed(R found) {
        answer = found;
        LockSupport.unpark(thread);
    }

    void fail(Throwable found) {
        failure = found;
        LockSupport.unpark(thread);
    }

    /**
     * Waits until it is done or has to lead; false if the time is over before. What is under way can't be taken back:
     * an interrupt is kept for later.
     */
    boolean turned(Duration most) {
        boolean interrupted = false;
        long begun = ticks.nanos();
        long left = most.toNanos();
        while (!leads && !done() && left > 0) {
            ticks.park(this, left);
            interrupted |= Thread.interrupted();
            left = most.toNanos() - (ticks.nanos() - begun);
        }
        if (interrupted) {
            thread.interrupt();
        }
        return leads || done();
    }

    /** What was answered; throws what kept it from being asked. */
    R answer() {
        Throwable failed = failure;
        if (failed instanceof MachineLacks lacks) {
            throw new MachineLacks(lacks.problem(), lacks);
        }
        if (failed != null) {
            throw new IllegalStateException("the statement failed", failed);
        }
        return Objects.requireNonNull(answer);
    }
}
