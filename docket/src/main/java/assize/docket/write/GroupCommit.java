package assize.docket.write;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gathers changes that wait at the same time into one statement and one commit; the package tells why and how. There
 * is no thread of its own: whoever comes while nobody writes, or while whoever does is late, writes what waits, their
 * own change among it, and hands on to the next who waits. Safe for all threads.
 */
public final class GroupCommit {
    /** How many statements are under way at once, the second only beside one that is late. */
    private static final int WRITERS = 2;

    /** A statement that takes longer waits for a lock or a slow disk: what came later no longer waits for it. */
    private static final Duration LATE = Duration.ofMillis(100);

    private static final Duration A_LITTLE = Duration.ofMillis(1);

    /** How many changes go into one statement. */
    static final int MOST_TOGETHER = 128;

    /** How many changes may wait; whoever comes then is told so at once. */
    static final int MOST_WAITING = 2_048;

    /** How long a change waits for its turn; one that is being written is waited for until the database answers. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Cases cases;
    private final Ticks ticks;
    private final int mostWaiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int writing;
    private long begun;

    /** A gathering in front of the cases. */
    public GroupCommit(Cases cases, Ticks ticks) {
        this(cases, ticks, MOST_WAITING);
    }

    GroupCommit(Cases cases, Ticks ticks, int mostWaiting) {
        this.cases = cases;
        this.ticks = ticks;
        this.mostWaiting = mostWaiting;
    }

    /**
     * Keeps one change, durable before this returns. Throws {@link MachineLacks} if the database fails, with the
     * problem {@code docket-busy} if too many wait: then nothing was done. Where the connection broke in the middle and
     * the change has a key, it is written once more: under its key it is kept once, whichever way the first went.
     */
    public Kept write(Change change) {
        try {
            return once(change);
        } catch (MachineLacks e) {
            if (change.key() == null || !e.problem().code().equals(Writer.OUTCOME_UNKNOWN)) {
                throw e;
            }
            try {
                return once(change);
            } catch (MachineLacks again) {
                e.addSuppressed(again);
                throw e;
            }
        }
    }

    private Kept once(Change change) {
        Waiting own = new Waiting(change, ticks);
        enter(own);
        while (!own.turned(untilLate())) {
            if (own.age() > LONGEST_WAIT.toNanos() && left(own)) {
                throw busy();
            }
            lead();
        }
        if (own.leads()) {
            together(own);
            handOn();
        }
        return new Kept(own.result(), own.waited());
    }

    /** After how long whoever writes is late, so that a second may begin. */
    private Duration untilLate() {
        lock.lock();
        try {
            Duration left = LATE.minusNanos(ticks.nanos() - begun);
            return writing < WRITERS && left.isPositive() ? left.plus(A_LITTLE) : LATE;
        } finally {
            lock.unlock();
        }
    }

    /**
     * What became of a change.
     *
     * @param waitedNanos how long it waited for its turn
     */
    public record Kept(Result result, long waitedNanos) {}

    /** How many changes wait at this moment. */
    public int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private void enter(Waiting own) {
        lock.lock();
        try {
            if (queue.size() >= mostWaiting) {
                throw busy();
            }
            queue.add(own);
            cases.waits(1);
            lead();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a change that nobody has begun to write out of the queue; false if it is under way. */
    private boolean left(Waiting own) {
        lock.lock();
        try {
            boolean left = !own.leads() && queue.remove(own);
            cases.waits(left ? -1 : 0);
            return left;
        } finally {
            lock.unlock();
        }
    }

    private static MachineLacks busy() {
        return new MachineLacks(Problem.of("docket-busy", Place.of("docket")), null);
    }

    private void together(Waiting own) {
        List<Waiting> batch = taken(own);
        try {
            List<Result> results =
                    cases.write(batch.stream().map(Waiting::change).toList());
            for (int i = 0; i < results.size(); i++) {
                batch.get(i).succeed(results.get(i));
            }
        } catch (MachineLacks e) {
            batch.forEach(one -> one.fail(e));
            if (!e.problem().code().equals(Writer.OUTCOME_UNKNOWN)) {
                failWaiting(e);
            }
        } catch (RuntimeException | Error e) {
            batch.forEach(one -> one.fail(e));
        }
    }

    /** The database cannot be reached: who has waited meanwhile is told so, rather than to wait as long once more. */
    private void failWaiting(MachineLacks lacks) {
        lock.lock();
        try {
            List<Waiting> waiting = queue.stream().filter(one -> !one.leads()).toList();
            queue.removeAll(new HashSet<>(waiting));
            cases.waits(-waiting.size());
            waiting.forEach(one -> one.fail(lacks));
        } finally {
            lock.unlock();
        }
    }

    /** What waits, with one's own at its head; whoever else was woken to write takes along their own. */
    private List<Waiting> taken(Waiting own) {
        lock.lock();
        try {
            List<Waiting> batch = queue.stream()
                    .filter(one -> one == own || !one.leads())
                    .limit(MOST_TOGETHER)
                    .toList();
            queue.removeAll(new HashSet<>(batch));
            cases.waits(-batch.size());
            begun = ticks.nanos();
            batch.forEach(one -> one.begins(begun));
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void handOn() {
        lock.lock();
        try {
            writing--;
            lead();
        } finally {
            lock.unlock();
        }
    }

    /** The first who waits writes next, if nobody is writing or whoever does is late. */
    private void lead() {
        lock.lock();
        try {
            boolean turn = writing == 0 || (writing < WRITERS && ticks.nanos() - begun > LATE.toNanos());
            // one that was woken already is on its way
            Waiting next = turn
                    ? queue.stream().filter(one -> !one.leads()).findFirst().orElse(null)
                    : null;
            if (next != null) {
                writing++;
                begun = ticks.nanos();
                next.lead();
            }
        } finally {
            lock.unlock();
        }
    }
}
