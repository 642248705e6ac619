package assize.bench.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demo as people start it, in a process and a home of its own, and what that process takes. */
public final class SiteProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private SiteProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits for its first page. */
    public static SiteProcess start(Path root, Path home) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                        root.resolve("assize").toString(), "start", "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling("site.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ASSIZE_"));
        builder.environment().put("ASSIZE_HOME", home.toString());
        SiteProcess site = new SiteProcess(builder.start(), port);
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!site.answers()) {
            if (!site.process.isAlive() || System.nanoTime() > end) {
                site.close();
                throw new IllegalStateException("the site did not open");
            }
            site.process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        return site;
    }

    private boolean answers() {
        try (Browser somebody = new Browser(port)) {
            return somebody.get("/").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** A browser at it. */
    public Browser browser() throws IOException {
        return new Browser(port);
    }

    /** The memory that the process has in use, without its database. */
    public double residentMib() throws IOException {
        return fact("VmRSS") / 1024.0;
    }

    /** Its threads. */
    public long threads() throws IOException {
        return fact("Threads");
    }

    private long fact(String name) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("/proc says nothing of " + name);
    }

    /** The heap in use after everything that nobody needs was thrown away. */
    public double heapMib() throws IOException, InterruptedException {
        ask("GC.run");
        return ask("GC.class_histogram")
                        .lines()
                        .filter(line -> line.startsWith("Total"))
                        .mapToLong(
                                line -> Long.parseLong(List.of(line.split(" +")).getLast()))
                        .sum()
                / (double) (1 << 20);
    }

    private String ask(String what) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        what)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        return said;
    }

    /** Tells it to stop and gives the code with which it ended; one that does not end is killed. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
