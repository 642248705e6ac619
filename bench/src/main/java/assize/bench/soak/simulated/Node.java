package assize.bench.soak.simulated;

import assize.docket.clock.ClockWatch;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.law.problem.MachineLacks;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A process with a registry and a watch over clocks. Another begins in the place of one that is killed. */
final class Node {
    private static final long LOOK = Duration.ofMillis(250).toNanos();
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private static final long AT_THE_END = Duration.ofSeconds(5).toNanos();
    private static final int AT_ONCE = 3;

    private final World world;
    private final SimulatedDatabase database;
    private final Weather weather;
    private final Procedures procedures;
    private final Supplier<UUID> ids;
    private Life life = new Life();
    private @Nullable Registry registry;
    private final Consumer<RuntimeException> broken;
    private long end = Long.MAX_VALUE;

    /** One that is not begun; whatever it should never throw goes to the last. */
    Node(
            World world,
            SimulatedDatabase database,
            Weather weather,
            Procedures procedures,
            Supplier<UUID> ids,
            Consumer<RuntimeException> broken) {
        this.world = world;
        this.database = database;
        this.weather = weather;
        this.procedures = procedures;
        this.ids = ids;
        this.broken = broken;
    }

    void start() {
        life = new Life();
        SimulatedCases cases = new SimulatedCases(world, database, weather, life);
        Registry made = new Registry(procedures, cases, world, ids);
        registry = made;
        ClockWatch watch = new ClockWatch(cases, made::passing, Duration.ZERO, AT_ONCE);
        world.begin(life, () -> watch(watch));
    }

    private void watch(ClockWatch watch) {
        while (world.nanos() < end) {
            int passed = passed(watch);
            world.sleep(passed > 0 ? LOOK / 10 : end == Long.MAX_VALUE ? LOOK : AT_THE_END);
        }
    }

    private int passed(ClockWatch watch) {
        try {
            return watch.passOnce();
        } catch (MachineLacks e) {
            return 1;
        } catch (RuntimeException e) {
            broken.accept(e);
            return 0;
        }
    }

    /** Nobody will ask any more: the watch goes on until what a lost connection holds is free again. */
    void over() {
        end = world.nanos() + PATIENCE;
    }

    void kill() {
        Life ended = life;
        registry = null;
        ended.end();
        world.after(weather.way(), () -> database.gone(ended));
    }

    Life life() {
        return life;
    }

    /** Asks the node from outside; null if no answer comes, because the process is gone, fails or takes too long. */
    <T> @Nullable T ask(Function<Registry, T> request) {
        Registry asked = registry;
        if (asked == null) {
            return null;
        }
        Asked<T> answer = new Asked<>(Thread.currentThread());
        world.begin(life, () -> answer.by(() -> request.apply(asked), broken));
        long end = world.nanos() + PATIENCE;
        while (!answer.done && world.nanos() < end) {
            world.park(this, end - world.nanos());
        }
        return answer.value;
    }

    /** An answer that is waited for. */
    private static final class Asked<T> {
        private final Thread waiting;
        private boolean done;
        private @Nullable T value;

        Asked(Thread waiting) {
            this.waiting = waiting;
        }

        void by(Supplier<T> request, Consumer<RuntimeException> broken) {
            try {
                value = request.get();
            } catch (MachineLacks e) {
                value = null;
            } catch (RuntimeException e) {
                broken.accept(e);
            }
            done = true;
            LockSupport.unpark(waiting);
        }
    }
}
