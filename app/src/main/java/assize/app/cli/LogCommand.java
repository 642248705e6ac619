package assize.app.cli;

import assize.docket.log.LogExport;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.NoteKey;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize log}: what is done with the transparency log. By itself it shows what there is. */
@Command(name = "log")
final class LogCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with those below it. */
    static CommandLine of(Desk desk) {
        return new CommandLine(new LogCommand())
                .addSubcommand(new ExportingLog(desk))
                .addSubcommand(new LogKeyCommand(desk));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Exit.FINE;
    }

    /** {@code assize log export FOLDER}: the log as plain files, whatever is new since the last time. */
    @Command(name = "export")
    private static final class ExportingLog implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "FOLDER", descriptionKey = "log-export-folder")
        private Path folder = Path.of("");

        ExportingLog(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try (Database database = Database.beside(Settings.of(desk.environment()))) {
                List<NoteKey> keys = OwnLog.upToDate(desk, database);
                LogExport.Done done = new LogExport(database).to(folder, keys);
                desk.say(
                        "log-export-done",
                        "added",
                        "%,d".formatted(done.added()),
                        "size",
                        "%,d".formatted(done.checkpoint().size()),
                        "origin",
                        done.checkpoint().origin(),
                        "folder",
                        folder);
                return Exit.FINE;
            }
        }
    }
}
