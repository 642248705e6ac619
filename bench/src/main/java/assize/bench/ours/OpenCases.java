package assize.bench.ours;

import assize.bench.harness.Contender;
import assize.bench.server.Site;
import assize.docket.queue.Queue;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A docket of its own with open cases at a hundred registries, opened over four weeks, and the page of a clerk who
 * holds the office at three of them. While pages are measured somebody takes one step after another beside them.
 */
public final class OpenCases implements AutoCloseable {
    private static final String DATABASE = "queue";
    private static final int PAGE = 50;
    private static final int CLERKS = 100;

    /** Within four weeks no clock of thirty days is due. */
    private static final int MINUTES = 28 * 24 * 60;

    private final Site site;
    private final SplittableRandom chance = new SplittableRandom(7);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private @Nullable Open open;
    private @Nullable Thread beside;

    /** What is there once it is made. */
    private record Open(Database database, Queue queue, Steps steps) {}

    /** One that is not made yet. */
    public OpenCases(Site site) {
        this.site = site;
    }

    /** The page. */
    public Contender page() {
        return Contender.of("ours-queue-page", 1, this::begin, _ -> one()).ending(this::end);
    }

    private Open made() throws Exception {
        Open known = open;
        if (known == null) {
            site.server().create(DATABASE);
            Database database = site.server().docket(DATABASE);
            Procedures procedures = new Procedures(Matters.library(site.folder()), site.time(), database);
            Matters.appoint(database);
            Instant now = database.time().instant();
            var ids = new Filling(procedures.current(Matters.PROCEDURE), database)
                    .open(site.sizes().openCases(), i -> Matters.act(Matters.OPEN, i, before(now, i)));
            site.server().administer(DATABASE, "vacuum analyze");
            Registry registry = new Registry(procedures, database);
            Steps steps = new Steps(registry, database.time().instant(), Arrays.asList(ids));
            known = new Open(database, new Queue(procedures, database), steps);
            open = known;
        }
        return known;
    }

    private static Instant before(Instant now, int matter) {
        return now.minus(Duration.ofMinutes(matter * 7_919L % MINUTES));
    }

    private void begin() throws Exception {
        Steps steps = made().steps();
        over.set(false);
        beside = Thread.ofPlatform().daemon().start(() -> step(steps));
    }

    private void step(Steps steps) {
        try {
            while (!over.get()) {
                steps.step(0, 1);
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    private long one() {
        Queue queue = java.util.Objects.requireNonNull(open).queue();
        int seen = queue.page(Matters.person(chance.nextInt(CLERKS)), PAGE, null)
                .cases()
                .size();
        if (seen == 0) {
            throw new IllegalStateException("an empty page");
        }
        return 1;
    }

    private void end() throws InterruptedException {
        over.set(true);
        Thread running = beside;
        if (running != null) {
            running.join();
            beside = null;
        }
        RuntimeException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.database().close();
        }
    }
}
