package assize.docket.clock;

import assize.docket.store.Database;
import assize.docket.write.ArmedClock;
import assize.docket.write.CaseFiles;
import assize.docket.write.Change;
import assize.docket.write.Result;
import assize.docket.write.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Due clocks in the database. Safe for all threads. */
public final class DatabaseClocks implements DueClocks {
    private static final String TAKE = "select " + CaseFiles.COLUMNS + """
            , k.name, k.holder, k.due_at, statement_timestamp() + ? * interval '1 microsecond'
            from case_file f join clock k on k.case_id = f.id
            where k.armed and k.due_at <= statement_timestamp() + ? * interval '1 microsecond'
              and (k.retry_at is null or k.retry_at <= statement_timestamp() or k.failed_revision <> f.revision)
              and not exists (select from clock e where e.case_id = k.case_id and e.armed
                              and (e.due_at, e.name, e.holder) < (k.due_at, k.name, k.holder))
            order by k.due_at limit ?
            for update of f, k skip locked
            """;
    /** Waits 1, 2, 4 seconds and so on, at most about an hour, or until something happens in the case. */
    private static final String POSTPONE = """
            update clock set tries = tries + 1, failure = ?, failed_revision = ?,
                   retry_at = statement_timestamp() + power(2, least(tries, 12)) * interval '1 second'
            where case_id = ? and name = ? and holder = ?
            """;

    private final Database database;
    private final Writer writer;

    /** The clocks of a docket, with the writer by which they pass. */
    public DatabaseClocks(Database database, Writer writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public int pass(int most, Duration ahead, Function<List<DueClock>, List<Passing>> judging) {
        return database.inTransaction(connection -> {
            List<DueClock> due = take(connection, most, ahead);
            if (!due.isEmpty()) {
                enter(connection, judging.apply(due));
            }
            return due.size();
        });
    }

    private void enter(Connection connection, List<Passing> judged) throws SQLException {
        List<DueClock> ready = new ArrayList<>(judged.size());
        List<Change> changes = new ArrayList<>(judged.size());
        for (Passing one : judged) {
            if (one.change() == null) {
                postpone(connection, one.due(), one.failure());
            } else {
                ready.add(one.due());
                changes.add(one.change());
            }
        }
        // entered at the moment by which the database found them due, never a little before it
        Instant now = judged.getFirst().due().now();
        List<Result> results = writer.write(connection, changes, () -> now);
        for (int i = 0; i < results.size(); i++) {
            if (!(results.get(i) instanceof Result.Written)) {
                postpone(connection, ready.get(i), code(results.get(i)));
            }
        }
    }

    private static String code(Result result) {
        return result instanceof Result.Refused refused
                ? refused.problem().code()
                : result.getClass().getSimpleName();
    }

    private static List<DueClock> take(Connection connection, int most, Duration ahead) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAKE)) {
            long micros = ahead.toNanos() / 1_000;
            select.setLong(1, micros);
            select.setLong(2, micros);
            select.setInt(3, most);
            List<DueClock> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ArmedClock clock = new ArmedClock(
                            row.getString(13),
                            row.getString(14),
                            row.getObject(15, OffsetDateTime.class).toInstant(),
                            true);
                    due.add(new DueClock(
                            CaseFiles.head(row),
                            clock,
                            row.getObject(16, OffsetDateTime.class).toInstant()));
                }
            }
            return due;
        }
    }

    private static void postpone(Connection connection, DueClock due, String failure) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(POSTPONE)) {
            update.setString(1, failure);
            update.setLong(2, due.head().revision());
            update.setObject(3, due.head().id());
            update.setString(4, due.clock().name());
            update.setString(5, due.clock().holder());
            update.executeUpdate();
        }
    }
}
