package assize.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Every command. A new one is a class beside this one and a line in {@link #made}. */
final class Commands {
    /** How each command is made, by its name, in the order in which help lists them. */
    private static final Map<String, Function<Desk, Object>> MADE = made();

    /** What speaks of all the others. */
    private static final Set<String> OF_ALL = Set.of("help", "completion");

    private Commands() {}

    /**
     * The one that is typed, for making all takes longer than many a command; all where none is, or one that tells of
     * all.
     */
    static List<Object> needed(Desk desk, String... typed) {
        String first = typed.length == 0 ? "" : typed[0];
        Function<Desk, Object> one = OF_ALL.contains(first) ? null : MADE.get(first);
        return one == null
                ? MADE.values().stream().map(made -> made.apply(desk)).toList()
                : List.of(one.apply(desk));
    }

    /** The names of all. */
    static Set<String> names() {
        return MADE.keySet();
    }

    private static Map<String, Function<Desk, Object>> made() {
        Map<String, Function<Desk, Object>> made = new LinkedHashMap<>();
        made.put("help", Help::new);
        made.put("show", ShowCommand::new);
        made.put("new", NewCommand::new);
        made.put("try", TryCommand::new);
        made.put("test", TestCommand::new);
        made.put("verify", VerifyCommand::new);
        made.put("diff", DiffCommand::new);
        made.put("report", ReportCommand::new);
        made.put("replay", ReplayCommand::new);
        made.put("export", ExportCommand::new);
        made.put("crosscheck", CrosscheckCommand::new);
        made.put("when", WhenCommand::new);
        made.put("queue", QueueCommand::new);
        made.put("check-docket", CheckDocketCommand::new);
        made.put("start", StartCommand::new);
        made.put("appoint", AppointCommand::new);
        made.put("watch", WatchCommand::new);
        made.put("status", StatusCommand::new);
        made.put("log", LogCommand::of);
        made.put("audit", AuditCommand::new);
        made.put("receipt", ReceiptCommand::of);
        made.put("extract", ExtractCommand::new);
        made.put("draw", DrawCommand::of);
        made.put("witness", WitnessCommand::new);
        made.put("monitor", MonitorCommand::new);
        made.put("outage", OutageCommand::new);
        made.put("erase", EraseCommand::new);
        made.put("backup", BackupCommand::of);
        made.put("bench", BenchCommand::new);
        made.put("soak", SoakCommand::new);
        made.put("train", TrainCommand::new);
        made.put("completion", Completion::new);
        return made;
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
