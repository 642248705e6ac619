package assize.bench.soak.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A node as seen by whoever started it. Safe for all threads. */
public final class NodeProcess implements AutoCloseable {
    private static final long READY_SECONDS = 120;
    private static final long END_SECONDS = 40;

    private final Process process;
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<Reply>> asked = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    private final Path log;

    private NodeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts the main method of a class in a process of its own; what it complains of goes to a file. */
    public static NodeProcess start(Class<?> main, Path log, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        NodeProcess node = new NodeProcess(builder.start(), log);
        Thread.ofVirtual().start(node::listen);
        return node;
    }

    private void listen() {
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = says.readLine(); line != null; line = says.readLine()) {
                heard(line);
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        } finally {
            // nobody will answer any more: whoever waits is told
            ready.completeExceptionally(new IOException("the node ended"));
            asked.values().forEach(waiting -> waiting.cancel(false));
        }
    }

    private void heard(String line) {
        int number = line.indexOf('\t');
        if (number < 0) {
            ready.complete(line);
        } else if (line.endsWith("\t.")) {
            CompletableFuture<Reply> waiting = asked.remove(Long.parseLong(line.substring(0, number)));
            if (waiting != null) {
                waiting.complete(Reply.of(line.substring(number + 1)));
            }
        }
    }

    /** Waits until it is ready and gives what it then said. */
    public String ready() throws IOException, InterruptedException {
        try {
            return ready.get(READY_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the node is not ready; it said: " + Files.readString(log), e);
        }
    }

    /** Asks and waits; null if it gave no answer before it ended or the time was over. */
    public @Nullable Reply ask(Request request, long most, TimeUnit unit) throws InterruptedException {
        long number = numbers.incrementAndGet();
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        asked.put(number, answer);
        try {
            synchronized (this) {
                process.getOutputStream()
                        .write((number + "\t" + request.line() + "\n").getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            }
            if (!process.isAlive()) {
                answer.cancel(false);
            }
            return answer.get(most, unit);
        } catch (IOException | ExecutionException | TimeoutException | java.util.concurrent.CancellationException e) {
            return null;
        } finally {
            asked.remove(number);
        }
    }

    /** Its id, for signals. */
    public long id() {
        return process.pid();
    }

    /** Whether it runs. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Ends it between any two of its instructions, as kill -9 does. */
    public void kill() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(END_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Lets it end by itself, with a server of its own in good order; kills it if it does not. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
