package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Upon;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the language brings along: consent, excuse, late knowledge, corrections, representation, joining. */
class UsedTest {
    private static final String BODY = """
            facts: {amount: {type: number}}
            stages: {open: {start: true}, final: {}, closed: {end: true}}
            uses:
              excuse: {within: 10 days after the obstacle ends, decided-by: judge, law: art. 86}
              corrections: {by: [judge, president], law: art. 87}
              late-knowledge: {decided-by: judge, law: art. 88}
              representation: {of: [plaintiff, defendant], law: art. 89}
              join-and-split: {by: judge, law: art. 90}
            actions:
              file: {by: plaintiff, opens: open, notice: judgment, law: art. 1}
              count: {by: judge, from: open, adds: {amount: 5}, law: art. 1}
              agree: {by: [plaintiff, defendant], from: open, to: closed, needs: consent of every party, law: art. 2}
              appeal: {by: [plaintiff, defendant], from: open, when: not passed(appeal-time), law: art. 3}
              becomes-final: {by: law, upon: appeal-time passes, from: open, to: final, law: art. 4}
              enforce: {by: plaintiff, from: final, to: closed, law: art. 5}
            notices:
              judgment: {from: judge, to: [plaintiff, defendant]}
            clocks:
              appeal-time: {owner: each party, from: judgment reached, length: 10 days, stopped-by: appeal,
                when-passed: {ends: appeal, does: becomes-final}, protects: right, law: art. 3}
              enforcing: {owner: plaintiff, from: enters final, length: 90 days, when-passed: {tells: judge},
                protects: right, law: art. 5}
            """;

    private final Trial trial = Trial.of(BODY);

    UsedTest() {
        trial.does("2026-03-01", "plaintiff", "file");
    }

    private void judged() {
        trial.told("2026-03-02", "judgment", "reached", "plaintiff");
        trial.told("2026-03-02", "judgment", "reached", "defendant");
        trial.until("2026-03-20");
        assertThat(trial.state().stage()).isEqualTo("final");
    }

    @Test
    void what_needs_everybody_takes_effect_with_the_last() {
        assertThat(trial.does("2026-03-02", "plaintiff", "agree")).containsExactly("agree");
        assertThat(trial.state().stage()).isEqualTo("open");
        assertThat(trial.state().count("agree")).isZero();
        assertThat(trial.codes("2026-03-03", "plaintiff", "agree")).containsExactly("consented-already");
        trial.does("2026-03-03", "defendant", "agree");
        assertThat(trial.state().stage()).isEqualTo("closed");
        assertThat(trial.state().further().consents()).isEmpty();
    }

    @Test
    void an_excuse_lets_the_missed_time_run_again_and_leaves_the_stage_to_which_only_the_law_had_come() {
        judged();
        assertThat(trial.codes("2026-03-20", "plaintiff", "ask-excuse", "clock", "enforcing", "reasons", "ill"))
                .containsExactly("clock-not-passed");
        assertThat(trial.codes(
                        "2026-03-20", "plaintiff", "ask-excuse", "clock", "appeal-time of defendant", "reasons", "ill"))
                .containsExactly("excuse-of-another");
        trial.does("2026-03-20", "defendant", "ask-excuse", "clock", "appeal-time", "reasons", "ill");
        trial.does("2026-03-21", "judge", "grant-excuse", "reasons", "proved");
        assertThat(trial.state().stage()).isEqualTo("open");
        assertThat(trial.clock("appeal-time of defendant")).isEqualTo("2026-03-31 running");
        assertThat(trial.clock("enforcing")).endsWith("stopped");
        assertThat(trial.codes("2026-03-22", "defendant", "appeal")).isEmpty();
        assertThat(trial.codes("2026-03-22", "plaintiff", "appeal")).contains("clock-passed");
    }

    @Test
    void what_people_have_done_since_is_not_undone_by_an_excuse() {
        judged();
        trial.does("2026-03-20", "defendant", "ask-excuse", "clock", "appeal-time", "reasons", "ill");
        trial.does("2026-03-20", "plaintiff", "enforce");
        assertThat(trial.codes("2026-03-21", "judge", "grant-excuse", "reasons", "proved"))
                .contains("stage-not-open");
    }

