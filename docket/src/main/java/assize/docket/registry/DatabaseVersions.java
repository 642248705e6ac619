package assize.docket.registry;

import assize.docket.store.Database;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.language.read.Folder;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Versions in the database. Safe for all threads. */
final class DatabaseVersions implements Versions {
    private final Database database;

    DatabaseVersions(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Folder version) {
        Map<String, Object> files = new LinkedHashMap<>();
        version.files().forEach((file, bytes) -> files.put(file, new String(bytes, StandardCharsets.UTF_8)));
        database.run(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into procedure_version values (?, ?, ?, clock_timestamp())"
                            + " on conflict (digest) do nothing")) {
                insert.setString(1, version.digest());
                insert.setString(2, version.name());
                insert.setString(3, Canonical.text(files));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public Optional<Folder> find(String digest) {
        return database.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select name, body from procedure_version where digest = ?")) {
                select.setString(1, digest);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(folder(row)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<Kept> of(String name) {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select digest, published from procedure_version where name = ? order by published, digest")) {
                select.setString(1, name);
                try (ResultSet rows = select.executeQuery()) {
                    List<Kept> kept = new ArrayList<>();
                    while (rows.next()) {
                        kept.add(new Kept(
                                rows.getString(1),
                                rows.getObject(2, OffsetDateTime.class).toInstant()));
                    }
                    return kept;
                }
            }
        });
    }

    private static Folder folder(ResultSet row) throws SQLException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        Json.object(Json.read("procedure_version", row.getString("body").getBytes(StandardCharsets.UTF_8)))
                .forEach((file, text) -> files.put(file, String.valueOf(text).getBytes(StandardCharsets.UTF_8)));
        return new Folder(row.getString("name"), files);
    }
}
