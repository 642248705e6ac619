package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What stands still, for how long, and what is lengthened. */
class ClockPausesTest {
    private static final String BODY = """
            facts: {hearing: {type: date}}
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              talk: {by: judge, from: open, law: art. 2}
              stop-talking: {by: judge, from: open, law: art. 2}
              set-hearing: {by: judge, from: open, form: day, sets: {hearing: day.day}, law: art. 3}
              extend: {by: president, from: open, extends: c, law: art. 4}
              close: {by: judge, from: open, to: closed, law: art. 5}
            clocks:
              c: {owner: judge, from: file, length: 20 days, when-passed: {tells: judge}, protects: duty, law: art. 9,
                pauses: {from: talk, until: [stop-talking, hearing], at-most: 10 days},
                extended-by: {action: extend, adds: 5 days, times: 1}}
            """;
    private static final String DAY = """
            form: day
            title: A day
            fields: {day: {type: date, required: true}}
            """;

    private final Trial trial = Trial.of(BODY, DAY);

    ClockPausesTest() {
        trial.does("2026-03-01", "plaintiff", "file");
    }

    @Test
    void the_days_of_a_pause_do_not_count() {
        trial.does("2026-03-05", "judge", "talk");
        assertThat(trial.clock("c")).isEqualTo("2026-03-21 paused");
        trial.does("2026-03-09", "judge", "stop-talking");
        assertThat(trial.clock("c")).isEqualTo("2026-03-25 running");
    }

    @Test
    void a_pause_ends_by_itself_at_its_longest() {
        trial.does("2026-03-05", "judge", "talk");
        assertThat(trial.until("2026-03-15 23:59")).isEmpty();
        assertThat(trial.until("2026-03-16 00:00")).containsExactly("c goes on");
        assertThat(trial.clock("c")).isEqualTo("2026-04-01 running");
    }

    @Test
    void a_pause_ends_on_the_day_it_waits_for() {
        trial.does("2026-03-02", "judge", "set-hearing", "day.day", LocalDate.of(2026, 3, 8));
        trial.does("2026-03-05", "judge", "talk");
        assertThat(trial.until("2026-03-08 00:00")).containsExactly("c goes on");
        assertThat(trial.clock("c")).isEqualTo("2026-03-24 running");
    }

    @Test
    void a_day_moved_while_the_clock_stands_still_moves_the_end_of_the_pause() {
        trial.does("2026-03-02", "judge", "set-hearing", "day.day", LocalDate.of(2026, 3, 8));
        trial.does("2026-03-05", "judge", "talk");
        trial.does("2026-03-06", "judge", "set-hearing", "day.day", LocalDate.of(2026, 3, 12));
        assertThat(trial.until("2026-03-11")).isEmpty();
        assertThat(trial.until("2026-03-12")).containsExactly("c goes on");
        assertThat(trial.clock("c")).isEqualTo("2026-03-28 running");
    }

    @Test
    void a_pause_begun_and_ended_on_one_day_takes_no_time_away() {
        trial.does("2026-03-05 09:00", "judge", "talk");
        trial.does("2026-03-05 17:00", "judge", "stop-talking");
        assertThat(trial.clock("c")).isEqualTo("2026-03-21 running");
    }

    @Test
    void an_extension_adds_to_the_end_and_only_so_often() {
        trial.does("2026-03-05", "president", "extend");
        assertThat(trial.clock("c")).isEqualTo("2026-03-26 running");
        assertThat(trial.refused("2026-03-06", "president", "extend"))
                .containsExactly("c may be extended 1 time(s) only (art. 9).");
    }

    @Test
    void what_has_passed_or_stands_still_is_not_extended() {
        trial.does("2026-03-05", "judge", "talk");
        assertThat(trial.refused("2026-03-06", "president", "extend"))
                .containsExactly("c can't be extended: it is not running (art. 9).");
        assertThat(trial.refused("2026-06-06", "president", "extend"))
                .containsExactly("c can't be extended: it is not running (art. 9).");
    }

    @Test
    void a_clock_that_stands_still_does_not_pass() {
        trial.does("2026-03-05", "judge", "talk");
        assertThat(trial.refused(new Event.ClockPasses("c", Trial.at("2026-03-10"))))
                .containsExactly("c is not due.");
    }

    @Test
    void an_end_stops_what_stands_still_too() {
        trial.does("2026-03-05", "judge", "talk");
        trial.does("2026-03-06", "judge", "close");
        assertThat(trial.clock("c")).isEqualTo("2026-03-21 stopped");
        assertThat(trial.until("2027-01-01")).isEmpty();
    }
}
