package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is asked for and answered: never by whoever asked. */
class RequestsTest {
    private static final String BODY = """
            stages: {open: {start: true}, frozen: {}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              ask: {by: judge, from: open, reasons: required, law: art. 2}
              ask-more: {by: plaintiff, from: [open, frozen], reasons: required, law: art. 2}
              freeze: {by: president, on-request: ask, to: frozen, reasons: required, law: art. 3}
              refuse: {by: [president, police], on-request: [ask, ask-more], reasons: required, law: art. 3}
            clocks:
              request-time: {owner: president, from: ask, length: 24 hours, stopped-by: [freeze, refuse],
                when-passed: {ends: the request, tells: judge}, protects: duty, law: art. 4}
            """;

    private final Trial trial = Trial.of(BODY);

    RequestsTest() {
        trial.does("2026-03-01", "plaintiff", "file");
    }

    private void asked() {
        trial.does("2026-03-02 10:00", "judge", "ask", "reasons", "it is urgent");
    }

    @Test
    void nothing_is_answered_that_was_not_asked_for() {
        assertThat(trial.codes("2026-03-02", "president", "freeze", "reasons", "yes"))
                .containsExactly("request-not-open");
        assertThat(trial.open("2026-03-02")).doesNotContain("president freeze");
        asked();
        assertThat(trial.open("2026-03-02")).contains("president freeze", "president refuse");
        trial.does("2026-03-02 11:00", "president", "freeze", "reasons", "yes");
        assertThat(trial.state().further()).isEqualTo(Further.NOTHING);
        assertThat(trial.codes("2026-03-02 12:00", "police", "refuse", "reasons", "no"))
                .contains("request-not-open");
    }

    @Test
    void whoever_asked_does_not_answer_in_another_role_either() {
        asked();
        assertThat(trial.refusedFor("the judge", "2026-03-02 11:00", "president", "freeze", "reasons", "yes"))
                .containsExactly("Whoever asked (ask) doesn't answer: \"freeze\" is for another person (art. 3).");
        assertThat(trial.codesFor("the judge", "2026-03-02 11:00", "president", "refuse", "reasons", "no"))
                .containsExactly("asker-approves");
    }

    @Test
    void a_second_who_asks_does_not_answer_either() {
        asked();
        trial.doneBy("Ms Li", "2026-03-02 10:30", "judge", "ask", "reasons", "I too");
        assertThat(trial.codesFor("Ms Li", "2026-03-02 11:00", "president", "freeze", "reasons", "yes"))
                .containsExactly("asker-approves");
    }

    @Test
    void a_refusal_answers_all_that_is_open_of_what_it_names() {
        asked();
        trial.does("2026-03-02 10:00", "plaintiff", "ask-more", "reasons", "more");
        trial.does("2026-03-02 11:00", "president", "refuse", "reasons", "no");
        assertThat(trial.state().further().requests()).isEmpty();
        assertThat(trial.clock("request-time")).endsWith("stopped");
    }

    @Test
    void silence_ends_a_request_where_the_clock_says_so() {
        asked();
        assertThat(trial.until("2026-03-04")).containsExactly("request-time passes");
        assertThat(trial.codes("2026-03-04", "president", "freeze", "reasons", "late"))
                .containsExactly("request-not-open");
    }
}
