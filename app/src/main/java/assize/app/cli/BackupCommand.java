package assize.app.cli;

import assize.docket.backup.DayKeys;
import assize.docket.backup.SealedBackup;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize backup}: seals backups, opens them, and lets the old ones be forgotten. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with those below it. */
    static CommandLine of(Desk desk) {
        return new CommandLine(new BackupCommand())
                .addSubcommand(new Sealing(desk))
                .addSubcommand(new Opening())
                .addSubcommand(new Forgetting(desk));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Exit.FINE;
    }

    private static LocalDate today(Desk desk) {
        return LocalDate.ofInstant(desk.time().instant(), ZoneOffset.UTC);
    }

    /** {@code assize backup seal FROM TO --keys FOLDER}, where FROM may be {@code -}: what comes in. */
    @Command(name = "seal")
    private static final class Sealing implements Callable<Integer> {
        private final Desk desk;

        @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "backup-seal-from")
        private Path from = Path.of("");

        @Parameters(index = "1", paramLabel = "TO", descriptionKey = "backup-seal-to")
        private Path to = Path.of("");

        @Option(names = "--keys", paramLabel = "FOLDER", required = true, descriptionKey = "backup-keys")
        private Path keys = Path.of("");

        Sealing(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() throws IOException {
            SealedBackup backup = new SealedBackup(new DayKeys(keys));
            if (from.toString().equals("-")) {
                backup.seal(System.in, to, today(desk));
            } else {
                try (InputStream in = ReadFile.open(from)) {
                    backup.seal(in, to, today(desk));
                }
            }
            return Exit.FINE;
        }
    }

    /** {@code assize backup open FROM TO --keys FOLDER}. */
    @Command(name = "open")
    private static final class Opening implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "backup-open-from")
        private Path from = Path.of("");

        @Parameters(index = "1", paramLabel = "TO", descriptionKey = "backup-open-to")
        private Path to = Path.of("");

        @Option(names = "--keys", paramLabel = "FOLDER", required = true, descriptionKey = "backup-keys")
        private Path keys = Path.of("");

        @Override
        public Integer call() throws IOException {
            try (InputStream in = ReadFile.open(from)) {
                new SealedBackup(new DayKeys(keys)).open(from.toString(), in, to);
            }
            return Exit.FINE;
        }
    }

    /** {@code assize backup forget --older-than DAYS --keys FOLDER}: destroys the keys of the days before. */
    @Command(name = "forget")
    private static final class Forgetting implements Callable<Integer> {
        private final Desk desk;

        @Option(names = "--older-than", paramLabel = "DAYS", required = true, descriptionKey = "backup-older-than")
        private int days;

        @Option(names = "--keys", paramLabel = "FOLDER", required = true, descriptionKey = "backup-keys")
        private Path keys = Path.of("");

        Forgetting(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            DayKeys held = new DayKeys(keys);
            List<LocalDate> gone = held.destroyBefore(today(desk).minusDays(Math.max(0, days)));
            gone.forEach(day -> desk.say("backup-forgotten", "day", day));
            desk.say("backup-left", "days", held.days().size());
            return Exit.FINE;
        }
    }
}
