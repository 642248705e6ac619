package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Several pauses, several extensions, clocks that repeat, a latest end, a second reading. */
class ClockConstructsTest {
    private static final String BODY = """
            facts: {claim: {form: claim}}
            stages: {open: {start: true}, suspended: {}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, form: claim, sets: claim, law: art. 1}
              talk: {by: judge, from: [open, suspended], law: art. 2}
              stop-talking: {by: judge, from: [open, suspended], law: art. 2}
              suspend: {by: judge, from: open, to: suspended, law: art. 3}
              resume: {by: judge, from: suspended, to: open, law: art. 3}
              extend: {by: president, from: open, extends: c, law: art. 4}
              extend-again: {by: police, from: open, extends: c, law: art. 4}
              demand: {by: plaintiff, from: open, form: claim, sets: claim, law: art. 5}
              close: {by: judge, from: [open, suspended], to: closed, law: art. 6}
            clocks:
              c: {owner: judge, from: file, length: 60 days, when-passed: {tells: judge}, protects: duty, law: art. 9,
                pauses: [{from: talk, until: stop-talking, at-most: 10 days}, {while: suspended, at-most: no cap}],
                extended-by: [{action: extend, adds: 10 days, times: 1},
                  {action: extend-again, adds: {set-by: extend-again, at-most: 20 days}, times: 1, after: extend}]}
              check: {owner: judge, from: enters suspended, length: 10 days, repeats: true, stopped-by: resume,
                when-passed: {tells: president}, protects: duty, law: art. 9}
              limitation: {owner: plaintiff, from: claim.known, length: 3 years, restarts: claim.last-demand,
                at-latest: 4 years after claim.arose, stopped-by: close, when-passed: {tells: judge},
                protects: duty, law: art. 10}
              suing: {owner: plaintiff, from: claim.known, length: 3 years, stopped-by: file,
                when-passed: {tells: judge}, protects: duty, law: art. 10}
              short: {owner: judge, from: file, length: 48 hours, counting: elapsed,
                other-reading: {counting: cn-hours}, when-passed: {tells: judge}, protects: property, law: art. 11}
            """;
    private static final String CLAIM = """
            form: claim
            title: A claim
            fields: {known: {type: date}, arose: {type: date}, last-demand: {type: date}}
            """;

    private final Trial trial = Trial.of(BODY, CLAIM);

    private void filed(String known, String arose) {
        trial.does(
                "2026-03-01 10:20",
                "plaintiff",
                "file",
                "claim.known",
                LocalDate.parse(known),
                "claim.arose",
                LocalDate.parse(arose));
    }

    @Test
    void days_that_two_pauses_cover_count_once() {
        filed("2026-01-05", "2026-01-05");
        trial.does("2026-03-05", "judge", "talk");
        trial.does("2026-03-07", "judge", "suspend");
        trial.does("2026-03-08", "judge", "stop-talking");
        assertThat(trial.clock("c")).isEqualTo("2026-04-30 paused");
        trial.does("2026-03-15", "judge", "resume");
        assertThat(trial.clock("c")).isEqualTo("2026-05-10 running");
    }

    @Test
    void what_has_no_cap_does_not_go_on_by_itself_and_the_capped_one_beneath_it_ends_unseen() {
        filed("2026-01-05", "2026-01-05");
        trial.does("2026-03-05", "judge", "talk");
        trial.does("2026-03-07", "judge", "suspend");
        assertThat(trial.until("2026-12-01")).contains("c goes on").doesNotContain("c passes");
        assertThat(trial.clock("c")).endsWith("paused");
        assertThat(trial.copy("c").standing()).containsExactly("1");
        assertThat(trial.copy("c").wakes()).isNull();
        trial.does("2026-12-05", "judge", "resume");
        assertThat(trial.clock("c")).isEqualTo("2027-01-30 running");
    }

    @Test
    void a_clock_that_repeats_begins_anew_from_its_end_until_it_is_stopped() {
        filed("2026-01-05", "2026-01-05");
        trial.does("2026-03-02", "judge", "suspend");
        assertThat(trial.until("2026-03-24")).containsExactly("short passes", "check passes", "check passes");
        assertThat(trial.clock("check")).isEqualTo("2026-04-01 running");
        assertThat(new View(
                                trial.step().procedure(),
                                trial.state(),
                                java.util.Map.of(),
                                "judge",
                                Trial.at("2026-03-24"))
                        .passed("check"))
                .isTrue();
        trial.does("2026-03-25", "judge", "resume");
        assertThat(trial.clock("check")).isEqualTo("2026-04-01 stopped");
    }

    @Test
    void each_extension_has_its_own_count_and_one_comes_after_the_other() {
        filed("2026-01-05", "2026-01-05");
        assertThat(trial.codes("2026-03-05", "police", "extend-again", "c", "5 days"))
                .containsExactly("extended-too-early");
        trial.does("2026-03-05", "president", "extend");
        assertThat(trial.clock("c")).isEqualTo("2026-05-10 running");
        assertThat(trial.codes("2026-03-06", "president", "extend")).containsExactly("extended-often-enough");
        assertThat(trial.codes("2026-03-06", "police", "extend-again")).containsExactly("length-not-set");
        assertThat(trial.codes("2026-03-06", "police", "extend-again", "c", "30 days"))
                .containsExactly("length-not-allowed");
        trial.does("2026-03-06", "police", "extend-again", "c", "15 days");
        assertThat(trial.clock("c")).isEqualTo("2026-05-25 running");
        assertThat(trial.copy("c").extensions()).containsExactly("10 days by extend", "15 days by extend-again");
    }

    @Test
    void the_end_never_lies_beyond_the_latest() {
        filed("2025-06-02", "2022-05-04");
        assertThat(trial.clock("limitation")).isEqualTo("2026-05-04 running");
    }

    @Test
    void a_restart_by_a_day_counts_from_that_day() {
        filed("2025-06-02", "2025-05-04");
        assertThat(trial.clock("limitation")).isEqualTo("2028-06-02 running");
        trial.does("2026-03-05", "plaintiff", "demand", "claim.last-demand", LocalDate.parse("2025-12-01"));
        assertThat(trial.clock("limitation")).isEqualTo("2028-12-01 running");
    }

    @Test
    void whoever_sues_in_time_stops_the_limitation_that_this_very_act_tells_of() {
        filed("2025-06-02", "2025-06-02");
        assertThat(trial.clock("suing")).isEqualTo("2028-06-02 stopped");
        Trial late = Trial.of(BODY, CLAIM);
        assertThat(late.does(
                        "2026-03-01",
                        "plaintiff",
                        "file",
                        "claim.known",
                        LocalDate.parse("2022-01-05"),
                        "claim.arose",
                        LocalDate.parse("2022-01-05")))
                .containsExactly("file", "limitation passes", "suing passes");
    }

    @Test
    void the_other_reading_is_kept_beside_the_date() {
        filed("2026-01-05", "2026-01-05");
        assertThat(trial.clock("short")).isEqualTo("2026-03-03T10:20 running");
        assertThat(trial.copy("short").other()).isEqualTo("2026-03-03T11:00");
    }
}
