package assize.bench.raw;

import assize.bench.harness.Contender;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Clocks that are due, 500 in one statement and one commit: taken, entered, set anew. */
final class RawTimers {
    private static final String SQL = """
            with due as materialized (
                   select case_id, name from clock where due_at <= now() order by due_at limit 500
                   for update skip locked),
                 c as (update cases set revision = revision + 1, updated_at = now()
                       from due where id = due.case_id returning id, revision),
                 d as (insert into docket (case_id, seq, kind, actor, body)
                       select id, revision, 'clock', 'law', ?::jsonb from c),
                 k as (update clock set due_at = due_at + interval '30 days'
                       from due where clock.case_id = due.case_id and clock.name = due.name)
            select count(*) from c
            """;

    private final RawTables tables;
    private @Nullable PreparedStatement batch;

    private RawTimers(RawTables tables) {
        this.tables = tables;
    }

    static Contender contender(RawTables tables) {
        RawTimers timers = new RawTimers(tables);
        return Contender.of("raw-timers", 1, timers::ready, timers::unit);
    }

    private void ready() throws SQLException {
        tables.ready(1);
        if (batch == null) {
            batch = tables.connection(0).prepareStatement(SQL);
        }
    }

    private long unit(int caller) throws SQLException {
        PreparedStatement statement = java.util.Objects.requireNonNull(batch);
        statement.setString(1, RawTables.BODY);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
