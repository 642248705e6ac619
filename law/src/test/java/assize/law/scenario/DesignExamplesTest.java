package assize.law.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import assize.law.language.Procedure;
import assize.law.language.read.ProcedureReader;
import assize.law.language.read.ScenarioReader;
import assize.law.problem.Problem;
import assize.law.step.Course;
import assize.law.step.Procedures;
import assize.law.step.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two procedures of the design that use the whole language, played as they stand beside the project. What is
 * replaced here was decided differently later, or leaves open what a step must know.
 */
class DesignExamplesTest {
    @TempDir
    private Path made;

    private static final Map<String, String> CIVIL_FORMS = Map.ofEntries(
            form(
                    "complaint",
                    "amount: {type: money}, clear: {type: yes-no}, abroad: {type: yes-no}, known: {type: date},"
                            + " arose: {type: date}, last-demand: {type: date}, money-only: {type: yes-no},"
                            + " status: {type: yes-no}, foreign: {type: yes-no}"),
            form("urgent-application", "why: {type: text}"),
            form("list-of-what-is-missing", "what: {type: text}"),
            form("answer", "text: {type: text}"),
            form("evidence", "text: {type: text}"),
            form("opinion", "text: {type: text}"),
            form("appeal", "text: {type: text}"),
            form("retrial-application", "text: {type: text}"),
            form("preservation", "kind: {type: text}"),
            form("objection", "text: {type: text}"),
            form("mediation", "text: {type: text}"),
            form("offers", "text: {type: text}"));

    private static final Map<String, String> FREEZE_FORMS = Map.ofEntries(
            form("suspicious-transaction", "text: {type: text}"),
            form("risk-measure", "text: {type: text}"),
            form("freeze-order", "kind: {type: text}"),
            form("tracing-query", "text: {type: text}"),
            form("objection", "text: {type: text}"),
            form("claim", "text: {type: text}"));

    private static Map.Entry<String, String> form(String name, String fields) {
        return Map.entry(name, "form: " + name + "\ntitle: " + name + "\nfields: {" + fields + "}\n");
    }

    @Test
    void the_civil_case_plays() {
        Map<String, String> others = new LinkedHashMap<>();
        // how many defendants there are is said with the opening act
        others.put(
                "do: file, as: plaintiff, expect: {stage",
                "do: file, as: plaintiff, with: {defendant: 2}, expect: {stage");
        // the money-only and the other questions of the complaint are answered
        others.put("clear: no, abroad", "clear: no, money-only: yes, status: no, foreign: no, abroad");
        others.put(
                "clear: yes, money-only: yes, abroad", "clear: yes, money-only: yes, status: no, foreign: no, abroad");
        // the last day to perform is a fact, which nothing in the design sets
        others.put("from: judgment.last-day-to-perform", "from: last-day-to-perform");
        others.put("  hearing:   {type: date}\n", "  hearing: {type: date}\n  last-day-to-perform: {type: date}\n");
        others.put("person: the judge of the case", "person: the judge");
        others.put("because: whoever asks does not approve", "because: asker-approves");
        assertThat(played("cn-civil", CIVIL_FORMS, others)).isEmpty();
    }

    @Test
    void the_freeze_plays() {
        Map<String, String> others = new LinkedHashMap<>();
        // the second reading that the scenario expects
        others.put(
                "counting: elapsed, stopped-by: freeze-in-case",
                "counting: elapsed," + " other-reading: {counting: cn-hours}, stopped-by: freeze-in-case");
        // refusals are named by their codes
        others.put("person: the one who asked", "person: the investigator");
        others.put("because: whoever asks does not approve", "because: asker-approves");
        others.put("because: only the agency head may approve and did not ask", "because: role-not-allowed");
        others.put("because: extended once already", "because: extended-often-enough");
        others.put("because: claims-time still runs", "because: guard-not-met");
        others.put("because: a victim's claim is still open", "because: guard-not-met");
        assertThat(played("asset-freeze-tracing", FREEZE_FORMS, others)).isEmpty();
    }

    private List<String> played(String name, Map<String, String> forms, Map<String, String> others) {
        Path folder = folder(name, forms, others);
        Procedure procedure = ProcedureReader.read(folder, Procedures.TIME.rules());
        Course course = new Course(new Step(procedure, Procedures.TIME));
        List<String> differences = new ArrayList<>();
        for (Scenario scenario : ScenarioReader.readAll(folder)) {
            for (Scenario.Run run : scenario.runs()) {
                Player player = new Player(procedure, scenario, line -> {});
                for (Problem difference : player.play(run, new Player.InMemory(course))) {
                    differences.add(difference.place() + " " + difference.found(Locale.ENGLISH));
                }
            }
        }
        return differences;
    }

    private Path folder(String name, Map<String, String> forms, Map<String, String> others) {
        Path examples = examples();
        try {
            Path folder = made.resolve(name);
            Files.createDirectories(folder.resolve("forms"));
            Files.createDirectories(folder.resolve("scenarios"));
            for (Map.Entry<String, String> form : forms.entrySet()) {
                Files.writeString(folder.resolve("forms/" + form.getKey() + ".yaml"), form.getValue());
            }
            write(examples.resolve(name).resolve("procedure.yaml"), folder.resolve("procedure.yaml"), others);
            try (Stream<Path> files = Files.list(examples.resolve(name).resolve("scenarios"))) {
                for (Path file : files.toList()) {
                    write(file, folder.resolve("scenarios").resolve(file.getFileName()), others);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path from, Path to, Map<String, String> others) throws IOException {
        String text = Files.readString(from);
        for (Map.Entry<String, String> other : others.entrySet()) {
            text = text.replace(other.getKey(), other.getValue());
        }
        Files.writeString(to, text);
    }

    /** The design beside the project or beside the folder in which it lies; without it there is nothing to play. */
    private static Path examples() {
        Path at =
                Path.of(System.getProperty("assize.root", ".")).toAbsolutePath().normalize();
        while (at != null && !Files.isDirectory(at.resolve("shared/design/examples"))) {
            at = at.getParent();
        }
        assumeThat(at).as("the design beside the project").isNotNull();
        return at == null ? Path.of("") : at.resolve("shared/design/examples");
    }
}
