package assize.app.papers;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The clamd of this machine with one signature; tests that need it are left out, and say so, where there is none. */
final class Clamd implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final String SIGN = "EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!";

    private final Process process;

    Clamd(Path folder, int port) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(PROGRAM), "no clamd here: install the package clamav-daemon to run this test");
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        String hex = HexFormat.of().formatHex(SIGN.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("one.ndb"), "Test.Sign:0:*:" + hex + "\n");
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(
                settings,
                "TCPSocket " + port + "\nTCPAddr 127.0.0.1\nForeground yes\nDatabaseDirectory " + signatures
                        + "\nTemporaryDirectory " + folder + "\n");
        this.process = new ProcessBuilder(List.of(PROGRAM.toString(), "--config-file=" + settings))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Scanner scanner = new Scanner("127.0.0.1", port);
        while (process.isAlive() && !scanner.answers()) {
            // it says nothing when it is ready: asked again until it answers
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        if (!process.isAlive()) {
            throw new IOException(Files.readString(folder.resolve("log")));
        }
    }

    boolean runs() {
        return process.isAlive();
    }

    /** A port that is free now. */
    static int port() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
