package assize.bench.soak.trial;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.node.Matters;
import assize.bench.soak.node.NodeProcess;
import assize.bench.soak.server.Postgres;
import assize.docket.store.Database;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** Two nodes, many clocks due at one moment; nodes are killed, or stand still for longer than the database waits. */
public final class Takeover implements Trial {
    private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");
    private static final long MOST_LATE_MILLIS = 5_000;
    private static final Duration STARTING = Duration.ofSeconds(25);
    private static final int WARMING = 4;

    /** With fewer clocks nobody waits for the moment, and how late they are says nothing. */
    private static final int MEASURED = 1_000;

    private static final int USUAL = 500;
    private static final int SMALL = 50;

    /** Longer than the database lets a transaction stand idle. */
    private static final Duration STANDSTILL = Duration.ofSeconds(33);

    @Override
    public String name() {
        return "takeover";
    }

    @Override
    public int weight() {
        return 4;
    }

    /** Counts of what was done. */
    private static final class Done {
        private int clocks;
        private int kills;
        private int pauses;
        private long late;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        Done done = new Done();
        try (Postgres server = Postgres.make(ground.kit(), ground.folder())) {
            round(ground, server, done, this::undisturbed);
            for (int i = 0; ground.more(i, ground.sizes().pauses()); i++) {
                round(ground, server, done, this::pause);
            }
            for (int i = 0; ground.more(i, ground.sizes().takeovers()); i++) {
                round(ground, server, done, this::kill);
            }
        }
        return new Told(
                "soak-takeover",
                "clocks",
                done.clocks,
                "kills",
                done.kills,
                "pauses",
                done.pauses,
                "late",
                done.late / 1000.0);
    }

    /** What is done to two nodes while the clocks pass. */
    @FunctionalInterface
    private interface Disturbing {
        void act(Ground ground, Scene scene, Done done) throws Exception;
    }

    /** The clocks that are due, the server, and the moment at which they are. */
    private record Scene(Passing passing, Database database, String url, Instant due) {
        NodeProcess node(int atOnce) throws IOException {
            return passing.node(url, ahead(), atOnce, Map.of());
        }

        /** So that the moment is a little after now. */
        private Duration ahead() {
            return Duration.between(database.time().instant(), due);
        }
    }

    private void round(Ground ground, Postgres server, Done done, Disturbing disturbing) throws Exception {
        server.administer("postgres", "drop database assize with (force)", "create database assize owner assize");
        try (Database database = new Bout(ground).open(server.url())) {
            Matters.appoint(database);
            Passing passing = new Passing(ground, database);
            Instant due = passing.due(passing.open(ground.sizes().clocks(), AT));
            disturbing.act(ground, new Scene(passing, database, server.url(), due), done);
            done.clocks += passing.cases();
        }
    }

    private void undisturbed(Ground ground, Scene scene, Done done) throws Exception {
        // nodes that have run for a while: some clocks are due at once, and the many a little later
        Passing passing = scene.passing();
        passing.open(passing.cases() / WARMING, AT.minus(Duration.ofDays(3)));
        boolean measured = passing.cases() >= MEASURED;
        Duration ahead = scene.ahead().minus(measured ? STARTING : Duration.ZERO);
        try (NodeProcess one = passing.node(scene.url(), ahead, USUAL, Map.of());
                NodeProcess two = passing.node(scene.url(), ahead, USUAL, Map.of())) {
            one.ready();
            two.ready();
            Passing.until(() -> passing.passed() >= passing.cases());
        }
        done.late = passing.judge(scene.due());
        if (measured && done.late > MOST_LATE_MILLIS) {
            throw Fault.of("soak-clock-late", "late", done.late / 1000.0, "most", MOST_LATE_MILLIS / 1000);
        }
    }

    private void kill(Ground ground, Scene scene, Done done) throws Exception {
        SplittableRandom random = ground.random();
        Passing passing = scene.passing();
        List<NodeProcess> nodes = new ArrayList<>();
        try {
            nodes.add(scene.node(SMALL));
            nodes.add(scene.node(SMALL));
            int step = Math.max(100, passing.cases() / 10);
            int next = random.nextInt(step);
            while (next < passing.cases() - step / 2) {
                int least = next;
                Passing.until(() -> passing.passed() >= least);
                // a count that has just changed tells of a commit: the kill shall come anywhere between two
                LockSupport.parkNanos(random.nextInt(80_000_000));
                nodes.remove(random.nextInt(nodes.size())).kill();
                done.kills++;
                nodes.add(scene.node(SMALL));
                next = passing.passed() + random.nextInt(step);
            }
            Passing.until(() -> passing.passed() >= passing.cases());
        } finally {
            nodes.forEach(NodeProcess::kill);
        }
        passing.judge(scene.due());
    }

    private void pause(Ground ground, Scene scene, Done done) throws Exception {
        Passing passing = scene.passing();
        try (NodeProcess one = scene.node(USUAL);
                NodeProcess two = scene.node(USUAL)) {
            one.ready();
            two.ready();
            int begun = ground.random().nextInt(Math.max(1, passing.cases() / 2));
            Passing.until(() -> passing.passed() >= begun);
            signal("STOP", one);
            long stopped = System.nanoTime();
            try {
                done.pauses++;
                // what it had locked is free again when the database has lost its patience
                Passing.until(() ->
                        passing.passed() >= passing.cases() && System.nanoTime() - stopped > STANDSTILL.toNanos());
            } finally {
                signal("CONT", one);
            }
            // it wakes up and has to see that what it was about to do is done: closing waits for its round to end
        }
        passing.judge(scene.due());
    }

    private static void signal(String name, NodeProcess node) throws IOException, InterruptedException {
        if (new ProcessBuilder("kill", "-" + name, Long.toString(node.id()))
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException("no signal to " + node.id());
        }
    }
}
