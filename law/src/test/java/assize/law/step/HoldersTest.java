package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several who hold one role, each for themselves: own flags, own clocks, own notices. */
class HoldersTest {
    private static final String BODY = """
            facts:
              answered: {type: flag, per: defendant}
              missing: {type: flag, per: defendant}
            stages: {open: {start: true}, ready: {}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              begin: {by: judge, from: open, law: art. 1}
              serve: {by: clerk, from: open, per: defendant, notice: copy, at-most: 1 time, law: art. 2}
              tell: {by: clerk, from: open, notice: copy, law: art. 2}
              publish: {by: clerk, from: open, per: defendant, when: copy.returned, sets: missing, law: art. 2}
              answer: {by: defendant, from: open, sets: answered, at-most: 1 time, law: art. 3}
              add: {by: judge, from: open, joins: defendant, law: art. 4}
              drop: {by: plaintiff, from: open, leaves: defendant, law: art. 4}
              ask: {by: third-party, from: open, at-most: 1 time, law: art. 5}
              forget: {by: judge, from: open, clears: answered, law: art. 5}
              everyone: {by: law, when: "every(defendant, answered or passed(answer-time))", from: open, to: ready,
                law: art. 6}
              close: {by: judge, from: [open, ready], to: closed, when: "some(defendant, missing)", law: art. 7}
              call: {by: judge, from: [open, ready], notice: call, law: art. 8}
            notices:
              copy: {from: clerk, to: defendant}
              call: {from: judge, to: public}
            clocks:
              answer-time: {owner: each defendant, from: copy reached, length: 10 days, stopped-by: answer,
                when-passed: {ends: answer}, protects: right, law: art. 3}
              serving-time: {owner: clerk, per: defendant, from: begin, length: 5 days, stopped-by: serve,
                when-passed: {tells: judge}, protects: duty, law: art. 2}
              claims-time: {owner: each affected, from: call published, length: 20 days, when-passed: {tells: judge},
                protects: right, law: art. 8}
              all-time: {owner: each party, from: enters ready, length: 9 days, when-passed: {tells: judge},
                protects: right, law: art. 9}
            """;

    private final Trial trial = Trial.ofMany(BODY);

    private void filed(long defendants) {
        trial.does("2026-03-01", "plaintiff", "file", "defendant", defendants);
    }

    @Test
    void there_is_one_party_of_each_role_and_nobody_affected_unless_the_opening_says_otherwise() {
        trial.does("2026-03-01", "plaintiff", "file");
        trial.does("2026-03-01", "clerk", "tell");
        assertThat(OpenActions.awaited(trial.step().procedure(), trial.state()))
                .containsExactly(new OpenActions.Awaited("copy", "defendant 1"));
        assertThat(trial.open("2026-03-01")).contains("defendant 1 answer", "third-party ask");
    }

    @Test
    void the_only_holder_need_not_be_numbered_and_among_several_it_must_be_said() {
        filed(1);
        trial.does("2026-03-02", "defendant", "answer");
        assertThat(trial.state().facts()).containsEntry("answered of defendant 1", true);
        assertThat(trial.state().held()).contains(new Effect.Acted("defendant 1", "the defendant", null));
        Trial two = Trial.ofMany(BODY);
        two.does("2026-03-01", "plaintiff", "file", "defendant", 2L);
        assertThat(two.refused("2026-03-02", "defendant", "answer"))
                .containsExactly("There is not one defendant: say which.");
        assertThat(two.codes("2026-03-02", "defendant 3", "answer")).containsExactly("no-such-holder");
    }

    @Test
    void each_has_own_flags_own_clocks_and_an_own_count() {
        filed(2);
        trial.does("2026-03-01", "clerk", "tell");
        trial.told("2026-03-02", "copy", "reached", "defendant 1");
        trial.told("2026-03-05", "copy", "reached", "defendant 2");
        assertThat(trial.clock("answer-time of defendant 1")).isEqualTo("2026-03-12 running");
        assertThat(trial.clock("answer-time of defendant 2")).isEqualTo("2026-03-15 running");
        assertThat(trial.does("2026-03-06", "defendant 1", "answer")).containsExactly("answer");
        assertThat(trial.codes("2026-03-06", "defendant 1", "answer")).containsExactly("done-often-enough");
        assertThat(trial.clock("answer-time of defendant 1")).isEqualTo("2026-03-12 stopped");
        assertThat(trial.clock("answer-time of defendant 2")).isEqualTo("2026-03-15 running");
        assertThat(trial.until("2026-03-16")).containsExactly("answer-time of defendant 2 passes", "law: everyone");
    }

    @Test
    void whose_time_is_over_loses_only_the_own_answer() {
        filed(2);
        trial.does("2026-03-01", "clerk", "tell");
        trial.told("2026-03-02", "copy", "reached", "defendant 1");
        trial.until("2026-03-14");
        assertThat(trial.codes("2026-03-14", "defendant 1", "answer")).containsExactly("clock-passed");
        assertThat(trial.codes("2026-03-14", "defendant 2", "answer")).isEmpty();
    }

