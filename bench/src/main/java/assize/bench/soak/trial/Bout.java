package assize.bench.soak.trial;

import assize.bench.soak.Ground;
import assize.bench.soak.fraud.KeptLog;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.journal.Journal;
import assize.bench.soak.journal.Judge;
import assize.bench.soak.journal.Line;
import assize.bench.soak.journal.Writers;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.law.problem.MachineLacks;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Writers, their journal and what is looked at after each interruption. */
final class Bout {
    /** Within this time after an interruption steps must be entered again. */
    static final Duration READY = Duration.ofSeconds(20);

    /** The moment before all acts of the writers. */
    static final Instant FIRST = Instant.parse("2026-06-01T08:00:00Z");

    private final Ground ground;
    private final Journal journal = new Journal();
    private final Line line;
    private final Set<String> seen = new HashSet<>();
    private Duration slowest = Duration.ZERO;
    private int rounds;

    Bout(Ground ground, Line.Watching watching) {
        this.ground = ground;
        this.line = new Line(journal, watching);
    }

    Bout(Ground ground) {
        this(ground, (_, _) -> {});
    }

    Line line() {
        return line;
    }

    Journal journal() {
        return journal;
    }

    /** The longest that it took until steps were entered again, in seconds. */
    double slowest() {
        return slowest.toMillis() / 1000.0;
    }

    /** Begins a round of the eight writers. */
    Writers begin(int mostLetters) {
        rounds++;
        return Writers.start(line, ground.random().split(), FIRST.plusSeconds(60L * rounds), "r" + rounds, mostLetters);
    }

    /** Lets a random while pass under the writers' load, once something has been entered. */
    void goOn(int mostMillis) throws InterruptedException {
        until(journal.acknowledged() + 1, READY);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ground.random().nextInt(mostMillis) + 1L));
    }

    /** Waits until steps are entered again and notes how long that took since the moment. */
    void readyAgain(long since, Duration most) throws InterruptedException {
        until(journal.acknowledged() + 1, most);
        Duration took = Duration.ofNanos(System.nanoTime() - since);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        if (took.compareTo(most) > 0) {
            throw Fault.of("soak-late", "seconds", took.toMillis() / 1000.0, "most", most.toSeconds());
        }
    }

    private void until(long acknowledged, Duration most) throws InterruptedException {
        long begun = System.nanoTime();
        while (journal.acknowledged() < acknowledged) {
            if (System.nanoTime() - begun > most.toNanos() || Thread.interrupted()) {
                throw Fault.of("soak-late", "seconds", "> " + most.toSeconds(), "most", most.toSeconds());
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Ends the round and looks at the cases that were touched in it. */
    void settle(Writers writers, String url) throws InterruptedException {
        writers.stop();
        try (Database database = open(url)) {
            Set<String> touched = new HashSet<>(journal.cases());
            touched.removeAll(seen);
            Judge.some(journal, database, touched);
            seen.addAll(touched);
        }
    }

    /** Looks at everything in the end. */
    void end(String url) throws IOException {
        try (Database database = open(url)) {
            Judge.all(journal, ground.procedures(database), database);
        }
    }

    /** The same, and the log that the nodes have kept meanwhile; tells how many leaves it has. */
    long end(String url, KeptLog log) throws Exception {
        end(url);
        try (Database database = open(url)) {
            return log.whole(database);
        }
    }

    Database open(String url) {
        Settings settings = new Settings(ground.folder(), url, 0, 3);
        long begun = System.nanoTime();
        while (true) {
            try {
                return Database.open(settings);
            } catch (MachineLacks e) {
                // where one process of the server was killed, it goes down and recovers by itself in a moment of its
                // own
                boolean late = System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(30);
                if (late || !e.problem().code().equals("database-unreachable")) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }
}
