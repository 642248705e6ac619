package assize.docket.write;

import assize.docket.store.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The files that were imported. Rows are added, never changed. */
public final class Imports {
    private final Database database;

    /** The imports in this database. */
    public Imports(Database database) {
        this.database = database;
    }

    /**
     * One imported file; the arrays are shared, not copied.
     *
     * @param hash SHA-256 of the file
     * @param header what the file says before its cases, to be given back on export
     */
    @SuppressWarnings("ArrayRecordComponent") // a row; nobody compares it
    public record Import(UUID id, String fileName, byte[] hash, byte[] header, String procedure) {}

    /** Enters that a file is being imported. */
    public void enter(Import file) {
        var now = database.time().instant().atOffset(ZoneOffset.UTC);
        database.run(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into import values (?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, file.id());
                insert.setString(2, file.fileName());
                insert.setBytes(3, file.hash());
                insert.setBytes(4, file.header());
                insert.setString(5, file.procedure());
                insert.setObject(6, now);
                return insert.executeUpdate();
            }
        });
    }

    /** The import with the id. */
    public Optional<Import> find(UUID id) {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, file_name, file_hash, header, procedure from import where id = ?")) {
                select.setObject(1, id);
                List<Import> found = new java.util.ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(new Import(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getBytes(3),
                                row.getBytes(4),
                                row.getString(5)));
                    }
                }
                return found.stream().findFirst();
            }
        });
    }
}
