package assize.app.cli;

import assize.app.home.Docket;
import assize.docket.entry.StoredEntry;
import assize.docket.registry.Contents;
import assize.docket.store.Settings;
import assize.docket.write.CaseFiles;
import assize.law.json.Canonical;
import assize.law.language.Procedure;
import assize.law.language.read.ScenarioReader;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.scenario.Player;
import assize.law.scenario.Scenario;
import assize.law.scenario.Transcript;
import assize.law.step.State;
import assize.law.step.StateJson;
import java.io.Console;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code assize try NAME [SCENARIO]}: plays a matter in the practice docket, which is a database of its own beside the
 * real one, and at a terminal then asks the person to try. Practice cases never stand among real ones.
 */
@Command(name = "try")
final class TryCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "try-name")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "SCENARIO", descriptionKey = "try-scenario")
    private @Nullable String scenario;

    @Option(names = "--ask", descriptionKey = "try-ask")
    private boolean ask;

    TryCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        var folder = Library.folder(desk.home(), name);
        List<Scenario> scenarios = ScenarioReader.readAll(folder);
        Settings practice = new Settings(desk.home().folder().resolve("practice"), null, 0, 4);
        try (Docket docket = Docket.open(desk.home(), folder.resolveSibling(""), practice)) {
            Procedure procedure =
                    docket.procedures().current(folder.getFileName().toString()).procedure();
            boolean same = ask || scenarios.isEmpty() || play(docket, procedure, choose(scenarios));
            if (ask || (scenario == null && atTerminal())) {
                new Practice(desk, procedure, new DocketCourt(docket, procedure)).run();
            }
            return same ? Exit.FINE : Exit.NO;
        }
    }

    @SuppressWarnings("SystemConsoleNull") // the null check is what the other checker asks for
    private static boolean atTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private Scenario choose(List<Scenario> scenarios) {
        if (scenario == null) {
            return scenarios.getFirst();
        }
        return scenarios.stream()
                .filter(s -> s.name().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(Problem.of(
                        "scenario-unknown", Place.of(name),
                        "found", "" + scenario,
                        "allowed",
                                String.join(
                                        ", ",
                                        scenarios.stream().map(Scenario::name).toList()))));
    }

    /** Plays all runs; false if something came otherwise than the scenario tells. */
    private boolean play(Docket docket, Procedure procedure, Scenario chosen) {
        Transcript transcript = new Transcript(procedure, desk.language());
        desk.say("try-playing", "title", procedure.title(desk.language().getLanguage()), "scenario", chosen.title());
        boolean same = true;
        for (Scenario.Run run : chosen.runs()) {
            if (chosen.runs().size() > 1) {
                desk.say("try-run", "run", run.name());
            }
            DocketCourt court = new DocketCourt(docket, procedure);
            Player player = new Player(
                    procedure, chosen, played -> transcript.lines(played).forEach(desk.out()::println));
            List<Problem> differences = new ArrayList<>(player.play(run, court));
            differences.forEach(d -> desk.out().println(d.text(desk.language())));
            same &= differences.isEmpty() && shown(docket, procedure, court.caseId());
        }
        return same;
    }

    /** Prints the case's docket and rebuilds the case from it. */
    private boolean shown(Docket docket, Procedure procedure, @Nullable UUID caseId) {
        if (caseId == null) {
            return true;
        }
        CaseFiles files = new CaseFiles(docket.database());
        desk.say("try-docket", "case", caseId);
        List<StoredEntry> entries = files.entries(caseId);
        for (StoredEntry entry : entries) {
            var said = entry.entry();
            desk.say(
                    "try-entry",
                    "seq",
                    "%3d".formatted(entry.seq()),
                    "moment",
                    said.at().atZone(procedure.head().place()).toLocalDateTime(),
                    "type",
                    said.type(),
                    "actor",
                    said.actor(),
                    "hash",
                    HexFormat.of().formatHex(entry.hash(), 0, 6));
        }
        boolean same = files.find(caseId)
                .filter(head -> Arrays.equals(head.state(), Canonical.bytes(StateJson.toJson(rebuilt(entries)))))
                .isPresent();
        if (same) {
            desk.say("try-whole", "entries", entries.size());
        }
        return same;
    }

    private static State rebuilt(List<StoredEntry> entries) {
        State state = State.NOTHING;
        for (StoredEntry entry : entries) {
            byte[] body = entry.body();
            state = body == null
                    ? state
                    : state.with(Contents.effects(body), entry.entry().at());
        }
        return state;
    }
}
