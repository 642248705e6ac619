package assize.app.site;

import assize.app.cli.TestDesk;
import assize.app.cli.TestHome;
import assize.app.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The whole site over a docket of its own, as it runs for people; days pass when a test says so. */
public final class TestSite implements AutoCloseable {
    /** What is offered: the whole library. */
    static final List<String> PROCEDURES = List.of(
            "asset-freeze-tracing",
            "cn-civil",
            "cn-criminal-checks",
            "eu-small-claims",
            "it-road-fine",
            "public-concern");

    private static final List<String> NAMES =
            List.of("log/key.password", "log/key.p12", "court/court.password", "court/court.p12");

    /** The keys of the first site of a run, which those after it take: making them takes a second for each. */
    private static final Map<String, byte[]> KEYS = new ConcurrentHashMap<>();

    private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final InstantSource time;
    private final Site site;

    /** In this folder as ASSIZE_HOME. */
    public TestSite(Path folder) {
        this(folder, Map.of());
    }

    /** The same with more settings. */
    public TestSite(Path folder, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("ASSIZE_HOME", folder.toString());
        TestHome.prepare(folder);
        KEYS.forEach((name, bytes) -> write(folder.resolve(name), bytes));
        // never behind the database's own clock, by which clocks pass
        time = () -> Instant.now().plus(later.get());
        Home home = new Home(TestDesk.root(), folder);
        Site.Wanted wanted = Site.Wanted.demo(0, home, PROCEDURES, "test");
        site = Site.start(home, environment, time, wanted, problem -> {}, faults::add);
        NAMES.forEach(name -> KEYS.computeIfAbsent(name, kept -> read(folder.resolve(kept))));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets time pass. */
    public void pass(Duration more) {
        later.updateAndGet(before -> before.plus(more));
    }

    /** The moment that the site takes for now. */
    public Instant now() {
        return time.instant();
    }

    /** What nobody foresaw so far. */
    public List<Throwable> faults() {
        return faults;
    }

    /** The address of a page. */
    public String at(String path) {
        return "http://localhost:" + site.port() + path;
    }

    @Override
    public void close() {
        site.close();
    }
}
