package assize.docket.write;

import assize.docket.entry.StoredEntry;
import assize.docket.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads cases and their entries. Safe for all threads. */
public final class CaseFiles {
    /** The columns that {@link #head} reads, first in a row of a statement that calls the case row {@code f}. */
    public static final String COLUMNS = CaseRows.COLUMNS;

    private static final int AT_ONCE = 200;

    private final Database database;

    /** The cases in this database. */
    public CaseFiles(Database database) {
        this.database = database;
    }

    /** The case in a row that begins with {@link #COLUMNS}; for statements of neighbours that join or lock cases. */
    public static CaseHead head(ResultSet row) throws SQLException {
        return CaseRows.head(row);
    }

    /** The case with the id, as it stands. */
    public Optional<CaseHead> find(UUID id) {
        return database.run(connection -> Optional.ofNullable(CaseRows.byId(connection, id)));
    }

    /** The cases with the ids, as they stand, by id; those that are not there are left out. */
    public Map<UUID, CaseHead> find(Collection<UUID> ids) {
        return database.run(connection -> CaseRows.byIds(connection, ids));
    }

    /** The case with the reference, as it stands. */
    public Optional<CaseHead> withReference(String reference) {
        return database.run(connection -> Optional.ofNullable(CaseRows.byReference(connection, reference)));
    }

    /** All entries of a case in the order of their places. */
    public List<StoredEntry> entries(UUID id) {
        return database.run(connection -> CaseRows.entries(connection, List.of(id)));
    }

    /** The clocks of a case, by due moment. */
    public List<ArmedClock> clocks(UUID id) {
        return database.run(
                connection -> CaseRows.clocks(connection, List.of(id)).getOrDefault(id, List.of()));
    }

    /**
     * What was answered under a key before: Repeated or KeyReused; empty if the key is new. A first try that is still
     * being written in the case is waited for: whoever is told that the key is new must not find it entered afterwards.
     *
     * @param caseId the case of the act; null for an opening
     */
    public Optional<Result> answered(ActKey key, @Nullable UUID caseId) {
        return database.inTransaction(connection -> {
            if (caseId != null) {
                try (PreparedStatement wait =
                        connection.prepareStatement("select from case_file where id = ? for share")) {
                    wait.setObject(1, caseId);
                    wait.executeQuery().close();
                }
            }
            return Optional.ofNullable(NotKept.earlier(connection, key));
        });
    }

    /** What is told of each case: as it stands, its entries in order, its running clocks, whose turn it is. */
    public interface Visitor {
        /** Called by the thread that asked. */
        void at(CaseHead head, List<StoredEntry> entries, List<ArmedClock> clocks, List<Turn> turns);
    }

    /**
     * Hands every case with its entries and clocks to the visitor, all as they stood at one moment, in bounded
     * memory. The visitor is called by this thread.
     */
    public void each(Visitor visitor) {
        each("order by f.id", "", visitor);
    }

    /** The same for the cases whose reference begins with a prefix, in the order of their references. */
    public void eachByReference(String prefix, Visitor visitor) {
        each("where f.reference like ? escape '\\' order by f.reference collate \"C\"", likeness(prefix), visitor);
    }

    /** Writes anew whose turn it is in a case; false if the case has changed since it was read, and then nothing. */
    public boolean turn(CaseHead head, List<Turn> turns) {
        return database.inTransaction(connection -> CaseRows.turn(connection, head, turns));
    }

    /** The cases of which entries, contents, clocks or turns are there but no row. */
    public List<UUID> withoutRow() {
        return database.inTransaction(connection -> {
            oneMoment(connection);
            execute(connection, "set local enable_seqscan = on");
            return CaseRows.withoutRow(connection);
        });
    }

    private static String likeness(String prefix) {
        return prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private void each(String which, String value, Visitor visitor) {
        database.inTransaction(connection -> {
            oneMoment(connection);
            // which index serves a prefix hangs on the prefix
            execute(connection, "set local plan_cache_mode = auto");
            try (PreparedStatement select =
                    connection.prepareStatement("select " + CaseRows.COLUMNS + " from case_file f " + which)) {
                if (!value.isEmpty()) {
                    select.setString(1, value);
                }
                select.setFetchSize(AT_ONCE);
                try (ResultSet rows = select.executeQuery()) {
                    Map<UUID, CaseHead> heads = new LinkedHashMap<>();
                    while (rows.next()) {
                        CaseHead head = CaseRows.head(rows);
                        heads.put(head.id(), head);
                        if (heads.size() == AT_ONCE) {
                            visit(connection, heads, visitor);
                            heads.clear();
                        }
                    }
                    visit(connection, heads, visitor);
                }
            }
            return Boolean.TRUE;
        });
    }

    private static void oneMoment(Connection connection) throws SQLException {
        Database.patiently(connection);
        execute(connection, "set transaction isolation level repeatable read read only");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void visit(Connection connection, Map<UUID, CaseHead> heads, Visitor visitor) throws SQLException {
        Map<UUID, List<StoredEntry>> entries = new LinkedHashMap<>();
        for (StoredEntry entry : CaseRows.entries(connection, heads.keySet())) {
            entries.computeIfAbsent(entry.caseId(), id -> new ArrayList<>()).add(entry);
        }
        Map<UUID, List<ArmedClock>> clocks = CaseRows.clocks(connection, heads.keySet());
        Map<UUID, List<Turn>> turns = CaseRows.turns(connection, heads.keySet());
        heads.forEach((id, head) -> visitor.at(
                head,
                entries.getOrDefault(id, List.of()),
                clocks.getOrDefault(id, List.of()),
                turns.getOrDefault(id, List.of())));
    }
}
