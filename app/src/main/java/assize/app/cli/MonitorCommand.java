package assize.app.cli;

import assize.docket.log.HomeKey;
import assize.docket.outage.Monitor;
import assize.docket.outage.PublicDoor;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code assize monitor FOLDER --origin URL}: asks a site from outside whether something can be filed, and signs a note
 * of each outage, until it is stopped. Needs no docket and belongs to somebody else than the site.
 */
@Command(name = "monitor")
final class MonitorCommand implements Callable<Integer> {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 600;

    private final Desk desk;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "monitor-folder")
    private Path folder = Path.of("");

    @Option(names = "--origin", paramLabel = "ADDRESS", required = true, descriptionKey = "monitor-origin")
    private String origin = "";

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "monitor-name")
    private String name = "";

    @Option(names = "--every", paramLabel = "SECONDS", descriptionKey = "monitor-every")
    private int every = 30;

    MonitorCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        check();
        NoteSigner signer = HomeKey.in(folder, () -> name, KeyType.ED25519)
                .signers(KeyType.ED25519)
                .getFirst();
        StopSignal stop = StopSignal.heard();
        Monitor monitor = new Monitor(folder, signer, origin, every);
        desk.say("monitor-begun", "origin", origin, "every", every);
        desk.say("monitor-key", "key", signer.key().text());
        monitor.begin(now()).ifPresent(this::noted);
        desk.out().flush();
        try (PublicDoor door = new PublicDoor(URI.create(origin))) {
            do {
                Instant before = now();
                Monitor.Asked asked = door.ask();
                // it was out of reach from when the first asking began until an answer was there
                monitor.asked(asked, asked == Monitor.Asked.FINE ? now() : before)
                        .ifPresent(this::noted);
            } while (!stop.comesWithin(Duration.ofSeconds(every)));
        }
        return Exit.FINE;
    }

    private void check() {
        List<Problem> problems = new ArrayList<>();
        if (!origin.matches("https?://[^/\\s]+")) {
            problems.add(Problem.of("monitor-origin-form", Place.of("--origin"), "found", origin));
        }
        if (every < SHORTEST || every > LONGEST) {
            problems.add(Problem.of("monitor-every-range", Place.of("--every"), "found", "" + every));
        }
        if (!Files.exists(folder.resolve("key.p12")) && !NoteKey.isName(name)) {
            problems.add(Problem.of("monitor-no-name", Place.of("--name")));
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
    }

    private Instant now() {
        return desk.time().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void noted(Path note) {
        desk.say("monitor-noted", "file", note);
        desk.out().flush();
    }
}
