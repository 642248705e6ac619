package assize.bench.raw;

import assize.bench.harness.Contender;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A page of 50 open cases for somebody in three groups of a hundred: one lateral part for each group. */
final class RawQueue {
    private static final int GROUPS = 100;
    private static final String SQL = """
            select q.case_id, q.due_at, q.title from unnest(?::int[]) as g (nr)
            cross join lateral (select * from open_case o where o.team = g.nr and o.closed_at is null
                                order by o.due_at limit 50) q
            order by q.due_at limit 50
            """;

    private final RawTables tables;
    private final int size;
    private final SplittableRandom chance = new SplittableRandom(7);
    private @Nullable PreparedStatement page;

    private RawQueue(RawTables tables, int size) {
        this.tables = tables;
        this.size = size;
    }

    static Contender contender(RawTables tables, int size) {
        RawQueue queue = new RawQueue(tables, size);
        return Contender.of("raw-queue-page", 1, queue::ready, queue::unit);
    }

    private void ready() throws SQLException {
        tables.ready(1);
        if (page == null) {
            Connection connection = tables.connection(0);
            RawTables.execute(connection, """
                    create table open_case (case_id bigint primary key, team int not null, due_at timestamptz not null,
                        closed_at timestamptz, title text not null)
                    """);
            RawTables.execute(
                    connection,
                    "insert into open_case select g, g % " + GROUPS
                            + ", now() + (g::bigint * 7919 % 1000000) * interval '1 minute', null, 'matter ' || g"
                            + " from generate_series(1, " + size + ") g");
            RawTables.execute(
                    connection, "create index open_case_page on open_case (team, due_at) where closed_at is null");
            RawTables.execute(connection, "vacuum analyze open_case");
            page = connection.prepareStatement(SQL);
        }
    }

    private long unit(int caller) throws SQLException {
        PreparedStatement statement = java.util.Objects.requireNonNull(page);
        int first = chance.nextInt(GROUPS);
        Object[] groups = {first, (first + 31) % GROUPS, (first + 62) % GROUPS};
        statement.setArray(1, statement.getConnection().createArrayOf("int4", groups));
        try (ResultSet rows = statement.executeQuery()) {
            int seen = 0;
            while (rows.next()) {
                seen++;
            }
            if (seen == 0) {
                throw new IllegalStateException("an empty page");
            }
        }
        return 1;
    }
}
