package assize.app.cli;

import assize.app.home.Docket;
import assize.docket.replay.Export;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assize export --xes FILE [--log NAME]}: an imported log out of the docket again. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--xes", required = true, paramLabel = "FILE", descriptionKey = "export-xes")
    private Path file = Path.of("");

    @Option(names = "--log", paramLabel = "NAME", descriptionKey = "export-log")
    private String log = "";

    ExportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Docket docket = Docket.open(desk.home(), desk.environment())) {
            long traces = new Export(docket.database()).run(log, file);
            desk.say("export-done", "traces", "%,d".formatted(traces), "file", file);
            return Exit.FINE;
        }
    }
}
