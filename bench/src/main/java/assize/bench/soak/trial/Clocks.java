package assize.bench.soak.trial;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.node.Matters;
import assize.bench.soak.node.NodeProcess;
import assize.bench.soak.server.Postgres;
import assize.docket.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The wall clock of a node, then that of the database, jumps while clocks pass. */
public final class Clocks implements Trial {
    private static final List<Duration> JUMPS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(-1),
            Duration.ofHours(1),
            Duration.ofHours(-1),
            Duration.ofDays(1),
            Duration.ofDays(-1),
            Duration.ofDays(365),
            Duration.ofDays(-3_653));

    /** The now of both nodes lies far beyond all dates: what is due is due at once. */
    private static final Duration AHEAD = Duration.ofDays(800);

    private static final int AT_ONCE = 20;
    private static final int SHARE = 20;
    private static final int MOST_MILLIS = 1_500;

    @Override
    public String name() {
        return "clocks";
    }

    @Override
    public int weight() {
        return 3;
    }

    /** When a clock is due, by the day it began, as people can check: at the end of the 30th day, in Berlin. */
    private static final Map<Instant, Instant> DATES = Map.of(
            // summer time began
            Instant.parse("2026-03-10T09:00:00Z"), Instant.parse("2026-04-09T22:00:00Z"),
            // and ended
            Instant.parse("2026-10-13T09:00:00Z"), Instant.parse("2026-11-12T23:00:00Z"),
            // over a leap day
            Instant.parse("2028-01-31T09:00:00Z"), Instant.parse("2028-03-01T23:00:00Z"));

    @Override
    public Told run(Ground ground) throws Exception {
        FakeTime ofNode = FakeTime.find(ground.folder().resolve("node.time")).orElse(null);
        FakeTime ofServer =
                FakeTime.find(ground.folder().resolve("server.time")).orElse(null);
        if (ofNode == null || ofServer == null || !ground.sizes().jumps()) {
            return new Told("soak-needs-faketime");
        }
        try (Postgres server = Postgres.make(
                        ground.kit(),
                        ground.folder().resolve("data"),
                        null,
                        ground.folder().resolve("postgres.log"),
                        ofServer.environment());
                Database database = new Bout(ground).open(server.url())) {
            Matters.appoint(database);
            Passing passing = new Passing(ground, database);
            try (NodeProcess one = passing.node(server.url(), AHEAD, AT_ONCE, ofNode.environment());
                    NodeProcess two = passing.node(server.url(), AHEAD, AT_ONCE, Map.of())) {
                one.ready();
                two.ready();
                // one clock is not due: a node that is a year fast must leave it alone
                passing.open(1, database.time().instant().plus(AHEAD).minus(Duration.ofDays(10)));
                jump(ground, passing, ofNode);
                Passing.until(() -> passing.passed() >= passing.cases() - 1);
                if (passing.passed() == passing.cases()) {
                    throw Fault.of("soak-clock-early", "passed", 1);
                }
                jump(ground, passing, ofServer);
                // the database's clock is the one that counts: now all are due
                ofServer.set(Duration.ofDays(60));
                Passing.until(() -> passing.passed() >= passing.cases());
            }
            passing.judge(Instant.EPOCH, DATES);
            return new Told("soak-clocks", "clocks", passing.cases(), "jumps", 4 * JUMPS.size());
        }
    }

    private static void jump(Ground ground, Passing passing, FakeTime jumping) throws Exception {
        int share = Math.max(1, ground.sizes().clocks() / SHARE);
        List<Instant> begun = DATES.keySet().stream().sorted().toList();
        for (int i = 0; i < JUMPS.size(); i++) {
            passing.open(share, begun.get(i % begun.size()));
            jumping.set(JUMPS.get(i));
            // the library looks at its file once a second
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(1_100L + ground.random().nextInt(MOST_MILLIS)));
            passing.open(share, begun.get((i + 1) % begun.size()));
            jumping.set(Duration.ZERO);
        }
    }
}