    @Test
    void an_excuse_is_refused_with_reasons_or_comes_too_late() {
        judged();
        assertThat(trial.codes(
                        "2026-03-20",
                        "defendant",
                        "ask-excuse",
                        "clock",
                        "appeal-time",
                        "reasons",
                        "ill",
                        "obstacle-ended",
                        LocalDate.parse("2026-03-05")))
                .containsExactly("excuse-too-late");
        trial.does(
                "2026-03-20",
                "defendant",
                "ask-excuse",
                "clock",
                "appeal-time",
                "reasons",
                "ill",
                "obstacle-ended",
                LocalDate.parse("2026-03-15"));
        trial.does("2026-03-21", "judge", "refuse-excuse", "reasons", "not proved");
        assertThat(trial.state().facts()).doesNotContainKey("clock of ask-excuse");
    }

    @Test
    void a_letter_posted_in_time_and_found_later_is_entered_with_its_moment_and_disputes_the_clock() {
        judged();
        trial.does("2026-03-10", "defendant", "appeal", "known-late", true);
        assertThat(trial.state().stage()).isEqualTo("final");
        assertThat(trial.state().further().disputed()).containsExactly("appeal-time of defendant");
        assertThat(trial.state().latest()).isAfter(Trial.at("2026-03-10"));
        trial.does("2026-03-25", "judge", "restore-position", "reasons", "the postmark");
        assertThat(trial.state().further().disputed()).isEmpty();
        assertThat(trial.state().stage()).isEqualTo("open");
        assertThat(trial.clock("appeal-time of defendant")).isEqualTo("2026-04-04 running");
    }

    @Test
    void the_position_is_not_restored_where_the_office_says_no() {
        judged();
        assertThat(trial.codes("2026-03-25", "judge", "restore-position", "reasons", "so"))
                .containsExactly("clock-not-disputed");
        trial.does("2026-03-10", "defendant", "appeal", "known-late", true);
        trial.does("2026-03-25", "judge", "refuse-restoring", "reasons", "the postmark is false");
        assertThat(trial.state().further().disputed()).isEmpty();
        assertThat(trial.state().stage()).isEqualTo("final");
    }

    @Test
    void nothing_becomes_known_late_where_no_time_had_run_out() {
        trial.told("2026-03-02", "judgment", "reached", "defendant");
        assertThat(trial.codes("2026-03-03", "defendant", "appeal", "known-late", true))
                .containsExactly("nothing-missed");
    }

    @Test
    void a_correction_names_the_entry_and_what_is_right_and_starts_nothing() {
        trial.does("2026-03-02", "judge", "count");
        assertThat(trial.codes("2026-03-03", "president", "correct", "reasons", "miscounted"))
                .containsExactly("given-missing", "correction-of-nothing");
        assertThat(trial.codes(
                        "2026-03-03", "president", "correct", "reasons", "miscounted", "entry", "2", "amount", "six"))
                .containsExactly("answer-not-of-type");
        trial.does("2026-03-03", "president", "correct", "reasons", "miscounted", "entry", "2", "amount", 6L);
        assertThat(trial.state().facts()).containsEntry("amount", 6L);
    }

    @Test
    void a_party_names_a_representative_and_the_judge_joins_cases() {
        assertThat(trial.codes("2026-03-02", "defendant", "name-representative", "reasons", "abroad"))
                .containsExactly("given-missing");
        trial.does("2026-03-02", "defendant", "name-representative", "reasons", "abroad", "person", "Ms Gao");
        assertThat(trial.state().facts()).containsEntry("representative of defendant", "Ms Gao");
        assertThat(trial.codes("2026-03-02", "judge", "split-case", "reasons", "two"))
                .containsExactly("given-missing");
        trial.does("2026-03-02", "judge", "join-cases", "reasons", "one road", "linked-case", "4711");
        assertThat(trial.state().linked()).containsExactly("4711");
    }

    @Test
    void a_case_is_taken_up_midway_and_the_clocks_of_the_stage_begin() {
        Trial midway = Trial.of(BODY);
        midway.taken(new Event.Begun("final", null, Map.of("amount", 7L), Trial.at("2026-03-01")));
        assertThat(midway.state().stage()).isEqualTo("final");
        assertThat(midway.clock("enforcing")).isEqualTo("2026-05-30 running");
        assertThat(midway.state().facts()).containsEntry("amount", 7L);
        assertThat(midway.refused(new Event.Begun("open", null, Map.of(), Trial.at("2026-03-02"))))
                .hasSize(1);
        assertThat(Trial.of(BODY).refused(new Event.Begun("nowhere", null, Map.of(), Trial.at("2026-03-02"))))
                .hasSize(1);
        assertThat(midway.refused(
                        new Event.Told("judgment", Upon.How.REACHED, "defendant", null, null, Trial.at("2026-03-02"))))
                .isNotEmpty();
    }
}
