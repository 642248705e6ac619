package assize.app.cli;

import assize.app.home.Docket;
import assize.docket.figures.Difference;
import assize.docket.figures.Oracle;
import assize.docket.replay.Replay;
import assize.docket.replay.Report;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize replay FILE --procedure NAME [--oracle FILE]}: an old log into the docket, judged as it goes. */
@Command(name = "replay")
final class ReplayCommand implements Callable<Integer> {
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final Desk desk;

    @Parameters(paramLabel = "FILE", descriptionKey = "replay-file")
    private Path file = Path.of("");

    @Option(names = "--procedure", required = true, paramLabel = "NAME", descriptionKey = "replay-procedure")
    private String procedure = "";

    @Option(names = "--oracle", paramLabel = "FILE", descriptionKey = "replay-oracle")
    private @Nullable Path oracle;

    private Instant told = Instant.EPOCH;

    ReplayCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Object> expected = oracle == null ? Map.of() : read(oracle);
        Instant begun = desk.time().instant();
        try (Docket docket = Docket.open(desk.home(), desk.environment())) {
            Report report = new Replay(docket.procedures(), docket.database())
                    .run(file, procedure, (cases, bytes, of) -> progress(begun, cases, bytes, of));
            Duration took = Duration.between(begun, desk.time().instant());
            new ReplayWords(desk, report).print(took);
            return oracle == null ? Exit.FINE : compare(report, expected);
        }
    }

    private int compare(Report report, Map<String, Object> expected) {
        List<Difference> differences = Oracle.compare(report.figures(), expected);
        for (Difference difference : differences) {
            desk.say(
                    "replay-difference",
                    "path",
                    difference.path(),
                    "expected",
                    difference.expected() == null ? "-" : difference.expected(),
                    "actual",
                    difference.actual() == null ? "-" : difference.actual());
        }
        desk.say(differences.isEmpty() ? "replay-agrees" : "replay-differs", "count", differences.size());
        return differences.isEmpty() ? Exit.FINE : Exit.NO;
    }

    private static Map<String, Object> read(Path oracle) throws IOException {
        if (!Files.isRegularFile(oracle)) {
            throw new UnusableInput(Problem.of("file-missing", Place.of(oracle.toString())));
        }
        if (Json.read(oracle.toString(), Files.readAllBytes(oracle)) instanceof Map<?, ?> figures) {
            return Json.object(figures);
        }
        throw new UnusableInput(Problem.of("oracle-no-object", Place.of(oracle.toString())));
    }

    private void progress(Instant begun, long cases, long bytes, long of) {
        Instant now = desk.time().instant();
        if (Duration.between(told, now).compareTo(EVERY) < 0) {
            return;
        }
        told = now;
        double seconds = Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
        long left = bytes == 0 ? 0 : Math.round(seconds * (of - bytes) / bytes);
        desk.err()
                .println(desk.words(
                        "replay-progress",
                        "cases",
                        "%,d".formatted(cases),
                        "percent",
                        100 * bytes / Math.max(1, of),
                        "rate",
                        "%,d".formatted(Math.round(cases / seconds)),
                        "left",
                        "%d:%02d".formatted(left / 60, left % 60)));
        desk.err().flush();
    }
}
