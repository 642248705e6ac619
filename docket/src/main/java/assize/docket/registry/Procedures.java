package assize.docket.registry;

import assize.docket.store.Database;
import assize.law.language.Procedure;
import assize.law.language.read.Folder;
import assize.law.language.read.ProcedureReader;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Course;
import assize.law.step.Step;
import assize.law.time.LegalTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The procedures by which cases run. A version is kept in the database when a case is first opened under it and never
 * changes; a running case goes on under its own although the library's has changed. Safe for all threads.
 */
public final class Procedures {
    private final Path library;
    private final LegalTime time;
    private final Versions versions;
    private final Map<String, Course> byDigest = new ConcurrentHashMap<>();

    /** The procedures of a library folder, and those that the database keeps. */
    public Procedures(Path library, LegalTime time, Database database) {
        this(library, time, new DatabaseVersions(database));
    }

    /** The procedures of a library folder, and those that are kept elsewhere. */
    public Procedures(Path library, LegalTime time, Versions versions) {
        this.library = library;
        this.time = time;
        this.versions = versions;
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
        versions.keep(folder);
        return remember(procedure);
    }

    /** The version of a digest; throws {@link UnusableInput} if the database does not keep it. */
    public Course version(String digest) {
        Course known = byDigest.get(digest);
        if (known != null) {
            return known;
        }
        Folder kept = versions.find(digest)
                .orElseThrow(() ->
                        new UnusableInput(Problem.of("version-not-kept", Place.of("procedure"), "digest", digest)));
        return remember(ProcedureReader.read(kept, time.rules()));
    }

    /** The versions of a procedure that are kept, the first one first. */
    public List<Versions.Kept> versions(String name) {
        return versions.of(name);
    }

    private Course remember(Procedure procedure) {
        return byDigest.computeIfAbsent(procedure.digest(), _ -> new Course(new Step(procedure, time)));
    }
}
