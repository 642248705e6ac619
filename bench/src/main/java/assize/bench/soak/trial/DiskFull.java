package assize.bench.soak.trial;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.fraud.KeptLog;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.journal.Writers;
import assize.bench.soak.node.Matters;
import assize.bench.soak.node.NodeProcess;
import assize.bench.soak.node.Reply;
import assize.bench.soak.node.Request;
import assize.bench.soak.server.Postgres;
import assize.bench.soak.server.Volume;
import assize.docket.store.Database;
import assize.law.problem.MachineLacks;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The volume of the data and that of the database's own log are filled while eight write and a node keeps the
 * transparency log, whose files lie beside the data. A full log ends the whole database; it is started again when there
 * is room.
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
    private static final Set<String> CLEAR_OF_LOG =
            Set.of("database-full", "database-unreachable", "log-folder-failed");

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
        private int unwritten;
        private int told;
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
        KeptLog kept = new KeptLog(ground, data.folder());
        long leaves;
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
            try (NodeProcess node = ground.steps(ground.folder(), server.url(), kept.environment())) {
                node.ready();
                bout.line().use(node);
                while (ground.more(seen.fills, 2 * ground.sizes().fills())) {
                    Writers writers = bout.begin(MOST_LETTERS);
                    bout.goOn(1_000);
                    full(ground, bout, seen.fills % 2 == 0 ? data : log, server, node, kept, seen);
                    bout.settle(writers, server.url());
                }
            }
            leaves = bout.end(server.url(), kept);
        }
        seen.told = told(ground.folder().resolve("nodes.log"));
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
                bout.journal().acknowledged(),
                "leaves",
                leaves,
                "unwritten",
                seen.unwritten,
                "told",
                seen.told);
    }

    /** How often the node told what keeps the log from going on; each time it must be a clear problem. */
    private static int told(Path file) throws IOException {
        List<String> codes = Files.readAllLines(file).stream()
                .filter(line -> line.matches("[a-z]+(-[a-z]+)+"))
                .toList();
        Set<String> unclear = new TreeSet<>(codes);
        unclear.removeAll(CLEAR_OF_LOG);
        if (!unclear.isEmpty()) {
            throw Fault.of("soak-unclear", "answers", unclear);
        }
        return codes.size();
    }

    private static void full(
            Ground ground, Bout bout, Volume volume, Postgres server, NodeProcess node, KeptLog kept, Seen seen)
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
                    seen.unwritten += unwritten(bout, server, kept);
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

    /** Writes the log out while there may be no room for it; 1 if there was none. */
    private static int unwritten(Bout bout, Postgres server, KeptLog kept) {
        try (Database database = bout.open(server.url())) {
            Problem why = kept.export(database).orElse(null);
            if (why != null && !CLEAR_OF_LOG.contains(why.code())) {
                throw Fault.of("soak-unclear", "answers", why.code());
            }
            return why == null ? 0 : 1;
        } catch (MachineLacks e) {
            if (!CLEAR_OF_LOG.contains(e.problem().code())) {
                throw Fault.of("soak-unclear", "answers", e.problem().code());
            }
            return 0;
        }
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
