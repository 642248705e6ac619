package assize.docket.outage;

import assize.docket.store.Database;
import assize.law.problem.MachineLacks;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether something could be filed now, found by beginning to write and taking it back. Looked at once in two seconds,
 * however often somebody asks. Safe for all threads.
 */
public final class WayIn {
    private static final Duration GOOD_FOR = Duration.ofSeconds(2);

    private final Database database;
    private final InstantSource time;
    private @Nullable Instant looked;
    private boolean open;

    /** Into this docket. */
    public WayIn(Database database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    /** Whether the docket takes what is filed. */
    public synchronized boolean open() {
        Instant now = time.instant();
        Instant last = looked;
        if (last == null || now.isBefore(last) || !now.isBefore(last.plus(GOOD_FOR))) {
            open = look();
            looked = now;
        }
        return open;
    }

    private boolean look() {
        try {
            return database.run(connection -> {
                connection.setAutoCommit(false);
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into step_key (key, case_id, seq, request, answer) values (?, ?, 0, '', '')")) {
                    UUID nobody = new UUID(0, 0);
                    insert.setString(1, "way in " + UUID.randomUUID());
                    insert.setObject(2, nobody);
                    return insert.executeUpdate() == 1;
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            });
        } catch (MachineLacks e) {
            return false;
        }
    }
}
