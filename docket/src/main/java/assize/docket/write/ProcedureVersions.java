package assize.docket.write;

import assize.docket.entry.Hashes;
import assize.docket.store.Database;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/** The texts of procedures by their digest, so that a case keeps the version it was opened under. Never changed. */
public final class ProcedureVersions {
    private final Database database;

    /** The versions in this database. */
    public ProcedureVersions(Database database) {
        this.database = database;
    }

    /** Keeps the text if it is new; its digest is SHA-256 in hex. */
    public String publish(String name, String text) {
        String digest = HexFormat.of().formatHex(Hashes.plain(text.getBytes(StandardCharsets.UTF_8)));
        var now = database.time().instant().atOffset(ZoneOffset.UTC);
        return database.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into procedure_version values (?, ?, ?, ?) on conflict (digest) do nothing")) {
                insert.setString(1, digest);
                insert.setString(2, name);
                insert.setString(3, text);
                insert.setObject(4, now);
                insert.executeUpdate();
                return digest;
            }
        });
    }

    /** The text with the digest. */
    public Optional<String> text(String digest) {
        return database.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select body from procedure_version where digest = ?")) {
                select.setString(1, digest);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }
}
