package assize.law.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.law.language.Procedure;
import assize.law.language.read.ScenarioReader;
import assize.law.problem.UnusableInput;
import assize.law.step.Course;
import assize.law.step.Procedures;
import assize.law.step.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worked matter that comes out otherwise than it says is told, line by line. */
class PlayerTest {
    private static final Procedure PROCEDURE = Procedures.of("""
            facts: {paid: {type: money}}
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, notice: summons, law: art. 1}
              answer: {by: defendant, from: open, sets: answered, law: art. 2}
              pay: {by: defendant, from: open, form: payment, adds: {paid: payment.amount}, law: art. 3}
              close: {by: judge, from: open, to: closed, reasons: required, law: art. 4}
            notices: {summons: {from: judge, to: defendant}}
            clocks:
              answer-time: {owner: defendant, from: summons reached, length: 10 days, stopped-by: answer,
                when-passed: {ends: answer}, protects: right, law: art. 2}
            """, """
            form: payment
            title: Payment
            fields: {amount: {type: money, required: true}}
            """);

    @TempDir
    Path folder;

    @Test
    void a_matter_that_comes_as_told_has_no_differences() throws IOException {
        assertThat(play("""
                  - {day: 2026-03-01, do: file, expect: {stage: open, told: defendant}}
                  - {day: 2026-03-02, do: summons reached, expect: {answer-time: 2026-03-12,
                       answer-time raw: 2026-03-12}}
                  - {day: 2026-03-03, do: pay, with: {payment: {amount: 5 EUR}}, expect: {paid: 5 EUR, answered: no}}
                  - {until: 2026-03-13, expect: {answer-time: passed}}
                  - {day: 2026-03-13, try: answer, because: [clock-passed, answer-time]}
                """)).isEmpty();
    }

    @Test
    void a_wrong_date_is_told_with_both_dates() throws IOException {
        assertThat(play("""
                  - {day: 2026-03-01, do: file}
                  - {day: 2026-03-02, do: summons reached, expect: {answer-time: 2026-03-17}}
                """))
                .containsExactly("small/scenarios/one.yaml:4:5 answer-time: expected 2026-03-17, found 2026-03-12.");
    }

    @Test
    void a_step_that_was_refused_is_told_with_its_reasons() throws IOException {
        assertThat(play("""
                  - {day: 2026-03-01, do: file}
                  - {day: 2026-03-02, do: answer, as: judge}
                """))
                .containsExactly("small/scenarios/one.yaml:4:5 \"answer\" was refused: "
                        + "[role-not-allowed] judge may not do \"answer\".");
    }

    @Test
    void a_step_that_should_have_been_refused_is_told() throws IOException {
        assertThat(play("""
                  - {day: 2026-03-01, do: file}
                  - {day: 2026-03-02, try: answer}
                """))
                .containsExactly("small/scenarios/one.yaml:4:5 \"answer\" was taken, but should have been refused.");
    }

    @Test
    void a_step_refused_for_another_reason_is_told() throws IOException {
        assertThat(play("""
                  - {day: 2026-03-01, do: file}
                  - {day: 2026-03-02, try: answer, as: judge, because: clock-passed}
                """))
                .containsExactly("small/scenarios/one.yaml:4:5 \"answer\" should have been refused because of"
                        + " clock-passed; it was refused because: [role-not-allowed] judge may not do \"answer\".");
    }

    @Test
    void what_the_procedure_does_not_have_is_told() throws IOException {
        assertThat(play("""
                  - {day: 2026-03-01, do: file, expect: {mood: good}}
                  - {day: 2026-03-02, do: dance}
                  - {day: 2026-03-03, do: pay, with: {payment.amount: much}}
                """))
                .containsExactly(
                        "small/scenarios/one.yaml:3:5 The step expects \"mood\", which the procedure does not have.",
                        "small/scenarios/one.yaml:4:5 \"dance\" is neither an action nor something that becomes of"
                                + " a notice or a link.",
                        "small/scenarios/one.yaml:5:5 \"much\" is no money, which \"payment.amount\" is.");
    }

    @Test
    void a_day_that_no_calendar_has_is_told_before_anything_is_played() {
        assertThatThrownBy(() -> play("  - {day: 2026-02-30, do: file}\n"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("\"2026-02-30\" is not a date.");
    }

    private List<String> play(String steps) throws IOException {
        Path small = folder.resolve("small");
        Files.createDirectories(small.resolve("scenarios"));
        Files.writeString(small.resolve("scenarios/one.yaml"), "scenario: One matter\nsteps:\n" + steps);
        Course course = new Course(new Step(PROCEDURE, Procedures.TIME));
        List<String> differences = new ArrayList<>();
        for (Scenario scenario : ScenarioReader.readAll(small)) {
            new Player(PROCEDURE, scenario, played -> {})
                    .play(scenario.runs().getFirst(), new Player.InMemory(course))
                    .forEach(d -> differences.add(d.place() + " " + d.found(Locale.ENGLISH)));
        }
        return differences;
    }
}
