package assize.docket.registry;

import assize.docket.store.Database;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.language.Procedure;
import assize.law.language.read.Folder;
import assize.law.language.read.ProcedureReader;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Course;
import assize.law.step.Step;
import assize.law.time.LegalTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The procedures by which cases run. A version is kept in the database when a case is first opened under it and never
 * changes; a running case goes on under its own although the library's has changed. Safe for all threads.
 */
public final class Procedures {
    private final Path library;
    private final LegalTime time;
    private final Database database;
    private final Map<String, Course> byDigest = new ConcurrentHashMap<>();

    /** The procedures of a library folder, and those that the database keeps. */
    public Procedures(Path library, LegalTime time, Database database) {
        this.library = library;
        this.time = time;
        this.database = database;
    }

    /** The rules and calendars of legal time. */
    public LegalTime time() {
        return time;
    }

    /** The folder of a procedure in the library. */
    public Path folder(String name) {
        return library.resolve(name);
    }

    /** The library's version of a procedure, kept from now on; throws {@link UnusableInput} if it can't be read. */
    public Course current(String name) {
        Folder folder = Folder.of(folder(name));
        String digest = folder.digest();
        Course known = byDigest.get(digest);
        if (known != null) {
            return known;
        }
        Procedure procedure = ProcedureReader.read(folder, time.rules());
        publish(folder, digest);
        return remember(procedure);
    }

    /** The version of a digest; throws {@link UnusableInput} if the database does not keep it. */
    public Course version(String digest) {
        Course known = byDigest.get(digest);
        if (known != null) {
            return known;
        }
        Folder kept = find(digest);
        if (kept == null) {
            throw new UnusableInput(Problem.of("version-not-kept", Place.of("procedure"), "digest", digest));
        }
        return remember(ProcedureReader.read(kept, time.rules()));
    }

    private Course remember(Procedure procedure) {
        return byDigest.computeIfAbsent(procedure.digest(), _ -> new Course(new Step(procedure, time)));
    }

    private void publish(Folder folder, String digest) {
        Map<String, Object> files = new LinkedHashMap<>();
        folder.files().forEach((file, bytes) -> files.put(file, new String(bytes, StandardCharsets.UTF_8)));
        database.run(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into procedure_version values (?, ?, ?, clock_timestamp())"
                            + " on conflict (digest) do nothing")) {
                insert.setString(1, digest);
                insert.setString(2, folder.name());
                insert.setString(3, Canonical.text(files));
                return insert.executeUpdate();
            }
        });
    }

    private @Nullable Folder find(String digest) {
        return database.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select name, body from procedure_version where digest = ?")) {
                select.setString(1, digest);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? folder(row.getString(1), row.getString(2)) : null;
                }
            }
        });
    }

    private static Folder folder(String name, String body) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        Json.object(Json.read("procedure_version", body.getBytes(StandardCharsets.UTF_8)))
                .forEach((file, text) -> files.put(file, String.valueOf(text).getBytes(StandardCharsets.UTF_8)));
        return new Folder(name, files);
    }
}
