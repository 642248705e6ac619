package assize.bench.soak.simulated;

import java.util.ArrayList;
import java.util.List;

/** The life of a process: it ends when the process is killed, and its threads with it. For the world's one thread. */
final class Life {
    private final List<Runnable> held = new ArrayList<>();
    private boolean ended;
    private boolean still;

    boolean ended() {
        return ended;
    }

    /** Killed: whatever it was about to do never happens. */
    void end() {
        ended = true;
        held.clear();
    }

    /** Stands still, as a process that is stopped. */
    void stand() {
        still = true;
    }

    /** Goes on; gives what was to be done meanwhile. */
    List<Runnable> go() {
        still = false;
        List<Runnable> missed = List.copyOf(held);
        held.clear();
        return missed;
    }

    /** Whether one of its threads goes on now; if the process stands still, it does so later. */
    boolean runs(Runnable turn) {
        if (still && !ended) {
            held.add(turn);
        }
        return !still && !ended;
    }
}
