package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept from somebody for a time: held back, counted, and told at the end. */
class SealsTest {
    private static final String BODY = """
            stages: {open: {start: true}, charged: {}, closed: {end: true}}
            actions:
              file: {by: police, opens: open, law: art. 1}
              find: {by: police, from: open, law: art. 1}
              seal: {by: judge, from: open, seals: quiet, law: art. 2}
              freeze: {by: police, from: open, notice: decision, law: art. 3}
              report: {by: police, from: open, notice: other, law: art. 3}
              unseal: {by: judge, from: open, law: art. 4}
              tell: {by: law, upon: quiet-time passes, from: open, notice: decision, law: art. 4}
              charge: {by: judge, from: open, to: charged, law: art. 5}
              close: {by: judge, from: [open, charged], to: closed, law: art. 5}
            notices:
              decision: {from: police, to: defendant}
              other: {from: police, to: defendant}
            seals:
              quiet: {keeps-from: defendant, holds-back: [decision], since: find, until: unseal, at-most: quiet-time,
                then: tell, checked-by: judge, law: art. 2}
            clocks:
              quiet-time: {owner: judge, from: seal, length: 30 days, when-passed: {does: tell}, protects: right,
                law: art. 2}
              answer-time: {owner: defendant, from: decision sent, length: 10 days, when-passed: {tells: judge},
                protects: right, law: art. 6}
            """;

    private final Trial trial = Trial.of(BODY);

    SealsTest() {
        trial.does("2026-03-01", "police", "file");
        trial.does("2026-03-01", "police", "find");
    }

    private void sealed() {
        trial.does("2026-03-02", "judge", "seal");
        trial.does("2026-03-03", "police", "freeze");
        trial.does("2026-03-03", "police", "report");
    }

    @Test
    void a_notice_that_is_held_back_is_counted_as_held_back_and_starts_nothing() {
        sealed();
        assertThat(trial.state().count("decision sent")).isZero();
        assertThat(trial.state().count("decision held back")).isEqualTo(1);
        assertThat(trial.state().count("other sent")).isEqualTo(1);
        assertThat(trial.clock("answer-time")).isEqualTo("not started");
        assertThat(trial.refused(trial.notice("2026-03-04", "decision", "reached", "defendant", null)))
                .containsExactly("decision has not been sent.");
    }

    @Test
    void at_the_end_of_its_clock_the_law_tells_once_what_was_held_back() {
        sealed();
        assertThat(trial.until("2026-04-02")).containsExactly("quiet-time passes", "law: tell");
        assertThat(trial.state().count("decision sent")).isEqualTo(1);
        assertThat(trial.state().further().seals()).isEmpty();
        assertThat(trial.clock("answer-time")).isEqualTo("2026-04-12 running");
    }

    @Test
    void what_it_lasts_until_ends_it_before_its_time() {
        sealed();
        trial.does("2026-03-05", "judge", "unseal");
        assertThat(trial.clock("answer-time")).isEqualTo("2026-03-15 running");
        trial.does("2026-03-06", "police", "freeze");
        assertThat(trial.state().count("decision sent")).isEqualTo(2);
    }

    @Test
    void nothing_stays_secret_where_the_law_can_not_tell_any_more() {
        sealed();
        trial.does("2026-03-05", "judge", "charge");
        assertThat(trial.until("2026-04-02")).containsExactly("quiet-time passes");
        assertThat(trial.state().count("decision sent")).isEqualTo(1);
    }

    @Test
    void the_end_of_the_case_ends_it() {
        sealed();
        trial.does("2026-03-05", "judge", "close");
        assertThat(trial.state().count("decision sent")).isEqualTo(1);
        assertThat(trial.state().further().seals()).isEmpty();
    }

    @Test
    void it_is_not_begun_twice_nor_before_what_it_may_begin_with() {
        Trial early = Trial.of(BODY);
        early.does("2026-03-01", "police", "file");
        assertThat(early.codes("2026-03-02", "judge", "seal")).containsExactly("sealed-too-early");
        sealed();
        assertThat(trial.codes("2026-03-04", "judge", "seal")).containsExactly("sealed-already");
    }
}
