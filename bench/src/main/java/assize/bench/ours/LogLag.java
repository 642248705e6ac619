package assize.bench.ours;

import assize.docket.entry.Entry;
import assize.docket.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Looks again and again how far the log is, and afterwards how long each of some entries had waited. */
final class LogLag {
    private static final int LOOK_MILLIS = 50;
    private static final int EACH = 20;

    /** Twice as long as the log rests between two looks. */
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

    private final Database database;
    private final List<Double> seconds = new ArrayList<>();
    private NavigableMap<Long, Instant> reached = new ConcurrentSkipListMap<>();
    private @Nullable Thread looking;
    private volatile boolean over;

    LogLag(Database database) {
        this.database = database;
    }

    void begin() {
        reached = new ConcurrentSkipListMap<>();
        over = false;
        look();
        looking = Thread.ofPlatform().daemon().start(() -> {
            while (!over) {
                look();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            }
        });
    }

    private void look() {
        long size = database.run(LogLag::size);
        reached.putIfAbsent(size, Instant.now());
    }

    private static long size(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select shown_size from log_head");
                ResultSet row = ask.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Goes on looking until the last entries of the turn are signed too. */
    void end() throws InterruptedException {
        long begun = System.nanoTime();
        long rest = begun;
        long size = reached.lastKey();
        while (System.nanoTime() - rest < QUIET && System.nanoTime() - begun < LONGEST) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
            long now = reached.lastKey();
            if (now > size) {
                size = now;
                rest = System.nanoTime();
            }
        }
        over = true;
        if (looking != null) {
            looking.join();
        }
        database.run(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(
                    "select l.index, e.bytes from log_leaf l join entry e using (case_id, seq)"
                            + " where l.index >= ? and l.index < ? and l.index % " + EACH + " = 0")) {
                ask.setLong(1, reached.firstKey());
                ask.setLong(2, reached.lastKey());
                try (ResultSet rows = ask.executeQuery()) {
                    while (rows.next()) {
                        add(rows.getLong(1), Entry.of(rows.getBytes(2)).entered());
                    }
                }
            }
            return seconds.size();
        });
    }

    private void add(long index, Instant entered) {
        Map.Entry<Long, Instant> found = reached.higherEntry(index);
        if (found != null) {
            seconds.add(Duration.between(entered, found.getValue()).toNanos() / 1e9);
        }
    }

    double p99() {
        if (seconds.isEmpty()) {
            throw new IllegalStateException("no entry was looked at");
        }
        Collections.sort(seconds);
        return seconds.get((int) ((seconds.size() - 1) * 0.99));
    }
}
