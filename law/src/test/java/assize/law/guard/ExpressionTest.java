package assize.law.guard;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.value.Money;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
    private final Instant nine = Instant.parse("2024-03-01T09:00:00Z");
    private final Matter fine = Matter.with("penalty.amount", Money.of("173 EUR"))
            .and("expense", Money.of("13.20 EUR"))
            .and("payment.amount", Money.of("36 EUR"))
            .and("finding.points", 3L)
            .and("form.day", nine)
            .and("order", "return");

    @Test
    void values_are_worked_out_exactly() {
        assertThat(value("penalty.amount + expense", ValueType.MONEY)).isEqualTo(Money.of("186.20 EUR"));
        assertThat(value("payment.amount", ValueType.MONEY)).isEqualTo(Money.of("36 EUR"));
        assertThat(value("0.1 EUR + 0.2 EUR", ValueType.MONEY)).isEqualTo(Money.of("0.30 EUR"));
        assertThat(value("form.day", ValueType.DATE)).isEqualTo(nine);
        assertThat(value("order", ValueType.TEXT)).isEqualTo("return");
        assertThat(value("'confiscation'", ValueType.TEXT)).isEqualTo("confiscation");
        assertThat(value("finding.points + 2", ValueType.NUMBER)).isEqualTo(5L);
        assertThat(value("not unconnected", ValueType.FLAG)).isEqualTo(true);
    }

    @Test
    void a_value_that_is_missing_has_a_reason() {
        assertThat(expression("penalty.amount + due", ValueType.MONEY).value(fine))
                .isEqualTo(new Worked.Failed(new Failure("guard-fact-missing", Map.of("name", "due"))));
    }

    @ParameterizedTest
    @CsvSource({
        "penalty.amount + expense, NUMBER, number",
        "form.day, MONEY, money",
        "penalty.amount, FLAG, flag",
        "finding.points, TEXT, text"
    })
    void a_value_of_another_type_than_the_fact_is_refused(String text, ValueType type, String expected) {
        assertThat(Expression.compile(text, Names.ALL, type))
                .isInstanceOfSatisfying(
                        Compiled.Refused.class,
                        refused -> assertThat(refused.slips().getFirst().toString())
                                .contains("offset=0", "expected=" + expected));
    }

    private Object value(String text, ValueType type) {
        return expression(text, type).value(fine).value().orElseThrow();
    }

    private static Expression expression(String text, ValueType type) {
        return switch (Expression.compile(text, Names.ALL, type)) {
            case Compiled.Made<Expression>(Expression made) -> made;
            case Compiled.Refused<Expression>(var slips) -> throw new AssertionError(text + ": " + slips);
        };
    }
}
