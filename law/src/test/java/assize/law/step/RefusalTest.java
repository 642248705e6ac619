package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.value.Money;
import org.junit.jupiter.api.Test;

/** Each reason why a step is not allowed, in the words that a person reads. */
class RefusalTest {
    private static final String CLAIM = """
            facts: {claim: {form: claim}, paid: {type: money}}
            stages: {open: {start: true}, heard: {}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, form: claim, sets: claim, notice: summons, law: art. 1}
              hear: {by: judge, from: open, to: heard, at-most: 1 time, law: art. 2}
              note: {by: judge, from: [open, heard], at-most: 1 time, law: art. 2}
              pay: {by: defendant, from: open, form: payment, adds: {paid: payment.amount}, law: art. 3}
              decide: {by: judge, from: [open, heard], to: closed, when: paid >= claim.amount,
                       reasons: required, law: art. 4}
              lapse: {by: law, upon: long-time passes, from: open, to: closed, law: art. 5}
            notices: {summons: {from: judge, to: defendant, ways: [post, by-hand]}}
            must: [{do: note, before: hear}]
            clocks:
              long-time: {owner: judge, from: file, length: 1 year, when-passed: {does: lapse},
                          protects: duty, law: art. 5}
            """;
    private static final String FORM = """
            form: claim
            title: Claim
            fields: {amount: {type: money, required: true}, kind: {type: text, choices: [goods, rent]}}
            """;
    private static final String PAYMENT = """
            form: payment
            title: Payment
            fields: {amount: {type: money, required: true}}
            """;

    private final Trial trial = Trial.of(CLAIM, FORM, PAYMENT);

    private void filed() {
        trial.does("2026-03-01", "plaintiff", "file", "claim.amount", Money.of("100 EUR"));
    }

    @Test
    void before_there_is_a_case_only_an_opening_is_possible() {
        assertThat(trial.refused("2026-03-01", "judge", "note")).containsExactly("There is no case yet.");
        assertThat(trial.refused(trial.notice("2026-03-01", "summons", "sent", "defendant", null)))
                .containsExactly("There is no case yet.");
    }

    @Test
    void a_case_is_opened_once() {
        filed();
        assertThat(trial.refused("2026-03-02", "plaintiff", "file", "claim.amount", Money.of("1 EUR")))
                .containsExactly("The case is open already (stage open).");
    }

    @Test
    void an_action_that_is_not_there_is_told_with_the_nearest() {
        filed();
        assertThat(trial.refused("2026-03-02", "judge", "decid"))
                .containsExactly("There is no action \"decid\" in this procedure. Nearest: 'decide'.");
    }

    @Test
    void a_role_does_only_what_is_its_own() {
        filed();
        assertThat(trial.refused("2026-03-02", "plaintiff", "note")).containsExactly("plaintiff may not do \"note\".");
    }

    @Test
    void nobody_acts_for_the_law_nor_the_law_for_a_person() {
        filed();
        assertThat(trial.refused("2026-03-02", "law", "lapse"))
                .containsExactly("\"lapse\" is a consequence that the law draws by itself (art. 5).");
        assertThat(trial.refused(new Event.LawActs("note", Trial.at("2026-03-02"))))
                .containsExactly("\"note\" is done by a person, not by the law.");
    }

    @Test
    void a_stage_opens_only_its_own_actions() {
        filed();
        trial.does("2026-03-02", "judge", "note");
        trial.does("2026-03-03", "judge", "hear");
        assertThat(trial.refused("2026-03-04", "defendant", "pay", "payment.amount", Money.of("1 EUR")))
                .containsExactly("\"pay\" is not open in stage \"heard\".");
    }

    @Test
    void a_condition_that_does_not_hold_is_told_in_its_own_words() {
        filed();
        assertThat(trial.refused("2026-03-02", "judge", "decide", "reasons", "Enough."))
                .containsExactly("\"decide\" needs: paid >= claim.amount (art. 4).");
    }

    @Test
    void a_condition_on_what_is_not_known_says_what_is_missing() {
        Trial unknown =
                Trial.of(CLAIM.replace("adds: {paid: payment.amount}", "sets: {paid: payment.amount}"), FORM, PAYMENT);
        unknown.does("2026-03-01", "plaintiff", "file", "claim.amount", Money.of("100 EUR"));
        assertThat(unknown.refused("2026-03-02", "judge", "decide", "reasons", "Enough."))
                .containsExactly("\"decide\" needs: paid >= claim.amount (art. 4).", "'paid' has no value yet.");
    }

