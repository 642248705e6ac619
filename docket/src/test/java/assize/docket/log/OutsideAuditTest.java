package assize.docket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assize.docket.store.Database;
import assize.docket.tlog.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the platform exports, looked at by a program that rests on the Go project's code and on none of ours. */
class OutsideAuditTest {
    private static final Path LIBRARY = Path.of("/usr/share/gocode");
    private static final Path SOURCE = Path.of(System.getProperty("assize.root"), "audit");
    private static final Path VECTORS =
            Path.of(System.getProperty("assize.root"), "../shared/data/tlog-vectors/tiled-log");

    private static final String LEFT_OUT =
            "Left out: the outside auditor, which needs the Debian packages golang-go and golang-golang-x-mod-dev.";

    private final NoteSigner signer = LogBook.signer(LogBook.ORIGIN);

    @TempDir
    private Path folder;

    private void build() throws IOException, InterruptedException {
        boolean there = Files.isDirectory(LIBRARY.resolve("src/golang.org/x/mod/sumdb/tlog")) && onPath("go");
        if (!there) {
            System.out.println(LEFT_OUT);
        }
        assumeTrue(there, LEFT_OUT);
        assertThat(run(SOURCE, "go", "vet", ".")).isEqualTo("0 ");
        assertThat(run(SOURCE, "go", "build", "-o", folder.resolve("audit").toString(), "."))
                .isEqualTo("0 ");
    }

    private static boolean onPath(String program) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /** The exit code and what was printed. */
    private String run(Path in, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
        builder.environment().put("GO111MODULE", "off");
        builder.environment().put("GOPATH", LIBRARY.toString());
        builder.environment().put("GOCACHE", folder.resolve("go").toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() + " " + printed;
    }

    private String audit(Path log, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(folder.resolve("audit").toString(), log.toString()));
        command.addAll(List.of(more));
        return run(folder, command.toArray(String[]::new));
    }

    private void enter(Database database, int count, Path log) {
        LogBook.enter(database, count);
        LogBook.sequencer(database, signer).round();
        new LogExport(database).to(log, List.of());
    }

    @Test
    void an_exported_log_holds_and_what_is_no_longer_it_is_named() throws Exception {
        build();
        Path log = folder.resolve("log");
        Path earlier = folder.resolve("earlier");
        try (Database database = LogBook.newDatabase()) {
            enter(database, 203, log);
            Files.copy(log.resolve("checkpoint"), earlier);
            enter(database, 320, log);
        }
        String[] asked = {"--key", signer.key().text(), "--from", earlier.toString(), "--random", "50", "--seed", "7"};
        assertThat(audit(log, asked).lines())
                .contains(
                        "entries: all 523 are the leaves",
                        "root: follows from all tiles; 1 earlier checkpoints, each continued by the next",
                        "inclusion: 50 proofs at random, seed 7",
                        "HOLDS")
                .first()
                .asString()
                .startsWith("0 signed: court.example/log, size 523, root ");

        flip(log.resolve("tile/entries/001"), 100);
        assertThat(audit(log, asked)).startsWith("1 ").contains("DIFFERS: index 256: the entry is not");
        flip(log.resolve("tile/entries/001"), 100);
        flip(log.resolve("tile/1/000.p/2"), 40);
        assertThat(audit(log, asked)).startsWith("1 ").contains("DIFFERS: index 256 or later: level 1 is not made");
        flip(log.resolve("tile/1/000.p/2"), 40);
        assertThat(audit(log, asked)).startsWith("0 ");
        String signed = Files.readString(log.resolve("checkpoint"));
        // another text of the same signature: the letter before its = has bits that no byte needs
        int last = signed.length() - 3;
        char other = (char) (signed.charAt(last) + 1);
        Files.writeString(log.resolve("checkpoint"), signed.substring(0, last) + other + "=\n");
        assertThat(audit(log, asked)).startsWith("1 ").contains("no given key of the name");
        Files.writeString(log.resolve("checkpoint"), signed);

        Files.move(log.resolve("checkpoint"), folder.resolve("newer"));
        Files.copy(earlier, log.resolve("checkpoint"));
        assertThat(audit(log, "--key", signer.key().text(), "--from", folder.resolve("newer") + ""))
                .startsWith("1 ")
                .contains("DIFFERS: index 203: signed in ");
        assertThat(audit(log, "--key", LogBook.signer(LogBook.ORIGIN).key().text()))
                .startsWith("1 ")
                .contains("checkpoint: ");
    }

    @Test
    void the_published_log_of_others_holds_and_bad_input_is_told_from_fraud() throws Exception {
        build();
        Path log = folder.resolve("log");
        copy(VECTORS, log);
        String key = VECTORS.resolve("verifier-key.txt").toString();
        for (int size = 0; size <= 14; size += 2) {
            Path checkpoint = VECTORS.resolve("checkpoint." + size);
            Files.copy(checkpoint, log.resolve("checkpoint"), StandardCopyOption.REPLACE_EXISTING);
            String before =
                    VECTORS.resolve("checkpoint." + Math.max(0, size - 2)).toString();
            assertThat(audit(log, "--key", key, "--from", before))
                    .startsWith("0 ")
                    .contains("size " + size + ",");
        }
        assertThat(audit(log, "--key", "nothing")).startsWith("2 ").contains("malformed verifier id");
        assertThat(audit(log)).startsWith("2 ").contains("usage: audit FOLDER");
        assertThat(audit(log, "--key", key, "--random", "-1")).startsWith("2 ").contains("usage: audit FOLDER");
        assertThat(audit(log, "--key", key, "--from", "nowhere"))
                .startsWith("2 ")
                .contains("nowhere");
        Files.writeString(log.resolve("tile/entries/000.p/14"), "\u0000");
        assertThat(audit(log, "--key", key)).startsWith("2 ").contains("cut off after 0 of 14 entries");
        Files.delete(log.resolve("tile/0/000.p/14"));
        assertThat(audit(log, "--key", key)).startsWith("2 ").contains("tile/0/000.p/14: no such file");
    }

    private static void flip(Path file, int place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        Files.write(file, bytes);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
