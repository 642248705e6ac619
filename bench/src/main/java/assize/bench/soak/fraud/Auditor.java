package assize.bench.soak.fraud;

import assize.app.cli.Exit;
import assize.docket.audit.Audit;
import assize.docket.audit.FolderSource;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.Policy;
import assize.law.problem.Place;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who looks whether a folder is the log that a key signed. */
public record Auditor(String name, Asking asking) {
    private static final String PATH = "/usr/share/gocode";

    /** How the auditor is asked. */
    @FunctionalInterface
    public interface Asking {
        /** Looks at a folder with a key and earlier checkpoints: 0 holds, 1 differs, 2 unusable. */
        int exit(Path log, String key, List<Path> earlier) throws Exception;
    }

    /** The program in Go, built from its source into the folder; empty if there is no Go or no library for it. */
    public static Optional<Auditor> outside(Path source, Path folder) throws IOException, InterruptedException {
        if (!Files.isDirectory(Path.of(PATH, "src/golang.org/x/mod/sumdb/tlog"))) {
            return Optional.empty();
        }
        Path program = folder.resolve("audit");
        ProcessBuilder build = new ProcessBuilder("go", "build", "-o", program.toString(), ".")
                .directory(source.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("go.log").toFile());
        build.environment()
                .putAll(Map.of(
                        "GO111MODULE", "off", "GOPATH", PATH, "GOFLAGS", "", "GOCACHE", folder.resolve("go") + ""));
        try {
            if (build.start().waitFor() != 0) {
                throw new IOException("the auditor can't be built: " + Files.readString(folder.resolve("go.log")));
            }
        } catch (IOException e) {
            if (Files.exists(folder.resolve("go"))) {
                throw e;
            }
            return Optional.empty();
        }
        return Optional.of(new Auditor("go", (log, key, earlier) -> run(program, log, key, earlier)));
    }

    /** {@code assize audit}. */
    public static Auditor ours() {
        return new Auditor("assize", Auditor::looked);
    }

    private static int looked(Path log, String key, List<Path> earlier) throws IOException {
        try {
            List<Note> known = new ArrayList<>();
            for (Path file : earlier) {
                known.add(Note.read(file.toString(), Files.readAllBytes(file)));
            }
            Policy policy = Policy.withoutWitnesses(List.of(NoteKey.read(Place.of("key"), key)));
            new Audit(new FolderSource(log), policy).run(known, (_, _) -> {});
            return Exit.FINE;
        } catch (NotProved e) {
            return Exit.NO;
        } catch (UnusableInput e) {
            return Exit.UNUSABLE;
        }
    }

    private static int run(Path program, Path log, String key, List<Path> earlier)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), log.toString(), "--key", key));
        earlier.forEach(file -> command.addAll(List.of("--from", file.toString())));
        // no proofs at random: nothing is to be found by luck
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
