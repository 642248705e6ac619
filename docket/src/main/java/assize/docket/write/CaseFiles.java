package assize.docket.write;

import assize.docket.entry.StoredEntry;
import assize.docket.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

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
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select name, holder, due_at, armed from clock where case_id = ? order by due_at, name, holder")) {
                select.setObject(1, id);
                List<ArmedClock> clocks = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        clocks.add(new ArmedClock(
                                row.getString(1),
                                row.getString(2),
                                row.getObject(3, java.time.OffsetDateTime.class).toInstant(),
                                row.getBoolean(4)));
                    }
                }
                return clocks;
            }
        });
    }

    /** What was answered under a key before: Repeated or KeyReused; empty if the key is new. */
    public Optional<Result> answered(ActKey key) {
        return database.run(connection -> Optional.ofNullable(NotKept.earlier(connection, key)));
    }

    /**
     * Hands every case with all its entries to the visitor, all as they stood at one moment, in bounded memory. The visitor
     * is called by this thread.
     */
    public void each(BiConsumer<CaseHead, List<StoredEntry>> visitor) {
        database.inTransaction(connection -> {
            oneMoment(connection);
            try (PreparedStatement select =
                    connection.prepareStatement("select " + CaseRows.COLUMNS + " from case_file f order by f.id")) {
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
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "set transaction isolation level repeatable read read only; set local enable_seqscan = on");
        }
    }

    private static void visit(
            Connection connection, Map<UUID, CaseHead> heads, BiConsumer<CaseHead, List<StoredEntry>> visitor)
            throws SQLException {
        Map<UUID, List<StoredEntry>> entries = new LinkedHashMap<>();
        for (StoredEntry entry : CaseRows.entries(connection, heads.keySet())) {
            entries.computeIfAbsent(entry.caseId(), id -> new ArrayList<>()).add(entry);
        }
        heads.forEach((id, head) -> visitor.accept(head, entries.getOrDefault(id, List.of())));
    }
}
