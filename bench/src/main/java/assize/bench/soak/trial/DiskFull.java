package assize.bench.soak.trial;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.journal.Writers;
import assize.bench.soak.node.Matters;
import assize.bench.soak.node.NodeProcess;
import assize.bench.soak.node.Reply;
import assize.bench.soak.node.Request;
import assize.bench.soak.server.Postgres;
import assize.bench.soak.server.Volume;
import assize.docket.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The volume of the data and that of the database's own log are filled while eight write. A full log ends the whole
 * database; it is started again when there is room.
 */
public final class DiskFull implements Trial {
    private static final int DATA_MIB = 400;
    private static final int LOG_MIB = 64;
    private static final int MOST_LETTERS = 30_000;
    private static final int MOST_MILLIS = 14_000;
    private static final long REFUSAL_SECONDS = 5;
    private static final Duration NORMAL = Duration.ofSeconds(60);
    private static final Set<String> CLEAR =
            Set.of("database-full", "database-unreachable", "database-outcome-unknown", "docket-busy");

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public int weight() {
        return 4;
    }

    /** What was done, and what was seen of it. */
    private static final class Seen {
        private final Refusals refusals = new Refusals(CLEAR);
        private int fills;
        private int ends;
        private int reads;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        Volume data = Volume.mount(ground.place("data-volume"), DATA_MIB).orElse(null);
        if (data == null) {
            return new Told("soak-needs-mount");
        }
        try (data;
                Volume log = Volume.mount(ground.place("log-volume"), LOG_MIB).orElseThrow()) {
            return run(ground, data, log);
        }
    }

    private Told run(Ground ground, Volume data, Volume log) throws Exception {
        Seen seen = new Seen();
        Bout bout = new Bout(ground, seen.refusals);
        Path own = ground.folder().resolve("postgres.log");
        try (Postgres server = Postgres.make(
                ground.kit(), data.folder().resolve("data"), log.folder().resolve("wal"), own, Map.of())) {
            server.administer(
                    "postgres",
                    "alter system set max_wal_size = '16MB'",
                    "alter system set min_wal_size = '4MB'",
                    "select pg_reload_conf()");
            try (Database database = bout.open(server.url())) {
                Matters.appoint(database);
            }
            try (NodeProcess node = ground.steps(ground.folder(), server.url(), Map.of())) {
                node.ready();
                bout.line().use(node);
                while (ground.more(seen.fills, 2 * ground.sizes().fills())) {
                    Writers writers = bout.begin(MOST_LETTERS);
                    bout.goOn(1_000);
                    full(ground, bout, seen.fills % 2 == 0 ? data : log, server, node, seen);
                    bout.settle(writers, server.url());
                }
            }
            bout.end(server.url());
        }
        return new Told(
                "soak-disk-full",
                "fills",
                seen.fills,
                "ends",
                seen.ends,
                "refused",
                seen.refusals.count(),
                "slowest",
                seen.refusals.slowest(),
                "reads",
                seen.reads,
                "normal",
                bout.slowest(),
                "steps",
                bout.journal().acknowledged());
    }

    private static void full(Ground ground, Bout bout, Volume volume, Postgres server, NodeProcess node, Seen seen)
            throws Exception {
        seen.fills++;
        String known = bout.journal().cases().iterator().next();
        seen.refusals.begin();
        try {
            volume.fill();
            while (seen.refusals.since() == 0) {
                volume.fill();
                LockSupport.parkNanos(5_000_000);
            }
            long until = System.nanoTime()
                    + TimeUnit.MILLISECONDS.toNanos(ground.random().nextInt(MOST_MILLIS));
            while (System.nanoTime() < until) {
                volume.fill();
                if (server.answers()) {
                    read(node, known, server);
                    seen.reads++;
                }
                LockSupport.parkNanos(50_000_000);
            }
        } finally {
            volume.empty();
        }
        long room = System.nanoTime();
        if (!server.alive()) {
            seen.ends++;
            server.start();
        }
        bout.readyAgain(room, NORMAL);
        seen.refusals.end(REFUSAL_SECONDS);
    }

    private static void read(NodeProcess node, String known, Postgres server) throws InterruptedException {
        Request read = new Request("read", "read", known, 0, Instant.EPOCH, "-");
        Reply reply = node.ask(read, REFUSAL_SECONDS, TimeUnit.SECONDS);
        boolean went = reply != null && reply.word().equals("read");
        if (!went && server.answers()) {
            throw Fault.of("soak-no-read", "case", known, "answer", String.valueOf(reply));
        }
    }
}
