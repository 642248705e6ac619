package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.problem.Problem;
import assize.law.time.Derivation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an outage of the platform does to the times of a case, by the rule of each. */
class OutagesTest {
    private static final String BODY = """
            stages: {open: {start: true}, over: {}, closed: {end: true}}
            uses: {late-knowledge: {decided-by: judge, law: art. 88}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              answer: {by: defendant, from: open, law: art. 2}
              more: {by: judge, from: open, extends: by-law, law: art. 2}
              becomes-over: {by: law, upon: by-law passes, from: open, to: over, law: art. 4}
              close: {by: judge, from: [open, over], to: closed, law: art. 5}
            clocks:
              by-law: {owner: defendant, from: file, length: 10 days, counting: us-frcp, stopped-by: answer,
                when-passed: {ends: answer, does: becomes-over}, extended-by: {action: more, times: 1, adds: 2 days},
                protects: right, law: art. 3}
              right: {owner: defendant, from: file, length: 10 days, counting: cn-civil, when-passed: {tells: judge},
                protects: right, law: art. 3}
              party-duty: {owner: plaintiff, from: file, length: 10 days, counting: cn-civil,
                when-passed: {tells: judge}, protects: duty, law: art. 3}
              silent: {owner: plaintiff, from: file, length: 10 days, counting: eu-1182, when-passed: {tells: judge},
                protects: right, law: art. 3}
              freedom: {owner: plaintiff, from: file, length: 10 days, counting: us-frcp, when-passed: {tells: judge},
                protects: liberty, law: art. 3}
              of-the-office: {owner: judge, from: file, length: 10 days, counting: us-frcp,
                when-passed: {tells: judge}, protects: duty, law: art. 3}
              hours: {owner: plaintiff, from: file, length: 252 hours, counting: us-frcp, when-passed: {tells: judge},
                protects: right, law: art. 3}
            """;

    private final Trial trial = Trial.of(BODY);

    OutagesTest() {
        trial.does("2026-03-01", "plaintiff", "file");
    }

    private static Event.OutOfReach outage(String from, String until) {
        return new Event.OutOfReach(Trial.at(from), Trial.at(until), "watcher", "00");
    }

    private List<String> refused(Event event) {
        return new Course(trial.step())
                .take(trial.state(), event, Set.of()).asked().reasons().stream()
                        .map(Problem::code)
                        .toList();
    }

    @Test
    void only_the_times_whose_rule_says_so_move_and_the_working_tells_who_says_it() {
        Outcome entered = trial.step().take(trial.state(), outage("2026-03-11 20:00", "2026-03-12 01:00"));
        trial.taken(outage("2026-03-11 20:00", "2026-03-12 01:00"));
        assertThat(trial.clock("by-law")).isEqualTo("2026-03-12 running");
        assertThat(trial.clock("right")).isEqualTo("2026-03-12 running");
        assertThat(List.of("party-duty", "silent", "freedom", "of-the-office"))
                .allSatisfy(clock -> assertThat(trial.clock(clock)).isEqualTo("2026-03-11 running"));
        assertThat(trial.clock("hours")).startsWith("2026-03-12T00:00");
        assertThat(derivation(entered, "by-law")).contains("on the last day", "FRCP 6(a)(3)");
        assertThat(derivation(entered, "right")).contains("a rule of the platform", "CPL art. 86");
        assertThat(derivation(entered, "party-duty")).contains("a person decides");
    }

    private static String derivation(Outcome entered, String clock) {
        Derivation derivation = entered.effects().stream()
                .filter(effect -> effect instanceof Effect.Fixed fixed
                        && fixed.copy().key().equals(clock))
                .map(effect -> ((Effect.Fixed) effect).derivation())
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(derivation).text(Locale.ENGLISH);
    }

    @Test
    void an_act_on_the_day_gained_is_in_time_and_one_after_it_is_not() {
        trial.taken(outage("2026-03-11 20:00", "2026-03-12 01:00"));
        assertThat(trial.codes("2026-03-12 23:59", "defendant", "answer")).isEmpty();
        assertThat(trial.codes("2026-03-13 00:00", "defendant", "answer")).contains("clock-passed");
    }

    @Test
    void an_act_that_came_through_although_the_door_was_shaky_stays_what_it_was() {
        trial.does("2026-03-11 21:00", "defendant", "answer");
        trial.taken(outage("2026-03-11 20:00", "2026-03-12 01:00"));
        assertThat(trial.clock("by-law")).endsWith("stopped");
    }

    @Test
    void an_outage_of_days_leads_over_the_weekend_to_the_first_day_on_which_somebody_could_come() {
        trial.taken(outage("2026-03-11 20:00", "2026-03-13 19:00"));
        assertThat(trial.clock("by-law")).isEqualTo("2026-03-16 running");
    }

    @Test
    void two_outages_one_after_the_other_move_twice() {
        trial.taken(outage("2026-03-11 20:00", "2026-03-12 01:00"));
        trial.taken(outage("2026-03-12 22:00", "2026-03-12 23:00"));
        assertThat(trial.clock("by-law")).isEqualTo("2026-03-13 running");
    }

    @Test
    void an_outage_that_left_the_last_six_hours_alone_is_not_entered() {
        assertThat(refused(outage("2026-03-11 02:00", "2026-03-11 18:00"))).containsExactly("outage-touches-nothing");
        assertThat(refused(outage("2026-03-13 00:00", "2026-03-13 18:00"))).containsExactly("outage-touches-nothing");
        assertThat(refused(outage("2026-03-11 02:00", "2026-03-11 18:01"))).isEmpty();
    }

    @Test
    void a_day_gained_is_kept_when_the_time_is_extended() {
        trial.taken(outage("2026-03-11 20:00", "2026-03-12 01:00"));
        trial.does("2026-03-12", "judge", "more");
        assertThat(trial.clock("by-law")).isEqualTo("2026-03-13 running");
    }

    @Test
    void a_time_that_had_passed_before_the_note_came_is_disputed_and_a_person_decides() {
        trial.until("2026-03-12 08:00");
        assertThat(trial.state().stage()).isEqualTo("over");
        trial.taken(outage("2026-03-11 20:00", "2026-03-12 01:00"));
        assertThat(trial.state().further().disputed()).containsExactlyInAnyOrder("by-law", "right", "party-duty");
        assertThat(trial.state().stage()).isEqualTo("over");
        trial.does("2026-03-12 09:00", "judge", "restore-position", "clock", "by-law", "reasons", "the outage");
        assertThat(trial.state().stage()).isEqualTo("open");
        assertThat(trial.clock("by-law")).endsWith("running");
    }
}
