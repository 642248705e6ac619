package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How long clocks run, what starts them, and what ends them. */
class ClockRunsTest {
    private static final String BODY = """
            facts: {hearing: {type: date}, arose: {type: date}, abroad: {type: yes-no}}
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, notice: summons, law: art. 1}
              say-abroad: {by: plaintiff, from: open, sets: abroad, law: art. 1}
              begin: {by: judge, from: open, law: art. 2}
              again: {by: judge, from: open, law: art. 2}
              stop: {by: [judge, plaintiff, defendant], from: open, law: art. 2}
              set-hearing: {by: judge, from: open, form: day, sets: {hearing: day.day}, law: art. 3}
              say-when: {by: plaintiff, from: open, form: day, sets: {arose: day.day}, law: art. 3}
              hold: {by: judge, from: open, law: art. 4}
              close: {by: judge, from: open, to: closed, notice: judgment, law: art. 5}
            notices:
              summons: {from: judge, to: [plaintiff, defendant]}
              judgment: {from: judge, to: [plaintiff, defendant]}
            clocks:
              c: {owner: OWNER, from: START, when-passed: {tells: judge}, protects: duty, law: art. 9, REST}
            """;
    private static final String DAY = """
            form: day
            title: A day
            fields: {day: {type: date, required: true}}
            """;

    private static Trial clock(String owner, String from, String rest) {
        Procedure procedure = Procedures.of(
                BODY.replace("OWNER", owner).replace("START", from).replace("REST", rest), DAY);
        Trial trial = new Trial(procedure);
        trial.does("2026-03-01", "plaintiff", "file");
        return trial;
    }

    @Test
    void the_first_length_whose_condition_holds_is_taken() {
        Trial trial = clock("judge", "begin", "length: [{if: abroad, is: 60 days}, 10 days]");
        trial.does("2026-03-02", "judge", "begin");
        assertThat(trial.clock("c")).isEqualTo("2026-03-12 running");
        trial.does("2026-03-02", "plaintiff", "say-abroad");
        trial.does("2026-03-02", "judge", "begin");
        assertThat(trial.clock("c")).isEqualTo("2026-05-01 running");
    }

    @Test
    void the_law_of_the_day_of_the_start_decides() {
        String dated = "length: {\"2000-01-01\": none, \"2026-03-05\": 10 days, \"2026-03-10\": 20 days}";
        Trial trial = clock("judge", "begin", dated);
        trial.does("2026-03-04", "judge", "begin");
        assertThat(trial.clock("c")).isEqualTo("not started");
        trial.does("2026-03-09", "judge", "begin");
        assertThat(trial.clock("c")).isEqualTo("2026-03-19 running");
        trial.does("2026-03-10", "judge", "begin");
        assertThat(trial.clock("c")).isEqualTo("2026-03-30 running");
    }

    @Test
    void a_length_is_set_with_the_act_that_sets_it_and_within_the_most() {
        Trial trial = clock("judge", "hold", "length: {set-by: hold, at-most: 30 days}");
        assertThat(trial.refused("2026-03-02", "judge", "hold"))
                .containsExactly("c needs a length set with this act (at most 30 days).");
        assertThat(trial.refused("2026-03-02", "judge", "hold", "c", "31 days"))
                .containsExactly("c was set to 31 days; the most is 30 days (art. 9).");
        assertThat(trial.refused("2026-03-02", "judge", "hold", "c", "long"))
                .containsExactly("c was set to long; the most is 30 days (art. 9).");
        assertThat(trial.refused("2026-03-02", "judge", "begin", "c", "9 days"))
                .containsExactly("\"begin\" does not ask for \"c\".");
        trial.does("2026-03-02", "judge", "hold", "c", "7 days");
        assertThat(trial.clock("c")).isEqualTo("2026-03-09 running");
    }

    @Test
    void a_length_set_now_is_kept_for_the_notice_that_starts_the_clock() {
        Trial trial = clock("defendant", "summons reached", "length: {set-by: hold, at-most: 30 days}");
        trial.does("2026-03-02", "judge", "hold", "c", "7 days");
        trial.told("2026-03-10", "summons", "reached", "defendant");
        assertThat(trial.clock("c")).isEqualTo("2026-03-17 running");
    }

    @Test
    void where_nobody_set_a_length_the_most_holds() {
        Trial trial = clock("defendant", "summons reached", "length: {set-by: hold, at-most: 30 days}");
        trial.told("2026-03-02", "summons", "reached", "defendant");
        assertThat(trial.clock("c")).isEqualTo("2026-04-01 running");
    }

