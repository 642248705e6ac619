package assize.docket.vitals;

import java.lang.System.Logger.Level;
import java.util.Locale;

/**
 * Where the time of one step goes: reading the case, judging the act, waiting for a turn, writing. It becomes an event
 * of the JDK Flight Recorder, and a step that took long explains itself in the log. For the one thread that takes it.
 */
public final class StepTimes {
    private static final System.Logger LOG = System.getLogger("assize.slow");
    private static final long SLOW_NANOS = 1_000_000_000;

    private final StepEvent event = new StepEvent();
    private final long begun = System.nanoTime();
    private long since = begun;

    /** Begins now. */
    public StepTimes() {
        event.begin();
    }

    /** The time since the last mark went into reading. */
    public void read() {
        event.read += passed();
    }

    /** The time since the last mark went into judging. */
    public void judged() {
        event.judged += passed();
    }

    /** The time since the last mark went into writing, but for what was spent waiting for a turn. */
    public void written(long waitedNanos) {
        event.waited += waitedNanos;
        event.written += passed() - waitedNanos;
    }

    private long passed() {
        long now = System.nanoTime();
        long passed = now - since;
        since = now;
        return passed;
    }

    /** It was answered. */
    public void answered(Object answer) {
        event.end();
        if (event.shouldCommit()) {
            event.answer = answer.getClass().getSimpleName();
            event.commit();
        }
        long took = System.nanoTime() - begun;
        if (took > SLOW_NANOS) {
            LOG.log(Level.WARNING, () -> told(took));
        }
    }

    private String told(long took) {
        return "a step took %s ms: read %s, judged %s, waited %s, written %s"
                .formatted(
                        millis(took),
                        millis(event.read),
                        millis(event.judged),
                        millis(event.waited),
                        millis(event.written));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }
}
