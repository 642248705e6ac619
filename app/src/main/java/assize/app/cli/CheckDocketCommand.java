package assize.app.cli;

import assize.app.home.Docket;
import assize.docket.registry.Mending;
import assize.docket.registry.Rebuild;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assize check-docket}: every case rebuilt from its entries and compared. */
@Command(name = "check-docket")
final class CheckDocketCommand implements Callable<Integer> {
    private static final long EVERY = 20_000;

    private final Desk desk;

    @Option(names = "--mend", descriptionKey = "check-docket-mend")
    private boolean mend;

    CheckDocketCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Instant begun = desk.time().instant();
        try (Docket docket = Docket.open(desk.home(), desk.environment())) {
            if (mend) {
                long mended = new Mending(docket.procedures(), docket.database()).run();
                desk.say("check-docket-mended", "cases", "%,d".formatted(mended));
            }
            Rebuild.Seen seen = new Rebuild(docket.procedures(), docket.database())
                    .run(problem -> desk.out().println(problem.text(desk.language())), this::progress);
            double seconds = Duration.between(begun, desk.time().instant()).toMillis() / 1000.0;
            desk.say(
                    seen.differing() == 0 ? "check-docket-whole" : "check-docket-differs",
                    "cases",
                    "%,d".formatted(seen.cases()),
                    "entries",
                    "%,d".formatted(seen.entries()),
                    "erased",
                    "%,d".formatted(seen.erased()),
                    "differing",
                    "%,d".formatted(seen.differing()),
                    "seconds",
                    "%.1f".formatted(seconds));
            return seen.differing() == 0 ? Exit.FINE : Exit.NO;
        }
    }

    private void progress(long cases) {
        if (cases % EVERY == 0) {
            desk.err().println(desk.words("check-docket-progress", "cases", "%,d".formatted(cases)));
            desk.err().flush();
        }
    }
}
