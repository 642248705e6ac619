package assize.bench.raw;

import assize.bench.server.Server;
import assize.bench.server.Sizes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables of the raw step, filled, and connections to them that last. Cases are numbered from 1; those after the
 * last one of the steps have clocks that are always due. Not safe for several turns at once.
 */
public final class RawTables implements AutoCloseable {
    /** What is said in a step, about half a kilobyte. */
    static final String BODY =
            "{\"event\":{\"action\":\"answer\",\"by\":\"clerk 17\"},\"reasons\":\"" + "r".repeat(430) + "\"}";

    /** What is known of a case. */
    static final String FACTS =
            "{\"request\":{\"amount\":\"1200.00 EUR\",\"urgent\":false},\"note\":\"" + "n".repeat(200) + "\"}";

    private static final List<String> TABLES = List.of("create schema raw", """
            create table raw.cases (id bigint primary key, state text not null, revision bigint not null,
                facts jsonb not null, updated_at timestamptz not null) with (fillfactor = 70)
            """, """
            create table raw.docket (case_id bigint not null, seq bigint not null, kind text not null,
                actor text not null, body jsonb not null, primary key (case_id, seq))
            """, """
            create table raw.clock (case_id bigint not null, name text not null, due_at timestamptz not null,
                primary key (case_id, name)) with (fillfactor = 70)
            """);

    private final Server server;
    private final Sizes sizes;
    private final List<Connection> connections = new ArrayList<>();
    private long[] revisions = {};

    /** Tables that are made when they are first needed. */
    public RawTables(Server server, Sizes sizes) {
        this.server = server;
        this.sizes = sizes;
    }

    /** Makes the tables if they are not there, and sees that there are so many connections. */
    void ready(int wanted) throws SQLException {
        if (revisions.length == 0) {
            revisions = new long[sizes.cases() + 1];
            java.util.Arrays.fill(revisions, 1);
            fill();
        }
        while (connections.size() < wanted) {
            Connection connection = server.connect(Server.MAIN);
            connections.add(connection);
            execute(connection, "set search_path = raw");
        }
    }

    private void fill() throws SQLException {
        try (Connection owner = server.connect(Server.MAIN)) {
            for (String table : TABLES) {
                execute(owner, table);
            }
            int all = sizes.cases() + sizes.dueCases();
            insert(
                    owner,
                    "insert into raw.cases select g, 'asked', 1, ?::jsonb, now() from generate_series(1, ?) g",
                    all);
            insert(
                    owner,
                    "insert into raw.docket select g, 1, 'step', 'clerk', ?::jsonb from generate_series(1, ?) g",
                    all);
            execute(
                    owner,
                    "insert into raw.clock select g, 'next', now() + interval '30 days' from generate_series(1, "
                            + sizes.cases() + ") g");
            // each passing adds a month: they stay due for longer than any run
            execute(
                    owner,
                    "insert into raw.clock select g, 'next', now() - interval '30000 days' + g * interval '1 second'"
                            + " from generate_series(" + (sizes.cases() + 1) + ", " + all + ") g");
            execute(owner, "create index clock_due on raw.clock (due_at)");
            execute(owner, "vacuum analyze raw.cases, raw.docket, raw.clock");
        }
    }

    private static void insert(Connection connection, String sql, int count) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, sql.contains("docket") ? BODY : FACTS);
            insert.setInt(2, count);
            insert.executeUpdate();
        }
    }

    /** Runs a statement that answers nothing. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int cases() {
        return sizes.cases();
    }

    Connection connection(int caller) {
        return connections.get(caller);
    }

    /** The revision at which a case stands; only the caller whose case it is asks and changes it. */
    long revision(int caseId) {
        return revisions[caseId];
    }

    void moved(int caseId) {
        revisions[caseId]++;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
