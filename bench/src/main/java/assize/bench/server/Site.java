package assize.bench.server;

import assize.law.time.LegalTime;
import java.nio.file.Path;

/**
 * What all contenders are given.
 *
 * @param root the project's folder
 * @param folder the run's own folder, empty at the beginning and gone after it
 * @param log the published log of road fines; it may be absent
 * @param time the rules of legal time
 */
public record Site(Path root, Path folder, Path log, Sizes sizes, Server server, LegalTime time) {
    /** The library of procedures. */
    public Path library() {
        return root.resolve("procedures");
    }
}
