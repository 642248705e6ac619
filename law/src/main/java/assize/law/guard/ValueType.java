package assize.law.guard;

import assize.law.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a fact or a form field holds, by the word that a procedure uses for it. */
public enum ValueType {
    /** Set by an action, cleared by another; not set is no. A {@link Boolean}. */
    FLAG("flag"),
    /** Answered in a form; no answer is no. A {@link Boolean}. */
    YESNO("yes-or-no"),
    /** A {@link Money}. */
    MONEY("money"),
    /** A moment ({@link Instant}) or a calendar day ({@link LocalDate}); one can't be compared with the other. */
    DATE("date"),
    /** A whole number, a {@link Long}. */
    NUMBER("number"),
    /** A {@link String}. */
    TEXT("text");

    private final String word;

    ValueType(String word) {
        this.word = word;
    }

    /** The word for it in a procedure. */
    public String word() {
        return word;
    }

    /** Is this yes or no? */
    boolean yesOrNo() {
        return this == FLAG || this == YESNO;
    }

    /** Can a value be of this type? */
    boolean fits(@Nullable Object value) {
        return switch (this) {
            case FLAG, YESNO -> value instanceof Boolean;
            case MONEY -> value instanceof Money;
            case DATE -> value instanceof Instant || value instanceof LocalDate;
            case NUMBER -> value instanceof Long;
            case TEXT -> value instanceof String;
        };
    }
}
