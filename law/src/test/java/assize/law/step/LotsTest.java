package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Offices drawn by lot, and challenges of those who hold them, looked at once more. */
class LotsTest {
    private static final String BODY = """
            stages: {open: {start: true}, closed: {end: true}}
            draws:
              judge: {at: file, among: judges on duty, again-on: [send-back, recusal], never-again: true, law: art. 1}
            uses:
              recusal: {of: [judge, president], asked-by: [plaintiff, defendant], while: [open], decided-by: president,
                of-supervisor: police, within: 3 days, once-more: true, steps-aside: true, save: [save], law: art. 47}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              hear: {by: judge, from: open, law: art. 2}
              save: {by: judge, from: open, law: art. 2}
              sign: {by: president, from: open, law: art. 2}
              send-back: {by: president, from: open, law: art. 3}
            """;

    private final Trial trial = Trial.of(BODY);

    private void drawn(String judge) {
        trial.does("2026-03-01", "plaintiff", "file", "draw.judge", judge);
    }

    @Test
    void only_whoever_was_drawn_acts_in_the_office() {
        drawn("Judge Li");
        assertThat(trial.refusedFor("Judge Wu", "2026-03-02", "judge", "hear"))
                .containsExactly("Another person was drawn as judge (art. 1).");
        trial.doneBy("Judge Li", "2026-03-02", "judge", "hear");
    }

    @Test
    void where_nobody_was_drawn_nobody_is_bound() {
        trial.does("2026-03-01", "plaintiff", "file");
        trial.doneBy("Judge Wu", "2026-03-02", "judge", "hear");
    }

    @Test
    void it_is_drawn_again_without_whoever_was_drawn_before() {
        drawn("Judge Li");
        assertThat(trial.codes("2026-03-02", "president", "send-back", "draw.judge", "Judge Li"))
                .containsExactly("drawn-before");
        trial.does("2026-03-02", "president", "send-back", "draw.judge", "Judge Wu");
        assertThat(trial.codesFor("Judge Li", "2026-03-03", "judge", "hear")).containsExactly("not-drawn");
        trial.doneBy("Judge Wu", "2026-03-03", "judge", "hear");
        trial.does("2026-03-04", "president", "send-back");
        assertThat(trial.codesFor("Judge Li", "2026-03-05", "judge", "hear")).containsExactly("drawn-before");
        assertThat(trial.codesFor("Judge Ma", "2026-03-05", "judge", "hear")).isEmpty();
    }

    @Test
    void whoever_is_recused_gives_the_place_up() {
        drawn("Judge Li");
        trial.does("2026-03-02", "plaintiff", "ask-recusal", "person", "Judge Li", "reasons", "his cousin");
        trial.does(
                "2026-03-03",
                "president",
                "grant-recusal",
                "person",
                "Judge Li",
                "reasons",
                "so it is",
                "draw.judge",
                "Judge Wu");
        assertThat(trial.codesFor("Judge Li", "2026-03-04", "judge", "hear")).contains("not-drawn", "person-recused");
        trial.doneBy("Judge Wu", "2026-03-04", "judge", "hear");
    }

    @Test
    void no_lot_is_given_where_none_is_drawn() {
        drawn("Judge Li");
        assertThat(trial.codesFor("Judge Li", "2026-03-02", "judge", "hear", "draw.judge", "Judge Wu"))
                .containsExactly("answer-not-asked");
    }

    @Test
    void a_refused_challenge_is_looked_at_once_more_and_only_once() {
        trial.does("2026-03-01", "plaintiff", "file");
        assertThat(trial.codes("2026-03-02", "plaintiff", "ask-recusal-again", "person", "Judge Li", "reasons", "x"))
                .containsExactly("recusal-not-asked");
        trial.does("2026-03-02", "plaintiff", "ask-recusal", "person", "Judge Li", "reasons", "his cousin");
        trial.does("2026-03-03", "president", "refuse-recusal", "person", "Judge Li", "reasons", "no cousin");
        assertThat(trial.open("2026-03-03")).contains("plaintiff ask-recusal-again");
        trial.does("2026-03-04", "plaintiff", "ask-recusal-again", "person", "Judge Li", "reasons", "look again");
        assertThat(trial.codesFor("Judge Li", "2026-03-04", "judge", "hear")).isEmpty();
        trial.does(
                "2026-03-05",
                "president",
                "decide-recusal-again",
                "person",
                "Judge Li",
                "reasons",
                "a cousin indeed",
                "granted",
                true);
        assertThat(trial.codesFor("Judge Li", "2026-03-06", "judge", "hear")).containsExactly("person-recused");
        assertThat(trial.codes("2026-03-06", "plaintiff", "ask-recusal-again", "person", "Judge Li", "reasons", "x"))
                .containsExactly("recusal-once-more-only");
    }

    @Test
    void where_the_usual_decider_is_challenged_another_decides_and_only_then() {
        trial.does("2026-03-01", "plaintiff", "file");
        trial.does("2026-03-01", "president", "sign");
        trial.does("2026-03-02", "plaintiff", "ask-recusal", "person", "the president", "reasons", "his own case");
        assertThat(trial.codesFor(
                        "another",
                        "2026-03-03",
                        "president",
                        "refuse-recusal",
                        "person",
                        "the president",
                        "reasons",
                        "no"))
                .containsExactly("recusal-other-decider");
        trial.does("2026-03-03", "police", "refuse-recusal", "person", "the president", "reasons", "no");
        trial.does("2026-03-04", "plaintiff", "ask-recusal", "person", "Judge Li", "reasons", "his cousin");
        assertThat(trial.codes("2026-03-05", "police", "refuse-recusal", "person", "Judge Li", "reasons", "no"))
                .containsExactly("recusal-other-decider");
    }
}
