package assize.bench.ours;

import assize.bench.harness.Contender;
import assize.bench.server.Site;
import assize.docket.clock.ClockWatch;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.write.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A docket of its own with as many cases as a large court has, two clocks in each. Some were opened on one day four
 * weeks ago: their clocks of 30 days end at one midnight that is near.
 */
public final class ManyCases implements AutoCloseable {
    private static final String DATABASE = "many";
    private static final int CALLERS = 16;
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private final Site site;
    private @Nullable Database database;
    private @Nullable Registry registry;
    private @Nullable Steps steps;
    private double meanwhile = Double.NaN;

    /** One that is not made yet. */
    public ManyCases(Site site) {
        this.site = site;
    }

    /** Steps at 16 callers. */
    public Contender steps() {
        return Contender.of("ours-step-16-large", CALLERS, this::ready, this::step);
    }

    private long step(int caller) {
        return Objects.requireNonNull(steps).step(caller, CALLERS);
    }

    private void ready() throws Exception {
        if (steps != null) {
            return;
        }
        site.server().create(DATABASE);
        Database opened = site.server().docket(DATABASE);
        database = opened;
        Procedures procedures = new Procedures(Matters.library(site.folder()), site.time(), opened);
        registry = new Registry(procedures, opened);
        Matters.appoint(opened);
        Instant now = opened.time().instant();
        Instant then = now.minus(FOUR_WEEKS);
        int midnight = site.sizes().midnight();
        UUID[] all = new Filling(procedures.current(Matters.PROCEDURE), opened)
                .open(site.sizes().manyCases(), i -> Matters.act(Matters.OPEN_WITH_TERM, i, i < midnight ? then : now));
        site.server().administer(DATABASE, "vacuum analyze");
        List<UUID> others = Arrays.asList(all).subList(midnight, all.length);
        steps = new Steps(registry, opened.time().instant(), others);
    }

    /** How many seconds it takes until the clocks of that midnight have all passed, while people go on. */
    public double midnight() throws Exception {
        ready();
        Database open = Objects.requireNonNull(database);
        Registry judging = Objects.requireNonNull(registry);
        Instant due = Instant.parse(Objects.requireNonNull(site.server()
                .ask(
                        DATABASE,
                        "select to_char(min(due_at), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from clock where armed")));
        Duration ahead = Duration.between(open.time().instant(), due).plusSeconds(1);
        ClockWatch watch = new ClockWatch(open, new Writer(open), judging::passing, ahead, ClockWatch.AT_ONCE);
        Together together = new Together(watch, this::step, CALLERS);
        together.run(site.sizes().midnight());
        meanwhile = together.steps() / together.seconds();
        return together.seconds();
    }

    /** How many steps a second were entered meanwhile. */
    public double stepsMeanwhile() {
        if (Double.isNaN(meanwhile)) {
            throw new IllegalStateException("there was no midnight");
        }
        return meanwhile;
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