    @Test
    void an_office_acts_towards_one_of_them_and_has_a_clock_towards_each() {
        filed(2);
        trial.does("2026-03-01", "judge", "begin");
        assertThat(trial.codes("2026-03-02", "clerk", "serve")).containsExactly("holder-not-said");
        assertThat(trial.codes("2026-03-02", "clerk", "serve", "per", "plaintiff"))
                .containsExactly("no-such-holder");
        trial.does("2026-03-02", "clerk", "serve", "per", "defendant 1");
        assertThat(trial.clock("serving-time of defendant 1")).isEqualTo("2026-03-06 stopped");
        assertThat(trial.clock("serving-time of defendant 2")).isEqualTo("2026-03-06 running");
        assertThat(trial.codes("2026-03-02", "clerk", "serve", "per", "defendant 1"))
                .containsExactly("done-often-enough");
        assertThat(trial.refused(trial.notice("2026-03-03", "copy", "reached", "defendant 2", null)))
                .containsExactly("copy has not been sent.");
        trial.told("2026-03-03", "copy", "reached", "defendant 1");
        assertThat(trial.open("2026-03-03")).contains("clerk serve to defendant 2");
        assertThat(trial.open("2026-03-03")).doesNotContain("clerk serve to defendant 1");
    }

    @Test
    void a_letter_that_came_back_from_one_says_nothing_of_another() {
        filed(2);
        trial.does("2026-03-02", "clerk", "tell");
        trial.told("2026-03-03", "copy", "returned", "defendant 2");
        assertThat(trial.codes("2026-03-04", "clerk", "publish", "per", "defendant 1"))
                .containsExactly("guard-not-met");
        trial.does("2026-03-04", "clerk", "publish", "per", "defendant 2");
        assertThat(trial.state().facts()).containsEntry("missing of defendant 2", true);
        assertThat(trial.codes("2026-03-05", "judge", "close")).isEmpty();
    }

    @Test
    void who_joins_gets_what_is_sent_then_and_who_leaves_is_not_asked_any_more() {
        filed(1);
        trial.does("2026-03-01", "clerk", "tell");
        trial.does("2026-03-02", "judge", "add");
        assertThat(trial.refused(trial.notice("2026-03-03", "copy", "reached", "defendant 2", null)))
                .containsExactly("copy has not been sent.");
        trial.does("2026-03-03", "clerk", "tell");
        trial.told("2026-03-03", "copy", "reached", "defendant 2");
        trial.does("2026-03-04", "defendant 1", "answer");
        assertThat(trial.does("2026-03-05", "plaintiff", "drop")).containsExactly("drop", "law: everyone");
        assertThat(trial.clock("answer-time of defendant 2")).isEqualTo("2026-03-13 stopped");
        assertThat(trial.codes("2026-03-06", "defendant 2", "answer")).contains("no-such-holder");
    }

    @Test
    void whoever_is_affected_joins_by_acting() {
        filed(1);
        assertThat(trial.codes("2026-03-02", "third-party 2", "ask")).containsExactly("no-such-holder");
        trial.does("2026-03-02", "third-party", "ask");
        trial.does("2026-03-03", "third-party 2", "ask");
        assertThat(trial.state().further().holders().get("third-party"))
                .isEqualTo(new Further.Party(2, java.util.Set.of()));
        assertThat(trial.codes("2026-03-04", "third-party 2", "ask")).containsExactly("done-often-enough");
    }

    @Test
    void what_is_made_public_runs_for_those_too_who_come_forward_later() {
        filed(1);
        trial.does("2026-03-02", "judge", "call");
        trial.told("2026-03-02", "call", "published", "public");
        assertThat(trial.state().clocks().keySet()).containsExactly("claims-time of third-party");
        trial.does("2026-03-03", "third-party", "ask");
        trial.until("2026-04-01");
        View hers = new View(
                trial.step().procedure(), trial.state(), java.util.Map.of(), "third-party 1", Trial.at("2026-04-01"));
        assertThat(hers.passed("claims-time")).isTrue();
    }

    @Test
    void what_happens_to_all_starts_the_copy_of_every_party_and_nobody_elses() {
        filed(2);
        trial.does("2026-03-02", "third-party", "ask");
        for (String defendant : List.of("defendant 1", "defendant 2")) {
            trial.does("2026-03-03", defendant, "answer");
        }
        assertThat(trial.state().copies("all-time"))
                .extracting(ClockCopy::holder)
                .containsExactly("plaintiff", "defendant 1", "defendant 2");
    }

    @Test
    void an_office_that_clears_what_each_has_clears_it_for_all() {
        filed(2);
        trial.does("2026-03-02", "defendant 1", "answer");
        trial.does("2026-03-03", "judge", "forget");
        assertThat(trial.state().facts()).doesNotContainKey("answered of defendant 1");
    }

    @Test
    void a_number_that_is_none_is_refused() {
        assertThat(trial.codes("2026-03-01", "plaintiff", "file", "defendant", "two"))
                .containsExactly("answer-not-of-type");
    }
}
