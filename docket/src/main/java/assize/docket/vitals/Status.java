package assize.docket.vitals;

import assize.docket.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the docket does at a moment.
 *
 * @param nodes the nodes heard of during the last day
 * @param due clocks whose moment has come and that have not passed yet
 * @param lateSeconds for how long the latest of them has been due; 0 if there is none
 * @param failing clocks whose act failed and is tried again
 * @param next the moment of the next running clock, or null
 * @param cases how many cases there are, as the database estimates it
 * @param leaving what waits to leave the house
 * @param bytes the size of the database
 * @param server the version of PostgreSQL
 * @param tables the step of the tables
 */
public record Status(
        Instant now,
        List<Node> nodes,
        long due,
        double lateSeconds,
        long failing,
        @Nullable Instant next,
        long cases,
        long leaving,
        long bytes,
        String server,
        String tables) {
    private static final String NUMBERS = """
            select statement_timestamp(),
                   (select count(*) from clock where armed and due_at <= statement_timestamp()),
                   (select coalesce(extract(epoch from statement_timestamp() - min(due_at)), 0)
                      from clock where armed and due_at <= statement_timestamp()),
                   (select count(*) from clock where armed and retry_at is not null
                       and due_at <= statement_timestamp()),
                   (select min(due_at) from clock where armed and due_at > statement_timestamp()),
                   (select greatest(0, reltuples)::bigint from pg_class where oid = 'case_file'::regclass),
                   (select count(*) from outbox),
                   pg_database_size(current_database()),
                   current_setting('server_version'),
                   (select max(version) from flyway_schema_history where success)
            """;

    /**
     * What a node said of itself.
     *
     * @param silentSeconds how long ago
     * @param rate changes kept in a second, between its last two words
     * @param last when it entered its last change, or null
     */
    public record Node(
            UUID node,
            String version,
            Instant begun,
            double silentSeconds,
            long kept,
            long leftOut,
            int waiting,
            double rate,
            @Nullable Instant last) {
        /** Not heard of for too long: it has gone or stands still. */
        public boolean gone() {
            return silentSeconds > Pulse.GONE_SECONDS;
        }
    }

    /** Asks the database. */
    public static Status of(Database database) {
        return database.run(Status::read);
    }

    private static Status read(Connection connection) throws SQLException {
        List<Node> nodes = nodes(connection);
        try (PreparedStatement select = connection.prepareStatement(NUMBERS);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Status(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    nodes,
                    row.getLong(2),
                    row.getDouble(3),
                    row.getLong(4),
                    instant(row, 5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getString(9),
                    row.getString(10));
        }
    }

    private static List<Node> nodes(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select node, version, begun, extract(epoch from statement_timestamp() - seen), kept, left_out,"
                                + " waiting, rate, last from pulse"
                                + " where seen > statement_timestamp() - interval '1 day' order by begun");
                ResultSet row = select.executeQuery()) {
            List<Node> nodes = new ArrayList<>();
            while (row.next()) {
                nodes.add(new Node(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getDouble(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getInt(7),
                        row.getDouble(8),
                        instant(row, 9)));
            }
            return nodes;
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
