package assize.app.site;

import assize.app.cli.TestDesk;
import assize.app.cli.TestHome;
import assize.app.home.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        // never behind the database's own clock, by which clocks pass
        time = () -> Instant.now().plus(later.get());
        Home home = new Home(TestDesk.root(), folder);
        Site.Wanted wanted = Site.Wanted.demo(0, home, PROCEDURES, "test");
        site = Site.start(home, environment, time, wanted, problem -> {}, faults::add);
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
