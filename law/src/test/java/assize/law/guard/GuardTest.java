package assize.law.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.law.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
    private final Matter fine = Matter.with("due", Money.of("50 EUR"))
            .and("paid", Money.of("36 EUR"))
            .and("expense", Money.of("13.20 EUR"))
            .and("claim.amount", Money.of("9999.99 CNY"))
            .and("half-wage", Money.of("10000 CNY"))
            .and("finding.abroad", true)
            .and("finding.points", 3L)
            .and("claim.clear", true)
            .and("claim.money-only", true)
            .and("was-heard", true)
            .and("order", "return")
            .and("hearing", Instant.parse("2024-03-01T09:00:00Z"))
            .and("claim.arose", LocalDate.of(2024, 1, 1))
            .and("complaint-copy.returned", true)
            .and("被告", true)
            .so("passed pay-time", "running court-time", "happened hearing", "told owner")
            .so("outcome mediation agreed", "open claim", "track ordinary")
            .held("defendant", Matter.with("answered", true), new Matter().so("passed answer-time"))
            .held("party", new Matter().so("running appeal-time"), new Matter());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid < due",
                "paid + expense < due",
                "due - paid == 14 EUR",
                "claim.amount <= 10000.00 CNY",
                "claim.clear and claim.money-only and claim.amount <= half-wage",
                "finding.abroad",
                "passed(pay-time)",
                "not passed(appeal-time)",
                "running( court-time )",
                "happened(hearing)",
                "not running(injunction-pay-time) and not passed(court-time)",
                "told(owner) and not told(defendant)",
                "was-heard and not unconnected",
                "not hearing-asked or was-heard",
                "order == 'return'",
                "order == \"return\" and open(claim)",
                "not order == 'confiscation'",
                "track != 'small'",
                "outcome(mediation) == 'agreed'",
                "complaint-copy.returned",
                "not (paid >= due)",
                "not paid >= due",
                "every(defendant, answered or passed(answer-time))",
                "some(defendant, answered)",
                "not every(defendant, answered)",
                "not some(defendant, missing)",
                "every(owner, missing)",
                "some(party, running(appeal-time))",
                "finding.points * 2 + 1 == 7",
                "7 / 2 == finding.points",
                "paid * 2 > due",
                "2 * paid > due",
                "true",
                "not false",
                "not not was-heard",
                "被告",
                "not in",
                "was-heard == finding.abroad",
                "not was-heard and passed(pay-time) or finding.abroad"
            })
    void these_hold_for_the_fine(String text) {
        assertThat(guard(text).holds(fine)).isEqualTo(new Verdict(true, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paid >= due",
                "passed(appeal-time)",
                "unconnected",
                "not (was-heard or unconnected)",
                "order == 'confiscation' and not open(claim)",
                "track == 'small'",
                "every(party, not running(appeal-time))",
                "some(owner, was-heard)",
                "finding.points > 3",
                "due - paid > due"
            })
    void these_do_not_hold_for_the_fine(String text) {
        assertThat(guard(text).holds(fine)).isEqualTo(new Verdict(false, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paid >= penalty.amount | 'penalty.amount' has no value yet.",
                "not paid >= penalty.amount | 'penalty.amount' has no value yet.",
                "form.note == 'x' | 'form.note' has no value yet.",
                "paid < claim.amount | An amount in EUR can't be set against one in CNY: the law names no rate here.",
                "paid == 36 CNY | An amount in EUR can't be set against one in CNY: the law names no rate here.",
                "paid + 1 CNY > due | An amount in EUR can't be set against one in CNY: the law names no rate here.",
                "1 / (finding.points - 3) > 0 | The sum has no result: it divides by zero or grows too large.",
                "999999999999999999 * 10 > 0 | The sum has no result: it divides by zero or grows too large.",
                "claim.arose < hearing "
                        + "| 2024-01-01 and 2024-03-01T09:00:00Z can't be compared: one is a day, the other a moment.",
                "every(defendant, paid < due) | 'paid' has no value yet.",
                "some(defendant, paid < due) | 'paid' has no value yet."
            })
    void what_fails_counts_as_false_and_says_why(String text, String why) {
        Verdict verdict = guard(text).holds(fine);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.failure())
                .isNotNull()
                .satisfies(failed -> assertThat(failed.text(Locale.ENGLISH)).isEqualTo(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "penalty.amount > due or was-heard", "was-heard or penalty.amount > due",
                "not (penalty.amount > due and unconnected)", "not (unconnected and penalty.amount > due)",
                "some(defendant, paid < due or answered)", "not every(defendant, paid < due and not answered)"
            })
    void a_failure_matters_only_where_the_other_side_does_not_decide(String text) {
        assertThat(guard(text).holds(fine)).isEqualTo(new Verdict(true, null));
    }

    @Test
    void a_case_without_outcome_and_track_equals_none_of_them() {
        assertThat(guard("outcome(mediation) == 'agreed' or track == 'small'").holds(new Matter()))
                .isEqualTo(new Verdict(false, null));
        assertThat(guard("track != 'small'").holds(new Matter()).holds()).isTrue();
    }

    @Test
    void a_fact_of_another_type_than_declared_is_a_failure() {
        assertThat(guard("paid < due").holds(Matter.with("paid", "36").and("due", Money.of("1 EUR"))))
                .extracting(Verdict::failure)
                .isEqualTo(new Failure(
                        "guard-fact-type", java.util.Map.of("name", "paid", "type", "money", "found", "36")));
    }

    @Test
    void a_fault_of_the_program_is_not_mistaken_for_a_fact_of_the_case() {
        Matter strange = new Matter() {
            @Override
            public boolean passed(String clock) {
                throw new IllegalStateException("no such clock");
            }
        };
        assertThatThrownBy(() -> guard("passed(pay-time)").holds(strange)).hasMessage("no such clock");
    }

    @Test
    void a_guard_tells_what_it_reads() {
        Guard guard = guard("every(defendant, answered or passed(answer-time)) and paid >= due and track == 'small'");
        assertThat(guard.reads())
                .containsExactlyInAnyOrder(
                        new Read(Read.Ask.EVERY, "defendant", null),
                        new Read(Read.Ask.FACT, "answered", "defendant"),
                        new Read(Read.Ask.PASSED, "answer-time", "defendant"),
                        new Read(Read.Ask.FACT, "paid", null),
                        new Read(Read.Ask.FACT, "due", null),
                        new Read(Read.Ask.TRACK, "track", null));
    }

    private static Guard guard(String text) {
        return switch (Guard.compile(text, Names.ALL)) {
            case Compiled.Made<Guard>(Guard made) -> made;
            case Compiled.Refused<Guard>(var slips) -> throw new AssertionError(text + ": " + slips);
        };
    }
}
