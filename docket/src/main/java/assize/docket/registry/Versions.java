package assize.docket.registry;

import assize.law.language.read.Folder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the versions of procedures are kept, by the digest of their text: beside the cases, in the database, or in
 * memory where cases are only simulated. None ever changes. Safe for all threads.
 */
public interface Versions {
    /** Keeps a version under its digest; one that is kept already stays as it is. */
    void keep(Folder version);

    /** The version that is kept under a digest. */
    Optional<Folder> find(String digest);

    /** What is kept of a procedure, the first one first. */
    List<Kept> of(String name);

    /** A version that is kept, and since when. */
    record Kept(String digest, Instant since) {}
}
