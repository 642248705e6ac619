package assize.docket.store;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What this process has written into a database since it opened it. Safe for all threads. */
public final class Counts {
    private final LongAdder kept = new LongAdder();
    private final LongAdder leftOut = new LongAdder();
    private final LongAdder statements = new LongAdder();
    private final LongAdder waiting = new LongAdder();
    private final AtomicReference<@Nullable Instant> last = new AtomicReference<>();

    /** A statement has kept some changes, entered at a moment, and left others out. */
    public void wrote(int changesKept, int changesLeftOut, Instant entered) {
        statements.increment();
        kept.add(changesKept);
        leftOut.add(changesLeftOut);
        if (changesKept > 0) {
            last.set(entered);
        }
    }

    /** So many more, or less, wait for their turn. */
    public void waits(int more) {
        waiting.add(more);
    }

    /** Changes kept. */
    public long kept() {
        return kept.sum();
    }

    /** Changes that came too late, were repeated or not allowed. */
    public long leftOut() {
        return leftOut.sum();
    }

    /** Statements that kept changes or left them out. */
    public long statements() {
        return statements.sum();
    }

    /** Changes that wait for their turn at this moment. */
    public int waiting() {
        return waiting.intValue();
    }

    /** When the last change was entered; null if there was none yet. */
    public @Nullable Instant last() {
        return last.get();
    }
}
