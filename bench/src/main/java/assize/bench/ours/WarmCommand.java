package assize.bench.ours;

import assize.bench.harness.Contender;
import java.io.IOException;
import java.nio.file.Path;

/** A command as people start it, from the shell to its answer. */
public final class WarmCommand {
    private WarmCommand() {}

    /** Counting a period, which needs no database. */
    public static Contender contender(Path root) {
        return Contender.of("warm-command", 1, () -> run(root), _ -> run(root));
    }

    private static long run(Path root) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        root.resolve("assize").toString(),
                        "when",
                        "eu-1182",
                        "2026-03-05",
                        "30 days",
                        "--calendar",
                        "DE")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the command ended with " + exit);
        }
        return 1;
    }
}
