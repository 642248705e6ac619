package assize.bench.soak.simulated;

import assize.bench.soak.simulated.Plan.Ask;
import assize.bench.soak.simulated.Plan.Blow;
import assize.docket.registry.Procedures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What comes of a plan. */
final class History {
    private static final int NODES = 2;
    /** Whoever has not got an answer after an hour never will. */
    private static final long LONGEST = Duration.ofHours(1).toNanos();

    private final World world;
    private final SimulatedDatabase database;
    private final Weather weather;
    private final Journal journal;
    private final List<Node> nodes = new ArrayList<>();
    private final AtomicInteger busy = new AtomicInteger();

    private History(Plan plan, Procedures procedures, Flaw flaw) {
        world = new World(plan.seed());
        weather = new Weather(world);
        database = new SimulatedDatabase(world, weather, flaw);
        journal = new Journal(world);
        Consumer<RuntimeException> broken = journal::broken;
        SplittableRandom ids = world.split();
        for (int i = 0; i < NODES; i++) {
            nodes.add(new Node(world, database, weather, procedures, () -> id(ids), broken));
        }
    }

    /** Lets it happen and gives what is wrong with it; empty if nothing is. */
    static Verdict of(Plan plan, Procedures procedures, Flaw flaw) {
        History history = new History(plan, procedures, flaw);
        history.happen(plan);
        return Verdict.of(
                procedures, history.database.rows(), history.journal, history.busy.get(), history.database.now());
    }

    private static UUID id(SplittableRandom random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | (1L << 63));
    }

    private void happen(Plan plan) {
        for (String name : Person.OFFICIALS) {
            database.rows().appoint(name, "officer", Person.REGISTRY);
            database.rows().appoint(name, "judge", Person.COURT);
        }
        nodes.forEach(Node::start);
        Life outside = new Life();
        busy.set(plan.people().size() + plan.blows().size());
        for (List<Ask> asks : plan.people()) {
            world.begin(outside, () -> {
                new Person(world, database, nodes, journal).live(asks);
                done();
            });
        }
        for (Blow blow : plan.blows()) {
            world.after(Duration.ofMillis(blow.atMillis()).toNanos(), () -> strike(blow));
        }
        if (busy.get() == 0) {
            nodes.forEach(Node::over);
        }
        world.run(LONGEST);
    }

    /** Somebody has done all they meant to, or a blow has come: after the last, the watches end when nothing is due. */
    private void done() {
        if (busy.decrementAndGet() == 0) {
            nodes.forEach(Node::over);
        }
    }

    private void strike(Blow blow) {
        journal.line(blow.kind().name(), blow.which() + " for " + blow.lasts() + " ms");
        long lasts = Duration.ofMillis(blow.lasts()).toNanos();
        Node node = nodes.get(blow.which() % NODES);
        switch (blow.kind()) {
            case NODE_KILLED -> {
                node.kill();
                world.after(lasts, node::start);
            }
            case NODE_STANDS_STILL -> {
                Life life = node.life();
                life.stand();
                world.after(lasts, () -> world.go(life));
            }
            case DATABASE_STOPS -> {
                database.stop();
                world.after(lasts, database::start);
            }
            case NETWORK_LOSES -> {
                weather.loses(80);
                world.after(lasts, () -> weather.loses(0));
            }
            case DAYS_PASS -> database.leap(Duration.ofDays(11L * (1 + blow.which() % 3)));
            case OFFICE_ENDS -> database.rows().end(blow.which(), database.now());
        }
        done();
    }
}
