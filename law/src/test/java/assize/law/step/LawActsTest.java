package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.law.problem.UnusableInput;
import org.junit.jupiter.api.Test;

/** What the law does by itself: upon something, at once, one thing after another, and never in a circle. */
class LawActsTest {
    private static final String CHAIN = """
            facts: {paid: {type: yes-no}}
            stages: {open: {start: true}, told: {}, late: {}, settled: {}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, notice: summons, law: art. 1}
              pay: {by: defendant, from: [open, told], sets: paid, law: art. 2}
              ask: {by: plaintiff, from: [open, told], law: art. 2}
              arrives: {by: law, upon: summons reached, from: open, to: told, law: art. 3}
              is-late: {by: law, upon: pay-time passes, from: told, to: late, law: art. 4}
              close-late: {by: law, upon: enters late, from: late, to: closed, law: art. 5}
              close-paid: {by: law, when: paid, from: [open, told], to: closed, law: art. 6}
              settle: {by: law, upon: outcome agreed of talks, from: told, to: settled, law: art. 7}
              close-settled: {by: law, upon: settle, from: settled, to: closed, law: art. 8}
            notices: {summons: {from: judge, to: defendant}}
            links: {talks: {upon: ask, opens: mediation, at: court, decided-by: judge, outcomes: [agreed, failed]}}
            clocks:
              pay-time: {owner: defendant, from: summons reached, length: 10 days, when-passed: {does: is-late},
                protects: duty, law: art. 4}
            """;

    private final Trial trial = Trial.of(CHAIN);

    @Test
    void the_law_acts_when_a_notice_arrives() {
        trial.does("2026-03-01", "plaintiff", "file");
        assertThat(trial.told("2026-03-03", "summons", "reached", "defendant"))
                .containsExactly("summons reached", "law: arrives");
        assertThat(trial.state().stage()).isEqualTo("told");
    }

    @Test
    void the_law_acts_when_a_clock_passes_and_draws_a_chain_of_consequences() {
        trial.does("2026-03-01", "plaintiff", "file");
        trial.told("2026-03-03", "summons", "reached", "defendant");
        assertThat(trial.until("2026-03-13 23:59:59")).isEmpty();
        assertThat(trial.until("2026-03-14 00:00"))
                .containsExactly("pay-time passes", "law: is-late", "law: close-late");
        assertThat(trial.state().ended()).isTrue();
    }

    @Test
    void the_law_acts_at_once_when_its_condition_holds() {
        trial.does("2026-03-01", "plaintiff", "file");
        assertThat(trial.does("2026-03-02", "defendant", "pay")).containsExactly("pay", "law: close-paid");
    }

    @Test
    void the_law_acts_upon_the_outcome_of_another_matter() {
        trial.does("2026-03-01", "plaintiff", "file");
        trial.told("2026-03-03", "summons", "reached", "defendant");
        trial.does("2026-03-04", "plaintiff", "ask");
        assertThat(trial.outcome("2026-03-05", "judge", "agreed", "talks"))
                .containsExactly("talks: agreed", "law: settle", "law: close-settled");
    }

    @Test
    void what_must_come_first_binds_the_law_too() {
        Trial must = Trial.of("""
                stages: {open: {start: true}, closed: {end: true}}
                actions:
                  file: {by: plaintiff, opens: open, law: art. 1}
                  hear: {by: judge, from: open, law: art. 2}
                  close: {by: law, when: not open(talks), from: open, to: closed, law: art. 3}
                links: {talks: {upon: hear, opens: mediation, at: court, outcomes: [agreed]}}
                must: [{do: hear, before: close}]
                """);
        assertThat(must.does("2026-03-01", "plaintiff", "file")).containsExactly("file");
    }

    @Test
    void a_law_that_acts_in_a_circle_is_stopped_and_its_place_told() {
        Trial circle = Trial.of("""
                stages: {open: {start: true}, waiting: {}, closed: {end: true}}
                actions:
                  file: {by: plaintiff, opens: open, law: art. 1}
                  close: {by: judge, from: open, to: closed, law: art. 2}
                  wait: {by: law, when: not open(talks), from: open, to: waiting, law: art. 3}
                  go-on: {by: law, when: not open(talks), from: waiting, to: open, law: art. 4}
                links: {talks: {upon: close, opens: mediation, at: court, outcomes: [agreed]}}
                """);
        assertThatThrownBy(() -> circle.does("2026-03-01", "plaintiff", "file"))
                .isInstanceOfSatisfying(UnusableInput.class, e -> {
                    assertThat(e.problems())
                            .extracting(p ->
                                    p.code() + " " + p.place() + " " + p.said().get("found"))
                            .containsExactly("law-in-a-circle small/procedure.yaml:19:3 wait");
                    assertThat(e)
                            .hasMessageContaining("\"wait\" comes again and again, and was stopped after 50 times");
                });
    }

    @Test
    void a_clock_that_starts_itself_anew_without_time_passing_is_stopped() {
        Trial circle = Trial.of("""
                stages: {open: {start: true}, closed: {end: true}}
                actions: {file: {by: plaintiff, opens: open, law: art. 1}}
                clocks:
                  round: {owner: judge, from: [file, round passes], length: 0 days, when-passed: {tells: judge},
                    protects: duty, law: art. 2}
                """);
        circle.does("2026-03-01", "plaintiff", "file");
        assertThatThrownBy(() -> circle.until("2026-03-10"))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("law-in-a-circle");
    }
}
