package assize.bench.soak.simulated;

import assize.docket.clock.DueClock;
import assize.docket.clock.Passing;
import assize.docket.write.ActKey;
import assize.docket.write.ArmedClock;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A database as the core sees it: a statement waits for the rows that others hold, takes its time, and is kept as a
 * whole at its end, or not at all if the server stops before.
 */
final class SimulatedDatabase {
    /** A transaction in which nothing happens for so long is ended. */
    private static final long IDLE = Duration.ofSeconds(30).toNanos();

    /** So long somebody tries to reach a server that is away. */
    private static final long CONNECTING = Duration.ofSeconds(4).toNanos();

    private static final Instant BEGINNING = Instant.parse("2026-03-02T08:00:00Z");

    private final World world;
    private final Weather weather;
    private final Rows rows;
    private final Locks locks = new Locks();
    private final Map<String, Instant> putOff = new HashMap<>();
    private final Set<Taken> open = new LinkedHashSet<>();
    private Duration leapt = Duration.ZERO;
    private int starts = 1;
    private boolean up = true;

    /** What a watch has taken and not yet let pass. */
    record Taken(Life watch, List<DueClock> due) {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    SimulatedDatabase(World world, Weather weather, Flaw flaw) {
        this.world = world;
        this.weather = weather;
        this.rows = new Rows(flaw);
    }

    Rows rows() {
        return rows;
    }

    Instant now() {
        return BEGINNING.plusNanos(world.nanos()).plus(leapt);
    }

    /** Somebody else holds the row of a case, until they let it go. */
    void hold(UUID id, Object holder) {
        locks.seize(Set.of(id), holder);
    }

    /** Whether a statement waits for the row of a case. */
    boolean wanted(UUID id) {
        return locks.wanted(id);
    }

    /** Whoever held rows lets them go. */
    void letGo(Object holder) {
        locks.release(holder);
    }

    /** Days pass in a moment. */
    void leap(Duration days) {
        leapt = leapt.plus(days);
    }

    void read(Collection<UUID> ids, Consumer<Reply<Map<UUID, CaseHead>>> reply) {
        run(Set.of(), () -> rows.heads(ids), reply);
    }

    void answered(ActKey key, @Nullable UUID caseId, Consumer<Reply<Optional<Result>>> reply) {
        run(caseId == null ? Set.of() : Set.of(caseId), () -> Optional.ofNullable(rows.earlier(key)), reply);
    }

    void held(assize.docket.write.Office office, Consumer<Reply<Boolean>> reply) {
        run(Set.of(), () -> rows.held(office), reply);
    }

    void write(List<Change> changes, boolean together, Consumer<Reply<List<Result>>> reply) {
        run(touched(changes), () -> rows.write(changes, together, now()), reply);
    }

    private static Set<Object> touched(List<Change> changes) {
        Set<Object> touched = new HashSet<>();
        for (Change change : changes) {
            touched.add(change.head().id());
            change.seen().forEach(other -> touched.add(other.caseId()));
            if (change.key() != null) {
                touched.add(change.key().key());
            }
        }
        return touched;
    }

    /** Takes due clocks of cases that nobody holds. */
    void take(Life watch, int most, Consumer<Reply<Taken>> reply) {
        run(Set.of(), () -> taken(watch, most), reply);
    }

    private Taken taken(Life watch, int most) {
        Taken taken = new Taken(watch, due(most));
        if (!taken.due().isEmpty()) {
            Set<Object> cases = new HashSet<>();
            taken.due().forEach(clock -> cases.add(clock.head().id()));
            locks.seize(cases, taken);
            open.add(taken);
            world.after(IDLE, () -> end(taken));
        }
        return taken;
    }

    private List<DueClock> due(int most) {
        List<DueClock> due = new ArrayList<>();
        for (Rows.Kept kept : rows.cases().values()) {
            ArmedClock first = kept.clocks().stream()
                    .filter(ArmedClock::armed)
                    .min(Comparator.comparing(ArmedClock::due).thenComparing(ArmedClock::name))
                    .orElse(null);
            if (first != null
                    && due.size() < most
                    && !first.due().isAfter(now())
                    && locks.free(kept.head().id())
                    && !now().isBefore(putOff.getOrDefault(name(kept.head(), first), Instant.MIN))) {
                due.add(new DueClock(kept.head(), first, now()));
            }
        }
        return due;
    }

    /** Lets pass what was taken, if the transaction still is. */
    void pass(Taken taken, List<Passing> judged, Consumer<Reply<Integer>> reply) {
        if (!open.remove(taken)) {
            reply.accept(Reply.broken());
            return;
        }
        int started = starts;
        world.after(weather.statement(), () -> {
            if (started != starts) {
                reply.accept(Reply.broken());
                return;
            }
            enter(judged);
            locks.release(taken);
            reply.accept(Reply.of(judged.size()));
        });
    }

    private void enter(List<Passing> judged) {
        for (Passing one : judged) {
            Change change = one.change();
            boolean kept = change != null
                    && rows.write(List.of(change), false, one.due().now()).getFirst() instanceof Result.Written;
            if (!kept) {
                putOff.put(name(one.due().head(), one.due().clock()), now().plusSeconds(1));
            }
        }
    }

    private static String name(CaseHead head, ArmedClock clock) {
        return head.id() + clock.name() + clock.holder();
    }

    /** A process is gone: what it had taken is free again. */
    void gone(Life watch) {
        List.copyOf(open).stream().filter(taken -> taken.watch() == watch).forEach(this::end);
    }

    private void end(Taken taken) {
        if (open.remove(taken)) {
            locks.release(taken);
        }
    }

    /** Stops in the middle of everything; what was not at its end is not kept. */
    void stop() {
        up = false;
        starts++;
        open.clear();
        locks.clear();
        rows.stopped();
    }

    void start() {
        up = true;
    }

    private <T> void run(Set<?> wanted, Supplier<T> work, Consumer<Reply<T>> reply) {
        if (!up) {
            world.after(CONNECTING, () -> reply.accept(Reply.away()));
            return;
        }
        int started = starts;
        Object statement = new Object();
        locks.take(
                Set.copyOf(wanted),
                statement,
                () -> world.after(weather.statement(), () -> {
                    if (started != starts) {
                        reply.accept(Reply.broken());
                        return;
                    }
                    T found = work.get();
                    locks.release(statement);
                    reply.accept(Reply.of(found));
                }));
    }
}
