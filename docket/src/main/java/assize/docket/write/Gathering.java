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
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Gathers what is asked of the database at the same time into one statement; the package tells why and how. There is no
 * thread of its own: whoever comes while no statement is under way, or while the one that is is late, runs one for all
 * that wait, themselves among them, and hands on to the next who waits. Safe for all threads.
 *
 * @param <T> what is asked
 * @param <R> what is answered
 */
public final class Gathering<T, R> {
    /** How many statements are under way at once, the second only beside one that is late. */
    private static final int STATEMENTS = 2;

    /** A statement that takes longer waits for a lock or a slow disk: what came later no longer waits for it. */
    private static final Duration LATE = Duration.ofMillis(100);

    private static final Duration A_LITTLE = Duration.ofMillis(1);

    /** How much goes into one statement. */
    static final int MOST_TOGETHER = 128;

    /** How many may wait; whoever comes then is told so at once. */
    static final int MOST_WAITING = 2_048;

    /** How long somebody waits for their turn; a statement under way is waited for until the database answers. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Function<List<T>, List<R>> statement;
    private final Ticks ticks;
    private final int mostWaiting;
    private final IntConsumer waits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting<T, R>> queue = new ArrayDeque<>();
    private int running;
    private long begun;

    /**
     * A gathering in front of a statement.
     *
     * @param statement answers all that is asked: element i to question i
     */
    public Gathering(Function<List<T>, List<R>> statement, Ticks ticks) {
        this(statement, ticks, MOST_WAITING, _ -> {});
    }

    /** With its own bound; whoever wants to know is told how many more, or less, wait. */
    Gathering(Function<List<T>, List<R>> statement, Ticks ticks, int mostWaiting, IntConsumer waits) {
        this.statement = statement;
        this.ticks = ticks;
        this.mostWaiting = mostWaiting;
        this.waits = waits;
    }

    /**
     * What was answered.
     *
     * @param waitedNanos how long it waited for its turn
     */
    public record Answered<R>(R answer, long waitedNanos) {}

    /**
     * Asks. Throws {@link MachineLacks} if the database fails, with the problem {@code docket-busy} if too many wait:
     * then nothing was done.
     */
    public Answered<R> ask(T question) {
        Waiting<T, R> own = new Waiting<>(question, ticks);
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
        return new Answered<>(own.answer(), own.waited());
    }

    /** After how long the statement under way is late, so that a second may begin. */
    private Duration untilLate() {
        lock.lock();
        try {
            Duration left = LATE.minusNanos(ticks.nanos() - begun);
            return running < STATEMENTS && left.isPositive() ? left.plus(A_LITTLE) : LATE;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait at this moment. */
    public int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    private void enter(Waiting<T, R> own) {
        lock.lock();
        try {
            if (queue.size() >= mostWaiting) {
                throw busy();
            }
            queue.add(own);
            waits.accept(1);
            lead();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a question that nobody has begun to ask out of the queue; false if it is under way. */
    private boolean left(Waiting<T, R> own) {
        lock.lock();
        try {
            boolean left = !own.leads() && queue.remove(own);
            waits.accept(left ? -1 : 0);
            return left;
        } finally {
            lock.unlock();
        }
    }

    private static MachineLacks busy() {
        return new MachineLacks(Problem.of("docket-busy", Place.of("docket")), null);
    }

    private void together(Waiting<T, R> own) {
        List<Waiting<T, R>> batch = taken(own);
        try {
            List<R> answers =
                    statement.apply(batch.stream().map(Waiting::question).toList());
            for (int i = 0; i < answers.size(); i++) {
                batch.get(i).succeed(answers.get(i));
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
            List<Waiting<T, R>> waiting =
                    queue.stream().filter(one -> !one.leads()).toList();
            queue.removeAll(new HashSet<>(waiting));
            waits.accept(-waiting.size());
            waiting.forEach(one -> one.fail(lacks));
        } finally {
            lock.unlock();
        }
    }

    /** What waits, with one's own at its head; whoever else was woken to ask takes along their own. */
    private List<Waiting<T, R>> taken(Waiting<T, R> own) {
        lock.lock();
        try {
            List<Waiting<T, R>> batch = queue.stream()
                    .filter(one -> one == own || !one.leads())
                    .limit(MOST_TOGETHER)
                    .toList();
            queue.removeAll(new HashSet<>(batch));
            waits.accept(-batch.size());
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
            running--;
            lead();
        } finally {
            lock.unlock();
        }
    }

    /** The first who waits is next, if no statement is under way or the one that is is late. */
    private void lead() {
        lock.lock();
        try {
            boolean turn = running == 0 || (running < STATEMENTS && ticks.nanos() - begun > LATE.toNanos());
            // one that was woken already is on its way
            Waiting<T, R> next = turn
                    ? queue.stream().filter(one -> !one.leads()).findFirst().orElse(null)
                    : null;
            if (next != null) {
                running++;
                begun = ticks.nanos();
                next.lead();
            }
        } finally {
            lock.unlock();
        }
    }
}
