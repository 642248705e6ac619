package assize.docket.replay;

import assize.docket.store.Database;
import assize.docket.xes.XesHeader;
import assize.docket.xes.XesReader;
import assize.docket.xes.XesWriter;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** The logs that were imported: their names, the hashes of their content, their headers. Safe for all threads. */
public final class Imports {
    private final Database database;

    /** The imports of a docket. */
    public Imports(Database database) {
        this.database = database;
    }

    /** An imported log; the prefix begins the references of its cases. */
    public record Import(String fileName, String prefix, XesHeader header, String procedure) {}

    /** SHA-256 of a file's content, in hex. */
    static String hash(Path file) {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With what the references of a log's cases begin. */
    static String prefix(Path file, String procedure) {
        return prefix(hash(file), procedure);
    }

    /** Keeps the header of a log whose cases are all there, once for each content and procedure. */
    void complete(Path file, XesHeader header, String procedure) {
        byte[] hash = HexFormat.of().parseHex(hash(file));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XesWriter.to(bytes, file.getFileName().toString(), header).close();
        database.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into import select ?, ?, ?, ?, ?, clock_timestamp()
                    where not exists (select from import where file_hash = ? and procedure = ?)""")) {
                insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
                insert.setString(2, file.getFileName().toString());
                insert.setBytes(3, hash);
                insert.setBytes(4, bytes.toByteArray());
                insert.setString(5, procedure);
                insert.setBytes(6, hash);
                insert.setString(7, procedure);
                return insert.executeUpdate();
            }
        });
    }

    /**
     * Twenty digits of the hash keep different logs apart; the procedure, the same log replayed through another one.
     */
    private static String prefix(String hash, String procedure) {
        return procedure + "/" + hash.substring(0, 20) + "/";
    }

    /** All imports, the oldest first. */
    public List<Import> list() {
        return database.run(connection -> {
            List<Import> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "select file_name, file_hash, header, procedure from import order by entered");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(new Import(
                            rows.getString(1),
                            prefix(HexFormat.of().formatHex(rows.getBytes(2)), rows.getString(4)),
                            header(rows.getBytes(3)),
                            rows.getString(4)));
                }
            }
            return all;
        });
    }

    /** Those of the references that cases of the docket already have. */
    Set<String> known(List<String> references) {
        return database.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select reference from case_file where reference = any (?)")) {
                select.setArray(1, connection.createArrayOf("text", references.toArray()));
                Set<String> known = new HashSet<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        known.add(rows.getString(1));
                    }
                }
                return known;
            }
        });
    }

    private static XesHeader header(byte[] bytes) {
        try {
            Path file = Files.createTempFile("header", ".xes");
            try {
                Files.write(file, bytes);
                try (XesReader reader = XesReader.open(file)) {
                    return reader.header();
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
