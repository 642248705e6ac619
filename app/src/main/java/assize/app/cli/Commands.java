package assize.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Every command. A new one is a class beside this one and a line in {@link #all}. */
final class Commands {
    private Commands() {}

    /** The commands in the order in which help lists them. */
    static List<Object> all(Desk desk) {
        return List.of(
                new Help(desk),
                new ShowCommand(desk),
                new NewCommand(desk),
                new TryCommand(desk),
                new TestCommand(desk),
                new VerifyCommand(desk),
                new DiffCommand(desk),
                new ReportCommand(desk),
                new ReplayCommand(desk),
                new ExportCommand(desk),
                new CrosscheckCommand(desk),
                new WhenCommand(desk),
                new QueueCommand(desk),
                new CheckDocketCommand(desk),
                new StartCommand(desk),
                new AppointCommand(desk),
                new WatchCommand(desk),
                new StatusCommand(desk),
                LogCommand.of(desk),
                new AuditCommand(desk),
                ReceiptCommand.of(desk),
                new ExtractCommand(desk),
                DrawCommand.of(desk),
                new WitnessCommand(desk),
                new MonitorCommand(desk),
                new OutageCommand(desk),
                new EraseCommand(desk),
                BackupCommand.of(desk),
                new BenchCommand(desk),
                new SoakCommand(desk),
                new TrainCommand(desk),
                new Completion(desk));
    }

    /** The command line made of these commands. */
    static CommandLine line(Desk desk, List<Object> commands) {
        CommandLine line = new CommandLine(new Assize());
        commands.forEach(line::addSubcommand);
        line.getCommandSpec().version(Version.line());
        return line.setResourceBundle(new Words(desk.language()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(100)
                .setOut(desk.out())
                .setErr(desk.err());
    }

    /** The word {@code assize} by itself shows what there is. */
    @Command(name = "assize")
    @SuppressWarnings("UnusedVariable") // picocli itself acts on the two options
    private static final class Assize implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = ScopeType.INHERIT,
                descriptionKey = "option-help")
        private boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                descriptionKey = "option-version")
        private boolean version;

        @Override
        public Integer call() {
            spec.commandLine().usage(spec.commandLine().getOut());
            return Exit.FINE;
        }
    }
}
