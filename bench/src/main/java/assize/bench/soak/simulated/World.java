package assize.bench.soak.simulated;

import assize.docket.write.Ticks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/** One history: who goes on and when, by a seed. For one thread, which runs all the others. */
final class World implements Ticks {
    private static final Method VIRTUAL = virtual();

    private final SplittableRandom random;
    private final List<Turn> ready = new ArrayList<>();
    private final PriorityQueue<Due> later = new PriorityQueue<>();
    private long now;
    private long order;

    /** Something that happens at a moment; what happens at the same moment does so in an order made by the seed. */
    private record Due(long at, int lot, long order, Runnable what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int first = Long.compare(at, other.at);
            int second = first != 0 ? first : Integer.compare(lot, other.lot);
            return second != 0 ? second : Long.compare(order, other.order);
        }
    }

    /** A thread of a life that can go on. */
    private record Turn(Life life, Runnable what) {}

    World(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A number from nothing to below the bound. */
    int lot(int bound) {
        return random.nextInt(bound);
    }

    /** True in so many of a thousand. */
    boolean chance(int ofThousand) {
        return random.nextInt(1_000) < ofThousand;
    }

    /** A stream of chance of its own. */
    SplittableRandom split() {
        return random.split();
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void park(Object waitingFor, long nanos) {
        Thread waiting = Thread.currentThread();
        after(nanos, () -> LockSupport.unpark(waiting));
        LockSupport.park(waitingFor);
    }

    /** Lets a thread of this world stand still for so long. */
    void sleep(long nanos) {
        long end = now + nanos;
        while (now < end) {
            park(this, end - now);
        }
    }

    /** Something happens after so long. */
    void after(long nanos, Runnable what) {
        later.add(new Due(now + Math.max(0, nanos), random.nextInt(), order++, what));
    }

    /** Begins a thread of a life: once that has ended, it never goes on, and while it stands still, neither does it. */
    void begin(Life life, Runnable what) {
        Executor turns = turn -> ready.add(new Turn(life, turn));
        try {
            ((Thread) VIRTUAL.invoke(null, turns, null, 0, what)).start();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A life that stood still goes on, as if no time had passed: what was to be done meanwhile is done now. */
    void go(Life life) {
        life.go().forEach(turn -> ready.add(new Turn(life, turn)));
    }

    /** Lets everything happen until nothing is left, or until a moment. */
    void run(long end) {
        while (now < end) {
            if (!ready.isEmpty()) {
                turn();
            } else if (later.isEmpty()) {
                return;
            } else {
                Due next = later.remove();
                now = next.at();
                next.what().run();
            }
        }
    }

    private void turn() {
        int lot = random.nextInt(ready.size());
        Turn next = ready.get(lot);
        ready.set(lot, ready.getLast());
        ready.removeLast();
        if (next.life().runs(next.what())) {
            next.what().run();
        }
    }

    /** Whether the JDK lets a thread be run by whom we want; if not, nothing can be simulated here. */
    static boolean possible() {
        return VIRTUAL.canAccess(null);
    }

    private static Method virtual() {
        try {
            Method made = Class.forName("java.lang.ThreadBuilders")
                    .getDeclaredMethod("newVirtualThread", Executor.class, String.class, int.class, Runnable.class);
            made.trySetAccessible();
            return made;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
