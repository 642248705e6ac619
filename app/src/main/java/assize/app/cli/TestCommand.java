package assize.app.cli;

import assize.law.language.Procedure;
import assize.law.language.read.ProcedureReader;
import assize.law.language.read.ScenarioReader;
import assize.law.problem.Problem;
import assize.law.scenario.Player;
import assize.law.scenario.Scenario;
import assize.law.step.Course;
import assize.law.step.Step;
import assize.law.time.LegalTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assize test NAME}: all scenarios of a procedure. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "NAME", descriptionKey = "test-name")
    private String name = "";

    TestCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
        Path folder = Library.folder(desk.home(), name);
        Procedure procedure = ProcedureReader.read(folder, time.rules());
        Course course = new Course(new Step(procedure, time));
        int passed = 0;
        int failed = 0;
        for (Scenario scenario : ScenarioReader.readAll(folder)) {
            List<Problem> differences = new ArrayList<>();
            for (Scenario.Run run : scenario.runs()) {
                differences.addAll(
                        new Player(procedure, scenario, played -> {}).play(run, new Player.InMemory(course)));
            }
            desk.say(differences.isEmpty() ? "test-passed" : "test-differs", "scenario", scenario.name());
            differences.forEach(d -> desk.out().println(d.text(desk.language())));
            passed += differences.isEmpty() ? 1 : 0;
            failed += differences.isEmpty() ? 0 : 1;
        }
        desk.say("test-sum", "passed", passed, "failed", failed);
        return failed == 0 ? Exit.FINE : Exit.NO;
    }
}
