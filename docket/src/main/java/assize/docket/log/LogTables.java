package assize.docket.log;

import assize.docket.tlog.Hash;
import assize.docket.tlog.Tile;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the log, on the connection of one round. */
final class LogTables {
    private static final String WITHOUT_LEAF = """
            and (select l.index from log_leaf l where l.tx = e.tx and l.case_id = e.case_id and l.seq = e.seq) is null
            """;

    private static final String BOUNDARY = """
            select pg_snapshot_xmin(s)::text::bigint, pg_snapshot_xmax(s)::text::bigint,
                   (select coalesce(max(tx), 0) from entry), clock_timestamp()
            from pg_current_snapshot() s
            """;

    private static final String HEAD = "select origin, size, seen, elsewhere from log_head";

    private static final String WAITS = """
            select coalesce((select pg_snapshot_xmax(pg_current_snapshot())::text::bigint < seen from log_head), false)
                   or exists (select from entry where tx >= coalesce((select seen from log_head), 0))
            """;

    private static final int AT_ONCE = 1_000;

    private final Connection connection;

    LogTables(Connection connection) {
        this.connection = connection;
    }

    /** Whether a round may find something; asked without holding anything. */
    boolean anyWaiting() throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(WAITS);
                ResultSet rows = ask.executeQuery()) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    /** Holds the head until the transaction ends; nothing if another holds it. */
    Optional<LogHead> hold(String origin) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(
                "insert into log_head (origin, size, seen) select ?, 0, 0 where not exists (select from log_head)"
                        + " on conflict do nothing")) {
            begin.setString(1, origin);
            begin.executeUpdate();
        }
        return head(HEAD + " for update skip locked");
    }

    /** How far the log has come, if it was begun. */
    Optional<LogHead> head() throws SQLException {
        return head(HEAD);
    }

    private Optional<LogHead> head(String question) throws SQLException {
        try (PreparedStatement head = connection.prepareStatement(question);
                ResultSet rows = head.executeQuery()) {
            return rows.next()
                    ? Optional.of(new LogHead(rows.getString(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)))
                    : Optional.empty();
        }
    }

    /** The bytes of the last checkpoint that was made public, or null if there is none. */
    byte @Nullable [] shown() throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement("select shown from log_head");
                ResultSet rows = ask.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : null;
        }
    }

    /** Makes a checkpoint public unless a larger one is; tells whether it is the one now. */
    boolean show(long size, byte[] note) throws SQLException {
        try (PreparedStatement show =
                connection.prepareStatement("with now as (update log_head set shown_size = ?, shown = ?"
                        + " where shown_size < ? returning shown_size, shown)"
                        + " insert into log_public (size, note) select shown_size, shown from now")) {
            show.setLong(1, size);
            show.setBytes(2, note);
            show.setLong(3, size);
            return show.executeUpdate() == 1;
        }
    }

    /** The checkpoints of more leaves than this that were public, the smallest first, so many at most. */
    List<byte[]> listPublic(long size, int most) throws SQLException {
        try (PreparedStatement ask =
                connection.prepareStatement("select note from log_public where size > ? order by size limit ?")) {
            ask.setLong(1, size);
            ask.setInt(2, most);
            List<byte[]> notes = new ArrayList<>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    notes.add(rows.getBytes(1));
                }
            }
            return notes;
        }
    }

    /** Asked before the entries: what has ended by now will be seen by the question that comes after. */
    Boundary boundary() throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(BOUNDARY);
                ResultSet rows = ask.executeQuery()) {
            rows.next();
            return new Boundary(
                    rows.getLong(1),
                    rows.getLong(2),
                    rows.getLong(3),
                    rows.getObject(4, OffsetDateTime.class).toInstant());
        }
    }

    /** What one waiting entry is given to. */
    @FunctionalInterface
    interface Taking {
        void take(Untaken entry) throws SQLException;
    }

    /**
     * Goes through the entries of the transactions from one on and below another, in order.
     *
     * @param lookUp whether some of them may have a leaf already: these are left out
     */
    void waiting(long from, long below, boolean lookUp, Taking taking) throws SQLException {
        try (PreparedStatement waiting = connection.prepareStatement(waiting(lookUp))) {
            waiting.setFetchSize(AT_ONCE);
            waiting.setLong(1, from);
            waiting.setLong(2, below);
            try (ResultSet rows = waiting.executeQuery()) {
                while (rows.next()) {
                    taking.take(new Untaken(
                            rows.getObject(1, UUID.class), rows.getLong(2), rows.getLong(3), rows.getBytes(4)));
                }
            }
        }
    }

    /** An entry never stands before one of its case with a lower place, whichever transaction got its number first. */
    private static String waiting(boolean lookUp) {
        return """
                select e.case_id, e.seq, e.tx, e.bytes,
                       max(e.tx) over (partition by e.case_id order by e.seq) as reached
                from entry e
                where e.tx >= ? and e.tx < ? %s
                order by reached, e.case_id, e.seq
                """.formatted(lookUp ? WITHOUT_LEAF : "");
    }

    /** The hashes of a tile that is there, as many as its name says. */
    List<Hash> tile(Tile tile) throws SQLException {
        return tile.hashes(tileBytes(tile));
    }

    /** The bytes of the tile at this place, as wide as it is by now; none if there is no such tile. */
    byte[] tileBytes(Tile tile) throws SQLException {
        try (PreparedStatement ask =
                connection.prepareStatement("select hashes from log_tile where level = ? and index = ?")) {
            ask.setInt(1, tile.level());
            ask.setLong(2, tile.index());
            try (ResultSet rows = ask.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : new byte[0];
            }
        }
    }

    void keepTiles(Map<Tile, List<Hash>> tiles) throws SQLException {
        try (PreparedStatement keep =
                connection.prepareStatement("insert into log_tile (level, index, hashes) values (?, ?, ?)"
                        + " on conflict (level, index) do update set hashes = excluded.hashes")) {
            for (Map.Entry<Tile, List<Hash>> tile : tiles.entrySet()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                tile.getValue().forEach(hash -> bytes.writeBytes(hash.bytes()));
                keep.setInt(1, tile.getKey().level());
                keep.setLong(2, tile.getKey().index());
                keep.setBytes(3, bytes.toByteArray());
                keep.addBatch();
            }
            keep.executeBatch();
        }
    }

    /** Which entries the leaves from this index on stand for. */
    void keepLeaves(long first, List<Untaken> entries, byte[][] salts) throws SQLException {
        LeafRows rows = new LeafRows(salts.length);
        for (int i = 0; i < salts.length; i++) {
            rows.add(first + i, entries.get(i), salts[i]);
        }
        rows.keep(connection);
    }

    void move(long size, long seen, long elsewhere) throws SQLException {
        try (PreparedStatement move =
                connection.prepareStatement("update log_head set size = ?, seen = ?, elsewhere = ?")) {
            move.setLong(1, size);
            move.setLong(2, seen);
            move.setLong(3, elsewhere);
            move.executeUpdate();
        }
    }

    /** The bytes of the last checkpoint, or null if none was signed. */
    byte @Nullable [] checkpoint() throws SQLException {
        try (PreparedStatement ask =
                        connection.prepareStatement("select note from log_checkpoint order by size desc limit 1");
                ResultSet rows = ask.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : null;
        }
    }

    void keepCheckpoint(long size, byte[] note, Instant signed) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement("insert into log_checkpoint values (?, ?, ?)")) {
            keep.setLong(1, size);
            keep.setBytes(2, note);
            keep.setObject(3, signed.atOffset(ZoneOffset.UTC));
            keep.executeUpdate();
        }
    }
}
