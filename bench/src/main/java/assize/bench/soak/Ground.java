package assize.bench.soak;

import assize.bench.soak.node.Matters;
import assize.bench.soak.node.NodeProcess;
import assize.bench.soak.node.StepNode;
import assize.bench.soak.server.Kit;
import assize.docket.registry.Procedures;
import assize.docket.store.Database;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What a trial stands on.
 *
 * @param rules the folder of the rules of legal time
 * @param folder the trial's own, empty at the beginning and gone after it
 * @param random everything random in the trial
 * @param latest the count of nanoseconds after which nothing new is begun
 */
public record Ground(Path rules, Path folder, Kit kit, Sizes sizes, SplittableRandom random, long latest) {
    /** Whether something new may be begun; the first of everything always may. */
    public boolean more(int done, int wanted) {
        return done < wanted && (done == 0 || System.nanoTime() < latest);
    }

    /** A new folder in the trial's own. */
    public Path place(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /** The library with the procedure that is broken off. */
    public Path library() throws IOException {
        return Matters.library(folder);
    }

    /** The procedures of that library, for whoever looks at a docket from outside. */
    public Procedures procedures(Database database) throws IOException {
        return new Procedures(library(), LegalTime.load(rules), database);
    }

    /** The source of the auditor that shares nothing with the platform, beside the procedures. */
    public Path audit() {
        return rules.resolve("../../audit").normalize();
    }

    /** Starts a node that takes steps, with the database of the url, or with one of its own in the home folder. */
    public NodeProcess steps(Path home, String url, Map<String, String> environment) throws IOException {
        return NodeProcess.start(
                StepNode.class,
                folder.resolve("nodes.log"),
                environment,
                home.toString(),
                url,
                library().toString(),
                rules.toString());
    }
}
