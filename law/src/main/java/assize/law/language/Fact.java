package assize.law.language;

import org.jspecify.annotations.Nullable;

/**
 * Something the case knows.
 *
 * @param type of a single value; FORM when a whole form is kept under the name
 * @param form the form kept, for FORM only
 */
public record Fact(String name, Type type, @Nullable String form) {
    /**
     * The kinds of values. Money is exact, with its currency; a date is a moment; nothing is a floating-point number.
     */
    public enum Type {
        FLAG,
        YES_NO,
        MONEY,
        DATE,
        NUMBER,
        TEXT,
        FORM
    }
}
