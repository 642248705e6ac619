package assize.docket.write;

import java.util.concurrent.locks.LockSupport;

/** The time by which waiting is counted: that of the machine, or that of a simulation. Safe for all threads. */
public interface Ticks {
    /** The machine's own. */
    Ticks MACHINE = new Ticks() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void park(Object waitingFor, long nanos) {
            LockSupport.parkNanos(waitingFor, nanos);
        }
    };

    /** Nanoseconds since some moment; it never goes back. */
    long nanos();

    /** Lets the thread stand still until it is woken, or so many nanoseconds are over, or for no reason. */
    void park(Object waitingFor, long nanos);
}
