package assize.law.value;

import java.util.Currency;

/** Two amounts of different currencies can't be added or compared: which rate would apply is a question of law. */
public final class CurrenciesDiffer extends RuntimeException {
    private final Currency one;
    private final Currency other;

    /** The two currencies, in the order in which they stood. */
    public CurrenciesDiffer(Currency one, Currency other) {
        super(one + " and " + other, null, false, false);
        this.one = one;
        this.other = other;
    }

    /** The currency of the first amount. */
    public Currency one() {
        return one;
    }

    /** The currency of the second amount. */
    public Currency other() {
        return other;
    }
}
