package assize.law.step;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.value.Money;
import org.junit.jupiter.api.Test;

/** What a case knows: sums, values worked out, forms kept, flags. */
class FactsTest {
    private static final String BODY = """
            facts:
              claim: {form: claim}
              due: {type: money}
              paid: {type: money}
              left: {type: money}
              visits: {type: number}
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, form: claim, sets: claim, adds: {due: claim.amount}, law: art. 1}
              pay: {by: defendant, from: open, form: payment, adds: {paid: payment.amount}, law: art. 2}
              reckon: {by: judge, from: open, sets: {left: due - paid}, law: art. 3}
              visit: {by: judge, from: open, adds: {visits: 1}, law: art. 3}
              admit: {by: defendant, from: open, sets: [admitted, answered], law: art. 4}
              deny: {by: defendant, from: open, clears: [admitted, left], law: art. 4}
              close: {by: judge, from: open, to: closed, when: admitted, law: art. 5}
            """;
    private static final String CLAIM = """
            form: claim
            title: Claim
            fields: {amount: {type: money, required: true}, why: {type: text}}
            """;
    private static final String PAYMENT = """
            form: payment
            title: Payment
            fields: {amount: {type: money, required: true}}
            """;

    private final Trial trial = Trial.of(BODY, CLAIM, PAYMENT);

    FactsTest() {
        trial.does("2026-03-01", "plaintiff", "file", "claim.amount", Money.of("100 EUR"), "claim.why", "rent");
    }

    @Test
    void sums_begin_at_nothing_in_the_currency_of_the_procedure() {
        assertThat(trial.state().facts())
                .containsEntry("paid", Money.of("0 EUR"))
                .containsEntry("due", Money.of("100 EUR"));
    }

    @Test
    void a_case_does_not_begin_in_another_currency() {
        assertThat(Trial.of(BODY, CLAIM, PAYMENT)
                        .refused("2026-03-01", "plaintiff", "file", "claim.amount", Money.of("100 CHF")))
                .containsExactly("An amount in EUR can't be set against one in CHF: the law names no rate here.");
    }

    @Test
    void papers_belong_to_what_has_a_form_and_change_no_fact() {
        trial.does("2026-03-02", "defendant", "pay", "payment.amount", Money.of("30 EUR"), "papers", "a paper");
        assertThat(trial.state().facts()).doesNotContainKey("papers").containsEntry("paid", Money.of("30 EUR"));
        assertThat(trial.codes("2026-03-03", "defendant", "admit", "papers", "a paper"))
                .containsExactly("answer-not-asked");
    }

    @Test
    void payments_add_up_and_what_is_left_is_worked_out() {
        trial.does("2026-03-02", "defendant", "pay", "payment.amount", Money.of("30.50 EUR"));
        trial.does("2026-03-03", "defendant", "pay", "payment.amount", Money.of("9.50 EUR"));
        trial.does("2026-03-04", "judge", "reckon");
        trial.does("2026-03-04", "judge", "visit");
        trial.does("2026-03-05", "judge", "visit");
        assertThat(trial.state().facts())
                .containsEntry("paid", Money.of("40 EUR"))
                .containsEntry("left", Money.of("60 EUR"))
                .containsEntry("visits", 2L);
    }

    @Test
    void a_form_is_kept_under_its_fact() {
        assertThat(trial.state().facts())
                .containsEntry("claim.amount", Money.of("100 EUR"))
                .containsEntry("claim.why", "rent");
        assertThat(trial.state().facts()).doesNotContainKey("payment.amount");
    }

    @Test
    void flags_are_raised_and_cleared() {
        trial.does("2026-03-02", "defendant", "admit");
        assertThat(trial.state().facts()).containsEntry("admitted", true).containsEntry("answered", true);
        trial.does("2026-03-03", "defendant", "deny");
        assertThat(trial.state().facts()).doesNotContainKey("admitted").containsEntry("answered", true);
        assertThat(trial.refused("2026-03-04", "judge", "close"))
                .containsExactly("\"close\" needs: admitted (art. 5).");
    }
}