    @Test
    void what_may_be_done_once_is_not_done_twice() {
        filed();
        trial.does("2026-03-02", "judge", "note");
        assertThat(trial.refused("2026-03-03", "judge", "note"))
                .containsExactly("\"note\" may be done 1 time(s) only (art. 2).");
    }

    @Test
    void what_must_come_first_comes_first() {
        filed();
        assertThat(trial.refused("2026-03-02", "judge", "hear"))
                .containsExactly("\"note\" must be done before \"hear\".");
    }

    @Test
    void every_reason_is_told_at_once() {
        filed();
        assertThat(trial.refused("2026-03-02", "plaintiff", "decide"))
                .containsExactly(
                        "plaintiff may not do \"decide\".",
                        "\"decide\" needs: paid >= claim.amount (art. 4).",
                        "\"decide\" needs reasons (art. 4).");
    }

    @Test
    void a_form_is_answered_in_full_with_answers_of_its_types_and_nothing_else() {
        assertThat(trial.refused("2026-03-01", "plaintiff", "file", "claim.kind", "love"))
                .containsExactly(
                        "\"amount\" is missing on the form \"Claim\" of \"file\".",
                        "\"love\" is no answer for \"kind\".");
        assertThat(trial.refused("2026-03-01", "plaintiff", "file", "claim.amount", "much"))
                .containsExactly("\"much\" is no money, which \"amount\" is.");
        assertThat(trial.refused(
                        "2026-03-01", "plaintiff", "file", "claim.amount", Money.of("1 EUR"), "claim.tip", "x"))
                .containsExactly("\"file\" does not ask for \"claim.tip\".");
    }

    @Test
    void nobody_meets_a_condition_by_giving_the_fact_that_it_asks_for() {
        filed();
        assertThat(trial.refused("2026-03-02", "judge", "decide", "reasons", "Mine.", "paid", Money.of("999 EUR")))
                .containsExactly(
                        "\"decide\" does not ask for \"paid\".", "\"decide\" needs: paid >= claim.amount (art. 4).");
    }

    @Test
    void a_calendar_that_is_not_there_is_refused() {
        assertThat(trial.refused(
                        "2026-03-01", "plaintiff", "file", "claim.amount", Money.of("1 EUR"), "calendar", "Atlantis"))
                .containsExactly("There is no calendar \"Atlantis\".");
    }

    @Test
    void a_sum_in_another_currency_is_refused_and_not_mixed_in() {
        filed();
        assertThat(trial.refused("2026-03-02", "defendant", "pay", "payment.amount", Money.of("5 CHF")))
                .containsExactly("An amount in EUR can't be set against one in CHF: the law names no rate here.");
    }

    @Test
    void a_sum_beyond_all_bounds_is_refused() {
        filed();
        trial.does("2026-03-02", "defendant", "pay", "payment.amount", Money.of("999999999999999999 EUR"));
        assertThat(trial.refused("2026-03-02", "defendant", "pay", "payment.amount", Money.of("1 EUR")))
                .containsExactly("The sum has no result: it divides by zero or grows too large.");
    }

    @Test
    void a_notice_goes_to_its_receiver_by_its_ways_after_it_was_sent() {
        filed();
        assertThat(trial.refused(trial.notice("2026-03-02", "summons", "reached", "plaintiff", "pigeon")))
                .containsExactly("summons is not for plaintiff.", "summons may not go by pigeon.");
        assertThat(trial.refused(trial.notice("2026-03-02", "summon", "reached", "defendant", null)))
                .containsExactly("There is no notice \"summon\" in this procedure.");
    }

    @Test
    void nothing_arrives_that_was_not_sent() {
        Trial unsent = Trial.of(CLAIM.replace("notice: summons, ", ""), FORM, PAYMENT);
        unsent.does("2026-03-01", "plaintiff", "file", "claim.amount", Money.of("1 EUR"));
        assertThat(unsent.refused(unsent.notice("2026-03-02", "summons", "reached", "defendant", "post")))
                .containsExactly("summons has not been sent.");
    }

    @Test
    void a_clock_does_not_pass_before_its_time() {
        filed();
        assertThat(trial.refused(new Event.ClockPasses("long-time", Trial.at("2026-03-02"))))
                .containsExactly("long-time is not due.");
        assertThat(trial.refused(new Event.PauseEnds("long-time", Trial.at("2026-03-02"))))
                .containsExactly("long-time is not due.");
    }

    @Test
    void a_step_does_not_lie_before_what_is_already_entered() {
        filed();
        assertThat(trial.refused("2026-02-28", "judge", "note"))
                .containsExactly("The step's moment 2026-02-28T12:00:00Z lies before what is already entered"
                        + " (2026-03-01T12:00:00Z).");
    }
}
