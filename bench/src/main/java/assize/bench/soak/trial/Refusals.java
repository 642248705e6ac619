package assize.bench.soak.trial;

import assize.bench.soak.journal.Fault;
import assize.bench.soak.journal.Line;
import assize.bench.soak.node.Reply;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What those are told who can't be served at present, and after how long. Safe for all threads. */
final class Refusals implements Line.Watching {
    private final Set<String> clear;
    private final Set<String> unclear = new TreeSet<>();
    private int count;
    private int since;
    private long slowest;
    private boolean watched;

    /** With the codes of the problems that say what is wrong. */
    Refusals(Set<String> clear) {
        this.clear = clear;
    }

    /** From now on nobody is served. */
    synchronized void begin() {
        watched = true;
        since = 0;
    }

    @Override
    public synchronized void heard(@Nullable Reply reply, long nanos) {
        if (!watched || (reply != null && reply.acknowledged())) {
            return;
        }
        count++;
        since++;
        slowest = Math.max(slowest, nanos);
        if (reply == null || !clear.contains(reply.why())) {
            unclear.add(reply == null ? "-" : reply.word() + " " + reply.why());
        }
    }

    /** How many were refused since the beginning. */
    synchronized int since() {
        return since;
    }

    /** How many were refused in all. */
    synchronized int count() {
        return count;
    }

    /** The longest that one waited for it, in seconds. */
    synchronized double slowest() {
        return Math.round(slowest / 1e6) / 1e3;
    }

    /** Everybody is served again; throws if somebody waited longer than this, or was told something else. */
    synchronized void end(long mostSeconds) {
        watched = false;
        if (!unclear.isEmpty()) {
            throw Fault.of("soak-unclear", "answers", unclear);
        }
        if (slowest() > mostSeconds) {
            throw Fault.of("soak-slow-refusal", "seconds", slowest(), "most", mostSeconds);
        }
    }
}
