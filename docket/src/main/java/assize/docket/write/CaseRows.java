package assize.docket.write;

import assize.docket.entry.StoredEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the tables as values. */
final class CaseRows {
    static final String COLUMNS =
            "f.id, f.procedure, f.version, f.reference, f.opened_at, f.stage, f.closed_at, f.standing, f.revision,"
                    + " f.last_seq, f.last_hash, f.state";
    private static final String BY_IDS = "select " + COLUMNS + " from case_file f where f.id = any (?)";

    // Two looks at one index each instead of a join: a planner without statistics, as after a great import, may join
    // by reading the whole of a table for every two hundred cases.
    private static final String ENTRIES =
            "select case_id, seq, bytes, hash from entry where case_id = any (?) order by case_id, seq";
    private static final String CONTENTS =
            "select case_id, seq, salt, body from content where case_id = any (?) order by case_id, seq";

    private static final String TURNS =
            "select case_id, role, body, opened_at, nullif(due_at, 'infinity'), clock from turn where case_id = any (?)"
                    + " order by case_id, role";

    private static final String WITHOUT_ROW = """
            select e.case_id from entry e where not exists (select from case_file f where f.id = e.case_id)
            union
            select c.case_id from content c where not exists (select from case_file f where f.id = c.case_id)
            union
            select t.case_id from turn t where not exists (select from case_file f where f.id = t.case_id)
            union
            select k.case_id from clock k where not exists (select from case_file f where f.id = k.case_id)
            order by 1
            """;

    private CaseRows() {}

    static @Nullable CaseHead byId(Connection connection, UUID id) throws SQLException {
        return one(connection, "f.id = ?", id);
    }

    static @Nullable CaseHead byReference(Connection connection, String reference) throws SQLException {
        return one(connection, "f.reference = ?", reference);
    }

    static Map<UUID, CaseHead> byIds(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, CaseHead> found = new HashMap<>();
        rows(connection, BY_IDS, ids, row -> {
            CaseHead head = head(row);
            found.put(head.id(), head);
        });
        return found;
    }

    private static @Nullable CaseHead one(Connection connection, String where, Object value) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from case_file f where " + where)) {
            select.setObject(1, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? head(row) : null;
            }
        }
    }

    static CaseHead head(ResultSet row) throws SQLException {
        // the few names are kept once, however many cases are remembered
        return new CaseHead(
                row.getObject(1, UUID.class),
                row.getString(2).intern(),
                row.getString(3).intern(),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6).intern(),
                row.getObject(7) != null,
                row.getBoolean(8),
                row.getLong(9),
                row.getLong(10),
                row.getBytes(11),
                row.getBytes(12));
    }

    static List<StoredEntry> entries(Connection connection, Collection<UUID> cases) throws SQLException {
        Map<Place, byte[][]> contents = new HashMap<>();
        rows(
                connection,
                CONTENTS,
                cases,
                row -> contents.put(
                        new Place(row.getObject(1, UUID.class), row.getLong(2)),
                        new byte[][] {row.getBytes(3), row.getBytes(4)}));
        List<StoredEntry> entries = new ArrayList<>();
        rows(connection, ENTRIES, cases, row -> {
            UUID id = row.getObject(1, UUID.class);
            byte @Nullable [] @Nullable [] content = contents.get(new Place(id, row.getLong(2)));
            entries.add(new StoredEntry(
                    id,
                    row.getLong(2),
                    row.getBytes(3),
                    row.getBytes(4),
                    content == null ? null : content[0],
                    content == null ? null : content[1]));
        });
        return entries;
    }

    /** The place of an entry among all entries. */
    private record Place(UUID caseId, long seq) {}

    /** What is done with a row. */
    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void rows(Connection connection, String query, Collection<UUID> cases, Row each)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.take(row);
                }
            }
        }
    }

    static List<UUID> withoutRow(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WITHOUT_ROW);
                ResultSet row = select.executeQuery()) {
            List<UUID> cases = new ArrayList<>();
            while (row.next()) {
                cases.add(row.getObject(1, UUID.class));
            }
            return cases;
        }
    }

    /** Whose turn it is in cases, by role. */
    static Map<UUID, List<Turn>> turns(Connection connection, Collection<UUID> cases) throws SQLException {
        Map<UUID, List<Turn>> turns = new HashMap<>();
        rows(connection, TURNS, cases, row -> {
            OffsetDateTime due = row.getObject(5, OffsetDateTime.class);
            turns.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                    .add(new Turn(
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            due == null ? null : due.toInstant(),
                            row.getString(6)));
        });
        return turns;
    }

    static boolean turn(Connection connection, CaseHead head, List<Turn> turns) throws SQLException {
        try (PreparedStatement still =
                        connection.prepareStatement("select from case_file where id = ? and revision = ? for update");
                PreparedStatement gone = connection.prepareStatement("delete from turn where case_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into turn values (?, ?, ?, ?, coalesce(?, timestamptz 'infinity'), ?)")) {
            still.setObject(1, head.id());
            still.setLong(2, head.revision());
            try (ResultSet row = still.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
            }
            gone.setObject(1, head.id());
            gone.executeUpdate();
            for (Turn turn : turns) {
                Instant due = turn.due();
                insert.setObject(1, head.id());
                insert.setString(2, turn.role());
                insert.setString(3, turn.body());
                insert.setObject(4, turn.opened().atOffset(ZoneOffset.UTC));
                insert.setObject(5, due == null ? null : due.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setString(6, turn.clock());
                insert.executeUpdate();
            }
            return true;
        }
    }

    /** The clocks of cases, by due moment. */
    static Map<UUID, List<ArmedClock>> clocks(Connection connection, Collection<UUID> cases) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select case_id, name, holder, due_at, armed from clock where case_id = any (?)"
                        + " order by due_at, name, holder")) {
            select.setArray(1, connection.createArrayOf("uuid", cases.toArray()));
            Map<UUID, List<ArmedClock>> clocks = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    clocks.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(new ArmedClock(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getObject(4, OffsetDateTime.class).toInstant(),
                                    row.getBoolean(5)));
                }
            }
            return clocks;
        }
    }
}
