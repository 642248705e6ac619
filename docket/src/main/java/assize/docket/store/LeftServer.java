package assize.docket.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that a killed process left running on our data. */
final class LeftServer {
    private static final long PATIENCE_SECONDS = 120;

    private LeftServer() {}

    /** The server that runs on the data, if there is one. */
    static Optional<ProcessHandle> running(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        // the id may have gone to another process since
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(LeftServer::isServer);
    }

    /** Asks it to stop and waits until it has; does nothing if there is none. */
    static void stop(Path data) throws IOException {
        ProcessHandle server = running(data).orElse(null);
        if (server == null) {
            return;
        }
        // SIGINT is PostgreSQL's "fast" stop: clients are sent away, what is committed is kept. Java has only SIGTERM,
        // which would wait for the clients.
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the former server stops", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the server left by a former process, id " + server.pid() + ", does not stop", e);
        }
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }
}