    @Test
    void a_new_start_event_begins_a_fresh_run() {
        Trial trial = clock("judge", "begin", "length: 10 days");
        trial.does("2026-03-02", "judge", "begin");
        trial.until("2026-04-01");
        assertThat(trial.clock("c")).isEqualTo("2026-03-12 passed");
        trial.does("2026-04-01", "judge", "begin");
        assertThat(trial.clock("c")).isEqualTo("2026-04-11 running");
    }

    @Test
    void a_clock_restarts_only_while_it_runs_and_only_so_often() {
        Trial trial = clock("judge", "begin", "length: 10 days, restarts: again, at-most: 1 time");
        trial.does("2026-03-02", "judge", "again");
        assertThat(trial.clock("c")).isEqualTo("not started");
        trial.does("2026-03-02", "judge", "begin");
        trial.does("2026-03-05", "judge", "again");
        assertThat(trial.clock("c")).isEqualTo("2026-03-15 running");
        trial.does("2026-03-08", "judge", "again");
        assertThat(trial.clock("c")).isEqualTo("2026-03-15 running");
    }

    @Test
    void each_receiver_has_a_copy_from_the_day_it_reached_them_and_stops_their_own() {
        Trial trial = clock("each party", "summons reached", "length: 10 days, stopped-by: stop");
        trial.told("2026-03-02", "summons", "reached", "plaintiff");
        trial.told("2026-03-05", "summons", "reached", "defendant");
        trial.does("2026-03-06", "plaintiff", "stop");
        assertThat(trial.clock("c of plaintiff")).isEqualTo("2026-03-12 stopped");
        assertThat(trial.clock("c of defendant")).isEqualTo("2026-03-15 running");
        trial.does("2026-03-07", "judge", "stop");
        assertThat(trial.clock("c of defendant")).isEqualTo("2026-03-15 stopped");
    }

    @Test
    void only_the_role_that_owns_it_has_a_copy_of_each() {
        Trial trial = clock("each defendant", "summons reached", "length: 10 days");
        trial.told("2026-03-02", "summons", "reached", "plaintiff");
        trial.told("2026-03-05", "summons", "reached", "defendant");
        assertThat(trial.state().clocks().keySet()).containsExactly("c of defendant");
    }

    @Test
    void what_is_published_starts_the_copy_of_every_receiver() {
        Trial trial = clock("each party", "summons published", "length: 10 days");
        trial.told("2026-03-02", "summons", "published", "defendant");
        assertThat(trial.state().clocks().keySet()).containsExactly("c of plaintiff", "c of defendant");
    }

    @Test
    void an_end_stops_all_clocks_but_those_that_begin_there() {
        Trial old = clock("judge", "begin", "length: 90 days");
        old.does("2026-03-02", "judge", "begin");
        old.does("2026-03-03", "judge", "close");
        assertThat(old.clock("c")).isEqualTo("2026-05-31 stopped");
        Trial fresh = clock("judge", "enters closed", "length: 10 days");
        fresh.does("2026-03-03", "judge", "close");
        assertThat(fresh.clock("c")).isEqualTo("2026-03-13 running");
    }

    @Test
    void a_clock_counts_back_from_the_day_of_a_hearing() {
        Trial trial = clock("judge", "set-hearing", "before: hearing, length: 7 days");
        trial.does("2026-03-02", "judge", "set-hearing", "day.day", LocalDate.of(2026, 3, 20));
        assertThat(trial.clock("c")).isEqualTo("2026-03-13 running");
    }

    @Test
    void a_clock_that_ended_before_its_start_was_told_passes_at_once() {
        Trial trial = clock("plaintiff", "arose", "length: 3 years");
        assertThat(trial.does("2026-03-02", "plaintiff", "say-when", "day.day", LocalDate.of(2020, 5, 4)))
                .containsExactly("say-when", "c passes");
        assertThat(trial.clock("c")).isEqualTo("2023-05-04 passed");
        assertThat(trial.state().latest()).isEqualTo(Trial.at("2026-03-02"));
    }

    @Test
    void a_date_out_of_all_years_is_a_reason_and_no_failure() {
        Trial trial = clock("plaintiff", "arose", "length: 3 years");
        assertThat(trial.refused("2026-03-02", "plaintiff", "say-when", "day.day", LocalDate.of(2199, 5, 4)))
                .containsExactly("\"2202-05-04\" leads out of the years that are counted.");
    }
}
