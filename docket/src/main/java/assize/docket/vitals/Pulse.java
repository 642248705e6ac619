package assize.docket.vitals;

import assize.docket.store.Counts;
import assize.docket.store.Database;
import assize.law.problem.MachineLacks;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a node that is at work say so every few seconds, in the database, until it is closed. */
public final class Pulse implements AutoCloseable {
    /** A node not heard of for so long has gone, or stands still. */
    public static final int GONE_SECONDS = 30;

    private static final long EVERY_MILLIS = 5_000;

    private static final String BEAT = """
            insert into pulse as p values (?, ?, statement_timestamp(), statement_timestamp(), ?, ?, ?, 0, ?)
            on conflict (node) do update set seen = excluded.seen, kept = excluded.kept,
              left_out = excluded.left_out, waiting = excluded.waiting, last = excluded.last,
              rate = (excluded.kept - p.kept)
                     / greatest(0.001, extract(epoch from excluded.seen - p.seen))
            """;
    private static final String SWEEP =
            "delete from pulse where node = ? or seen < statement_timestamp() - interval '1 day'";

    private final UUID node = UuidCreator.getTimeOrderedEpoch();
    private final Database database;
    private final String version;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /** Begins to tell what this process does with the database. */
    public Pulse(Database database, String version) {
        this.database = database;
        this.version = version;
        this.thread = Thread.ofVirtual().name("pulse").start(this::run);
    }

    private void run() {
        try {
            do {
                beat();
            } while (!stop.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that fails is told by whoever needs it; the next beat tries again. */
    private void beat() {
        try {
            database.run(this::beat);
        } catch (MachineLacks e) {
            // the status shows a node that is not heard of
        }
    }

    private int beat(Connection connection) throws SQLException {
        Counts counts = database.counts();
        Instant last = counts.last();
        try (PreparedStatement beat = connection.prepareStatement(BEAT)) {
            beat.setObject(1, node);
            beat.setString(2, version);
            beat.setLong(3, counts.kept());
            beat.setLong(4, counts.leftOut());
            beat.setInt(5, counts.waiting());
            beat.setTimestamp(6, last == null ? null : Timestamp.from(last));
            return beat.executeUpdate();
        }
    }

    private int sweep(Connection connection) throws SQLException {
        try (PreparedStatement sweep = connection.prepareStatement(SWEEP)) {
            sweep.setObject(1, node);
            return sweep.executeUpdate();
        }
    }

    /** Says goodbye, so that nobody looks for the node. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join();
            database.run(this::sweep);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (MachineLacks e) {
            // it is then swept away by the next node that ends
        }
    }
}
