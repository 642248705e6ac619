package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is due comes first; who acts at the last moment acts in time. */
class DueClocksTest {
    private static final String ANSWER = """
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              answer: {by: defendant, from: open, law: art. 2}
              note: {by: judge, from: open, law: art. 3}
              close: {by: judge, from: open, to: closed, law: art. 4}
            clocks:
              answer-time: {owner: defendant, from: file, length: 10 days, when-passed: {ends: answer},
                protects: right, stopped-by: answer, law: art. 2}
              early-time: {owner: judge, from: file, length: 5 days, when-passed: {tells: judge}, protects: duty,
                law: art. 3}
              short-time: {owner: judge, from: file, length: 48 hours, when-passed: {tells: judge}, protects: duty,
                law: art. 3}
            """;

    private final Trial trial = Trial.of(ANSWER);

    @Test
    void due_clocks_pass_before_a_step_in_the_order_of_their_ends_each_by_itself() {
        trial.does("2026-03-01", "plaintiff", "file");
        assertThat(trial.does("2026-04-01", "judge", "note"))
                .containsExactly("short-time passes", "early-time passes", "answer-time passes", "note");
    }

    @Test
    void an_answer_at_the_last_moment_of_the_last_day_is_in_time() {
        trial.does("2026-03-01", "plaintiff", "file");
        assertThat(trial.does("2026-03-11 23:59:59.999", "defendant", "answer")).endsWith("answer");
        assertThat(trial.clock("answer-time")).isEqualTo("2026-03-11 stopped");
    }

    @Test
    void an_answer_at_the_first_moment_of_the_next_day_is_late() {
        trial.does("2026-03-01", "plaintiff", "file");
        assertThat(trial.refused("2026-03-12 00:00", "defendant", "answer"))
                .containsExactly("answer-time has passed, its last day was 2026-03-11; \"answer\" is closed (art. 2).");
    }

    @Test
    void a_period_of_hours_has_not_passed_at_its_exact_end() {
        trial.does("2026-03-01 10:25", "plaintiff", "file");
        assertThat(trial.until("2026-03-03 10:25")).isEmpty();
        assertThat(trial.until("2026-03-03 10:25:00.001")).containsExactly("short-time passes");
    }

    @Test
    void an_answer_posted_in_time_and_entered_later_counts_as_in_time() {
        trial.does("2026-03-01", "plaintiff", "file");
        trial.until("2026-03-20");
        assertThat(trial.clock("answer-time")).isEqualTo("2026-03-11 passed");
        assertThat(trial.entered("2026-03-11", "defendant", "answer")).isEmpty();
        assertThat(trial.entered("2026-03-12", "defendant", "answer")).containsExactly("clock-passed");
    }

    @Test
    void what_passed_before_a_refused_step_stands() {
        trial.does("2026-03-01", "plaintiff", "file");
        Course.Passage passage = new Course(trial.step())
                .take(
                        trial.state(),
                        Event.Act.of(
                                "answer", trial.actor("d", "defendant"), java.util.Map.of(), Trial.at("2026-03-20")),
                        java.util.Set.of());
        assertThat(passage.taken()).isFalse();
        assertThat(passage.entered()).hasSize(3);
    }

    @Test
    void the_end_of_another_persons_time_closes_nothing_to_me() {
        Trial both = Trial.of("""
                stages: {open: {start: true}, closed: {end: true}}
                actions:
                  file: {by: plaintiff, opens: open, law: art. 1}
                  appeal: {by: [plaintiff, defendant], from: open, law: art. 2}
                clocks:
                  her-time: {owner: defendant, from: file, length: 10 days, when-passed: {ends: appeal},
                    protects: right, law: art. 2}
                """);
        both.does("2026-03-01", "plaintiff", "file");
        both.until("2026-03-20");
        assertThat(both.refused("2026-03-20", "defendant", "appeal")).hasSize(1);
        assertThat(both.refused("2026-03-20", "plaintiff", "appeal")).isEmpty();
        assertThat(OpenActions.of(both.step().procedure(), both.state(), Trial.at("2026-03-20")))
                .extracting(open -> open.role() + " " + open.action().name())
                .containsExactly("plaintiff appeal");
    }
}
