package assize.app.cli;

import assize.app.home.Docket;
import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.receipt.Extract;
import assize.docket.receipt.Extracts;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize extract CASE --for ROLE}: the file as a role may see it, and what proves that it is complete. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "CASE", descriptionKey = "extract-case")
    private String name = "";

    @Option(names = "--for", paramLabel = "ROLE", required = true, descriptionKey = "extract-for")
    private String role = "";

    @Option(names = "--to", paramLabel = "FOLDER", descriptionKey = "receipt-to")
    private Path folder = Path.of("");

    ExtractCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Settings settings = Settings.of(desk.environment());
        LogSettings kept = LogSettings.find(desk.environment(), settings)
                .orElseThrow(() -> new MachineLacks(Problem.of("log-key-missing", Place.of("ASSIZE_LOG_KEY")), null));
        try (Docket docket = Docket.open(desk.home(), desk.environment())) {
            Database database = docket.database();
            OwnLog.upToDate(desk, database);
            Extract extract = new Extracts(database, docket.procedures(), LogKeys.of(kept.keyFile()))
                    .make(ReceiptCommand.caseId(database, name), role);
            Path file = folder.resolve((name + "-" + role).replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".extract.json");
            Files.write(file, extract.bytes());
            desk.say(
                    "extract-made",
                    "file",
                    file,
                    "count",
                    "%,d".formatted(extract.statement().count()),
                    "withheld",
                    "%,d".formatted(extract.statement().withheld()));
            return Exit.FINE;
        } catch (IOException e) {
            throw new MachineLacks(Problem.of("file-unwritten", Place.of(folder.toString()), "why", "" + e), e);
        }
    }
}
