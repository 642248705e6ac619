package assize.law.value;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of money in a currency of ISO 4217, exact: never rounded, no floating point anywhere.
 * The amount has at least the digits usual for its currency (100.00 EUR, 100 JPY) and more only where they are not
 * zero (0.125 EUR), so equal amounts are equal values with one text. Immutable, safe for all threads.
 *
 * @param amount may be negative, for differences and refunds
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    private static final Pattern TEXT = Pattern.compile("(-?[0-9]{1,18}(?:\\.[0-9]{1,9})?) ([A-Z]{3})");

    /** Gives the amount its one form; throws IllegalArgumentException for metals and test codes, which are no money. */
    public Money {
        int digits = currency.getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency + " is not a currency that people pay in");
        }
        BigDecimal bare = amount.stripTrailingZeros();
        amount = bare.setScale(Math.max(bare.scale(), digits));
    }

    /** Reads "100 EUR" or "36.5 EUR"; throws IllegalArgumentException where the text is not an amount. */
    public static Money of(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not an amount of money"));
    }

    /**
     * Reads an amount as {@link #of}, or finds none. One blank stands between amount and currency; there are no signs
     * for thousands, at most 18 digits before the point and 9 after it.
     */
    public static Optional<Money> find(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? currency(parts.group(2)).map(currency -> new Money(new BigDecimal(parts.group(1)), currency))
                : Optional.empty();
    }

    /** Nothing, in a currency: where a sum begins. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The sum; throws {@link CurrenciesDiffer}. */
    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    /** The difference, which may be negative; throws {@link CurrenciesDiffer}. */
    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    /** So many times this amount. */
    public Money times(long number) {
        return new Money(amount.multiply(BigDecimal.valueOf(number)), currency);
    }

    /** Orders amounts of one currency; throws {@link CurrenciesDiffer} for two. */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** The one text of the amount, as {@link #of} reads it: "100.00 EUR". */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrenciesDiffer(currency, other.currency);
        }
        return other;
    }

    private static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(found -> found.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
