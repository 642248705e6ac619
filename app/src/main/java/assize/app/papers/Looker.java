package assize.app.papers;

import assize.app.papers.look.Limits;
import assize.app.papers.look.Look;
import assize.app.papers.look.PaperType;
import assize.app.papers.look.Refusal;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One process that looks into files, started when there is one and again when it was ended. It knows nothing of this
 * one: no settings, no database. For one thread.
 */
final class Looker implements AutoCloseable {
    private volatile @Nullable Process process;
    private @Nullable DataInputStream answers;
    private @Nullable DataOutputStream asks;

    void check(PaperType type, byte[] bytes) throws IOException, Refusal {
        Process running = running();
        CompletableFuture<Void> end =
                new CompletableFuture<Void>().completeOnTimeout(null, Limits.LOOK.toMillis(), TimeUnit.MILLISECONDS);
        // what comes of it is known by the process that is gone
        CompletableFuture<Void> ended = end.thenRun(running::destroyForcibly);
        String code;
        String what;
        try {
            DataOutputStream out = java.util.Objects.requireNonNull(asks);
            DataInputStream in = java.util.Objects.requireNonNull(answers);
            out.writeUTF(type.name());
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
            code = in.readUTF();
            what = in.readUTF();
        } catch (IOException e) {
            close();
            // one that is ending still seems to be there for a moment
            process = null;
            throw new Refusal("paper-hard", "");
        } finally {
            ended.cancel(false);
            end.cancel(false);
        }
        if (!code.isEmpty()) {
            throw new Refusal(code, what);
        }
    }

    private Process running() throws IOException {
        Process known = process;
        if (known != null && known.isAlive()) {
            return known;
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + Limits.MEMORY + "m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Look.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process started = builder.start();
        answers = new DataInputStream(started.getInputStream());
        asks = new DataOutputStream(new BufferedOutputStream(started.getOutputStream()));
        process = started;
        return started;
    }

    @Override
    public void close() {
        Process known = process;
        if (known != null) {
            known.destroyForcibly();
        }
    }
}
