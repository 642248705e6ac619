package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tracks for simple and for complicated cases, and how a case comes from one to another. */
class TracksTest {
    private static final String BODY = """
            facts: {claim: {form: claim}, hard: {type: flag}}
            tracks:
              chosen-by: file
              small: {when: claim.clear, never: claim.status, law: art. 1}
              ordinary: {otherwise: true, law: art. 1}
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, form: claim, sets: claim, law: art. 1}
              stand: {by: judge, from: open, law: art. 2}
              go-on: {by: judge, from: open, law: art. 2}
              convert: {by: judge, from: open, track: {from: small, to: ordinary}, keeps-start: c, law: art. 3}
              find-hard: {by: judge, from: open, sets: hard, law: art. 3}
              must-be-ordinary: {by: law, when: "hard and track != 'ordinary'", from: open,
                track: {from: small, to: ordinary}, keeps-start: c, law: art. 4}
              extend: {by: president, from: open, extends: c, law: art. 5}
              only-small: {by: judge, from: open, when: track == 'small', law: art. 6}
            clocks:
              c: {owner: judge, from: file, length: {small: 30 days, ordinary: 90 days}, protects: duty,
                when-passed: {tells: judge}, pauses: {from: stand, until: go-on, at-most: 20 days},
                extended-by: {action: extend, adds: {small: 10 days, ordinary: 20 days}, times: 1}, law: art. 9}
            """;
    private static final String CLAIM = """
            form: claim
            title: A claim
            fields: {clear: {type: yes-no}, status: {type: yes-no}}
            """;

    private final Trial trial = Trial.of(BODY, CLAIM);

    private void filed(boolean clear, boolean status) {
        trial.does("2026-03-01", "plaintiff", "file", "claim.clear", clear, "claim.status", status);
    }

    @Test
    void the_first_track_that_takes_a_case_and_never_refuses_it_is_chosen() {
        filed(true, false);
        assertThat(trial.state().further().track()).isEqualTo("small");
        assertThat(trial.clock("c")).isEqualTo("2026-03-31 running");
        assertThat(trial.codes("2026-03-02", "judge", "only-small")).isEmpty();
    }

    @Test
    void what_no_track_takes_is_ordinary() {
        filed(true, true);
        assertThat(trial.state().further().track()).isEqualTo("ordinary");
        assertThat(trial.clock("c")).isEqualTo("2026-05-30 running");
        assertThat(trial.codes("2026-03-02", "judge", "convert")).containsExactly("track-not-open");
        assertThat(trial.open("2026-03-02")).doesNotContain("judge convert");
    }

    @Test
    void a_conversion_keeps_the_start_and_the_pauses_and_drops_the_extensions() {
        filed(true, false);
        trial.does("2026-03-05", "judge", "stand");
        trial.does("2026-03-10", "judge", "go-on");
        trial.does("2026-03-11", "president", "extend");
        assertThat(trial.clock("c")).isEqualTo("2026-04-15 running");
        trial.does("2026-03-12", "judge", "convert");
        assertThat(trial.state().further().track()).isEqualTo("ordinary");
        assertThat(trial.clock("c")).isEqualTo("2026-06-04 running");
    }

    @Test
    void what_stands_still_stands_still_after_a_conversion_too() {
        filed(true, false);
        trial.does("2026-03-05", "judge", "stand");
        trial.does("2026-03-06", "judge", "convert");
        assertThat(trial.clock("c")).isEqualTo("2026-05-30 paused");
        trial.does("2026-03-10", "judge", "go-on");
        assertThat(trial.clock("c")).isEqualTo("2026-06-04 running");
    }

    @Test
    void what_is_added_by_track_is_not_added_before_a_track_is_chosen() {
        Trial unchosen = Trial.of("""
                tracks:
                  chosen-by: choose
                  small: {when: 1 == 2, law: art. 1}
                  ordinary: {otherwise: true, law: art. 1}
                stages: {open: {start: true}, closed: {end: true}}
                actions:
                  file: {by: plaintiff, opens: open, law: art. 1}
                  choose: {by: judge, from: open, law: art. 1}
                  extend: {by: president, from: open, extends: c, law: art. 5}
                clocks:
                  c: {owner: judge, from: file, length: 30 days, protects: duty, when-passed: {tells: judge},
                    extended-by: {action: extend, adds: {small: 10 days, ordinary: 20 days}, times: 1}, law: art. 9}
                """);
        unchosen.does("2026-03-01", "plaintiff", "file");
        assertThat(unchosen.codes("2026-03-02", "president", "extend")).containsExactly("extended-not-on-track");
        unchosen.does("2026-03-02", "judge", "choose");
        unchosen.does("2026-03-03", "president", "extend");
        assertThat(unchosen.clock("c")).isEqualTo("2026-04-20 running");
    }

    @Test
    void the_law_converts_as_soon_as_it_must() {
        filed(true, false);
        assertThat(trial.does("2026-03-02", "judge", "find-hard"))
                .containsExactly("find-hard", "law: must-be-ordinary");
        assertThat(trial.clock("c")).isEqualTo("2026-05-30 running");
    }
}
