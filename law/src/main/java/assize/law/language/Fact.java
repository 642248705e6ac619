package assize.law.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the case knows.
 *
 * @param type of a single value; FORM when a whole form is kept under the name
 * @param form the form kept, for FORM only
 * @param per the role each holder of which has a value of their own; null: one value
 * @param privateTo the side-matter or roles beyond which it must not flow; empty: not private
 * @param computed worked out by a machine
 * @param source where its value comes from
 * @param means what it says to the checks: {@code unconnected}
 */
public record Fact(
        String name,
        Type type,
        @Nullable String form,
        @Nullable String per,
        List<String> privateTo,
        boolean computed,
        @Nullable String source,
        @Nullable String means) {
    /** A flag of the whole case. */
    public static Fact flag(String name) {
        return new Fact(name, Type.FLAG, null, null, List.of(), false, null, null);
    }

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
