package assize.law.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({
        "100 EUR, 100.00 EUR",
        "36.0 EUR, 36.00 EUR",
        "-0.5 EUR, -0.50 EUR",
        "0.125 EUR, 0.125 EUR",
        "0.1250 EUR, 0.125 EUR",
        "007 CNY, 7.00 CNY",
        "100.00 JPY, 100 JPY",
        "1.5 KWD, 1.500 KWD",
        "0 EUR, 0.00 EUR",
        "999999999999999999.999999999 EUR, 999999999999999999.999999999 EUR"
    })
    void an_amount_has_one_text_with_the_digits_of_its_currency_and_is_never_rounded(String written, String text) {
        assertThat(Money.of(written)).hasToString(text).isEqualTo(Money.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100",
                "EUR",
                "100EUR",
                "100  EUR",
                "EUR 100",
                "1,000 EUR",
                "1e5 EUR",
                "+5 EUR",
                ".5 EUR",
                "5. EUR",
                "100 EURO",
                "100 eur",
                "100 ABC",
                "1 XAU",
                " 1 EUR",
                "１ EUR",
                "1000000000000000000 EUR",
                "NaN EUR"
            })
    void other_texts_are_no_amounts(String text) {
        assertThat(Money.find(text)).isEmpty();
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void amounts_add_up_exactly() {
        assertThat(Money.of("0.1 EUR").plus(Money.of("0.2 EUR"))).isEqualTo(Money.of("0.3 EUR"));
        assertThat(Money.of("36 EUR").minus(Money.of("40 EUR"))).hasToString("-4.00 EUR");
        assertThat(Money.of("13.20 EUR").times(3)).hasToString("39.60 EUR");
        assertThat(Money.zero(Currency.getInstance("EUR"))).hasToString("0.00 EUR");
    }

    @Test
    void two_currencies_are_neither_added_nor_compared() {
        assertThatThrownBy(() -> Money.of("1 EUR").plus(Money.of("1 CNY")))
                .isInstanceOfSatisfying(CurrenciesDiffer.class, differ -> {
                    assertThat(differ.one().getCurrencyCode()).isEqualTo("EUR");
                    assertThat(differ.other().getCurrencyCode()).isEqualTo("CNY");
                });
        assertThatThrownBy(() -> Money.of("1 EUR").compareTo(Money.of("2 CNY"))).isInstanceOf(CurrenciesDiffer.class);
        assertThat(Money.of("1 EUR")).isNotEqualTo(Money.of("1 CNY"));
    }

    @Property
    void every_amount_is_read_back_from_its_text(@ForAll long minor) {
        Money amount = new Money(BigDecimal.valueOf(minor, 3), Currency.getInstance("EUR"));
        assertThat(Money.of(amount.toString())).isEqualTo(amount);
        assertThat(amount.plus(amount).minus(amount)).isEqualTo(amount);
    }
}
