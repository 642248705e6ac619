package assize.app.cli;

import assize.docket.log.LogSettings;
import assize.docket.outage.OutageNote;
import assize.docket.outage.Outages;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.NoteKey;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code assize outage NOTE... --origin URL}: takes a monitor's notes and enters them in the cases whose times they
 * touch. May be asked beside the site, and before it is started again.
 */
@Command(name = "outage")
final class OutageCommand implements Callable<Integer> {
    /** Which monitors' notes count: their keys, with blanks between them. */
    static final String MONITOR = "ASSIZE_MONITOR";

    private static final int MOST_BYTES = 10_000;

    private final Desk desk;

    @Parameters(paramLabel = "NOTE", arity = "1..*", descriptionKey = "outage-note")
    private List<Path> notes = List.of();

    @Option(names = "--origin", paramLabel = "ADDRESS", required = true, descriptionKey = "outage-origin")
    private String origin = "";

    OutageCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<NoteKey> keys = keys();
        Settings settings = Settings.of(desk.environment());
        try (Database database = Database.beside(settings)) {
            LogSettings.find(desk.environment(), settings)
                    .ifPresent(kept -> kept.lastSeen().check(database));
            Path library = desk.home().procedures();
            Procedures procedures = new Procedures(library, LegalTime.load(library.resolve("time")), database);
            Outages outages = new Outages(database, new Registry(procedures, database));
            List<Problem> problems = new ArrayList<>();
            boolean proved = true;
            for (Path file : notes) {
                try {
                    take(outages, file, keys, problems);
                } catch (UnusableInput e) {
                    problems.addAll(e.problems());
                } catch (NotProved e) {
                    desk.complain(e.problem());
                    proved = false;
                }
            }
            if (!problems.isEmpty()) {
                throw new UnusableInput(problems);
            }
            return proved ? Exit.FINE : Exit.NO;
        }
    }

    private List<NoteKey> keys() {
        String text = desk.environment().getOrDefault(MONITOR, "");
        if (text.isBlank()) {
            throw new MachineLacks(Problem.of("outage-no-monitor", Place.of(MONITOR)), null);
        }
        return Arrays.stream(text.strip().split("\\s+"))
                .map(key -> NoteKey.read(Place.of(MONITOR), key))
                .toList();
    }

    private void take(Outages outages, Path file, List<NoteKey> keys, List<Problem> problems) {
        OutageNote.Signed note = OutageNote.read(
                file.toString(), bytes(file), keys, origin, desk.time().instant());
        Outages.Result result = outages.take(note);
        desk.say(
                result.before() ? "outage-known" : "outage-taken",
                "from",
                note.says().from(),
                "until",
                note.says().until(),
                "cases",
                result.cases(),
                "moved",
                result.moved());
        problems.addAll(result.refused());
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UnusableInput(Problem.of("outage-unreadable", Place.of(file.toString())));
        }
    }
}
