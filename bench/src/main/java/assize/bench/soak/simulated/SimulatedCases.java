package assize.bench.soak.simulated;

import assize.docket.clock.DueClock;
import assize.docket.clock.DueClocks;
import assize.docket.clock.Passing;
import assize.docket.write.ActKey;
import assize.docket.write.CaseHead;
import assize.docket.write.Cases;
import assize.docket.write.Change;
import assize.docket.write.Office;
import assize.docket.write.Result;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The simulated database as one process reaches it: requests and answers take their time, and some are lost. */
final class SimulatedCases implements Cases, DueClocks {
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final World world;
    private final SimulatedDatabase database;
    private final Weather weather;
    private final Life life;

    SimulatedCases(World world, SimulatedDatabase database, Weather weather, Life life) {
        this.world = world;
        this.database = database;
        this.weather = weather;
        this.life = life;
    }

    @Override
    public Map<UUID, CaseHead> find(Collection<UUID> ids) {
        return ask(reply -> database.read(ids, reply));
    }

    @Override
    public Optional<Result> answered(ActKey key, @Nullable UUID caseId) {
        return ask(reply -> database.answered(key, caseId, reply));
    }

    @Override
    public boolean held(Office office) {
        return ask(reply -> database.held(office, reply));
    }

    @Override
    public List<Result> write(List<Change> changes) {
        return ask(reply -> database.write(changes, false, reply));
    }

    @Override
    public List<Result> writeTogether(List<Change> changes) {
        return ask(reply -> database.write(changes, true, reply));
    }

    @Override
    public int pass(int most, Duration ahead, Function<List<DueClock>, List<Passing>> judging) {
        SimulatedDatabase.Taken taken = ask(reply -> database.take(life, most, reply));
        if (taken.due().isEmpty()) {
            return 0;
        }
        // judging takes its time too, and is done by this process: one that is killed meanwhile lets nothing pass
        List<Passing> judged = judging.apply(taken.due());
        world.sleep(weather.way());
        return ask(reply -> database.pass(taken, judged, reply));
    }

    @Override
    public void waits(int more) {}

    private <T> T ask(Consumer<Consumer<Reply<T>>> request) {
        Slot<T> slot = new Slot<>();
        if (weather.loses()) {
            world.after(weather.way(), () -> slot.fill(Reply.broken()));
        } else {
            world.after(
                    weather.way(),
                    () -> request.accept(reply -> {
                        Reply<T> arrives = weather.loses() ? Reply.broken() : reply;
                        world.after(weather.way(), () -> slot.fill(arrives));
                    }));
            world.after(PATIENCE, () -> slot.fill(Reply.broken()));
        }
        return slot.get();
    }

    /** Where an answer arrives; the first one counts. For the thread that waits. */
    private static final class Slot<T> {
        private final Thread waiting = Thread.currentThread();
        private @Nullable Reply<T> reply;

        void fill(Reply<T> arrived) {
            if (reply == null) {
                reply = arrived;
                LockSupport.unpark(waiting);
            }
        }

        T get() {
            while (true) {
                Reply<T> arrived = reply;
                if (arrived != null) {
                    return arrived.get();
                }
                LockSupport.park(this);
            }
        }
    }
}
