package assize.app.cli;

import assize.app.site.Site;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code assize start}: the site with the demo region, on this machine only; with {@code --origin} for real use. It
 * runs until it is stopped, lets clocks pass and keeps the log.
 */
@Command(name = "start")
final class StartCommand implements Callable<Integer> {
    private static final int PORT = 8080;

    private final Desk desk;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "start-port")
    private int port = PORT;

    @Option(names = "--origin", paramLabel = "ADDRESS", descriptionKey = "start-origin-option")
    private @Nullable String origin;

    @Option(names = "--database", paramLabel = "URL", descriptionKey = "start-database")
    private @Nullable String database;

    @Option(names = "--region", paramLabel = "FILE", descriptionKey = "start-region-option")
    private @Nullable Path region;

    @Option(names = "--listen", paramLabel = "ADDRESS", descriptionKey = "start-listen-option")
    private @Nullable String listen;

    StartCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> environment = environment();
        Site.Wanted wanted = wanted(environment);
        StopSignal stop = StopSignal.heard();
        desk.say("start-begins");
        desk.out().flush();
        try (Site _ = Site.start(desk.home(), environment, desk.time(), wanted, desk::complain, this::unforeseen)) {
            desk.say("start-ready", "address", wanted.origin());
            desk.say(wanted.demo() ? "start-demo" : "start-real", "listen", wanted.listen(), "port", wanted.port());
            desk.out().flush();
            stop.await();
        }
        desk.say("start-ended");
        return Exit.FINE;
    }

    private Site.Wanted wanted(Map<String, String> environment) {
        String version = Version.number();
        if (origin != null) {
            String at = listen == null ? "127.0.0.1" : listen;
            return Site.Wanted.real(origin, at, port, region, desk.home(), environment, version);
        }
        List<Problem> problems = new ArrayList<>();
        // made-up people whom one click signs in stay on this machine, in a database of their own
        refuse(problems, listen != null, "--listen");
        refuse(problems, region != null, "--region");
        refuse(problems, !environment.getOrDefault("ASSIZE_DB_URL", "").isBlank(), "--database");
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        return Site.Wanted.demo(port, desk.home(), Library.names(desk.home()), version);
    }

    private static void refuse(List<Problem> problems, boolean asked, String option) {
        if (asked) {
            problems.add(Problem.of("start-demo-only", Place.of(option), "option", option));
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(desk.environment());
        if (database != null) {
            environment.put("ASSIZE_DB_URL", database);
        }
        return environment;
    }

    private void unforeseen(Throwable failure) {
        desk.complain(Unforeseen.keep(desk, "start", failure));
    }
}
