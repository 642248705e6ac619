package assize.docket.clock;

import assize.docket.store.Database;
import assize.docket.store.Watching;
import assize.docket.write.ArmedClock;
import assize.docket.write.Change;
import assize.docket.write.Difference;
import assize.docket.write.Writer;
import assize.law.problem.MachineLacks;
import assize.law.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets due clocks pass. Any number of nodes may each run one; the package says how they keep out of each other's way.
 * Looks eight times a second when nothing is due, so a clock passes within a second of its moment. Safe for all
 * threads.
 */
public final class ClockWatch implements AutoCloseable {
    /** How many clocks pass in one transaction. */
    public static final int AT_ONCE = 500;

    /** While the database writes one batch, the next is judged. */
    public static final int IN_TURNS = 2;

    /** So few are judged sooner than they are handed out. */
    private static final int A_HANDFUL = 16;

    private static final long LOOK_MILLIS = 250;

    private final DueClocks clocks;
    private final Function<DueClock, Change> passing;
    private final Duration ahead;
    private final int atOnce;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final List<Watching> watchings = new CopyOnWriteArrayList<>();

    /**
     * A watch that is not running yet.
     *
     * @param passing what the passing of a clock does; the change must not keep the clock with a moment that has come.
     *     If it throws, that clock waits and is tried again, and the others go on
     */
    public ClockWatch(Database database, Writer writer, Function<DueClock, Change> passing) {
        this(database, writer, passing, Duration.ZERO, AT_ONCE);
    }

    /** A watch whose now lies ahead of the database's by so much, for rehearsals, with its own size of a batch. */
    public ClockWatch(
            Database database, Writer writer, Function<DueClock, Change> passing, Duration ahead, int atOnce) {
        this(new DatabaseClocks(database, writer), passing, ahead, atOnce);
    }

    /** The same for clocks that are kept elsewhere. */
    public ClockWatch(DueClocks clocks, Function<DueClock, Change> passing, Duration ahead, int atOnce) {
        this.clocks = clocks;
        this.passing = passing;
        this.ahead = ahead;
        this.atOnce = atOnce;
    }

    /** Lets one batch of due clocks pass, all of it or nothing; tells how many were taken. */
    public int passOnce() {
        return clocks.pass(atOnce, ahead, this::judged);
    }

    /** Each case stands for itself: what the law draws from many clocks is worked out on all cores. */
    private List<Passing> judged(List<DueClock> due) {
        return (due.size() < A_HANDFUL ? due.stream() : due.parallelStream())
                .map(this::judged)
                .toList();
    }

    // whatever a procedure's rules throw must not keep the other cases' clocks from passing
    private Passing judged(DueClock due) {
        try {
            Change change = passing.apply(due);
            if (!change.head().id().equals(due.head().id()) || !passes(due.clock(), change.clocks())) {
                throw new IllegalStateException("the passed clock is still running");
            }
            return new Passing(due, change, "");
        } catch (MachineLacks e) {
            throw e;
        } catch (RuntimeException e) {
            return new Passing(due, null, e.getClass().getSimpleName());
        }
    }

    private static boolean passes(ArmedClock due, Difference<ArmedClock> clocks) {
        return clocks.gone().stream().anyMatch(clock -> same(due, clock))
                || clocks.set().stream()
                        .anyMatch(clock -> same(due, clock)
                                && (!clock.armed() || clock.due().isAfter(due.due())));
    }

    private static boolean same(ArmedClock one, ArmedClock other) {
        return one.name().equals(other.name()) && one.holder().equals(other.holder());
    }

    /**
     * Starts watching in threads of its own, until closed; a failing database is tried again every second.
     *
     * @param teller is told what keeps clocks from passing
     */
    public void start(Consumer<Problem> teller) {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("already watching");
        }
        for (int i = 0; i < IN_TURNS; i++) {
            watchings.add(new Watching("clock-watch-" + i, LOOK_MILLIS, () -> passOnce() > 0, teller));
        }
    }

    /** Stops after the batch that is under way. */
    @Override
    public void close() {
        watchings.forEach(Watching::close);
    }
}
