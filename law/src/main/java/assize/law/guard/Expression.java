package assize.law.guard;

import java.util.Set;

/**
 * A value worked out from others, as an action sets it: {@code penalty.amount + expense}. Total like a {@link Guard}:
 * it gives a value of its type or the reason why there is none. Immutable, safe for all threads.
 */
public final class Expression {
    private final String text;
    private final ValueType type;
    private final Working working;
    private final Set<Read> reads;

    private Expression(String text, ValueType type, Working working) {
        this.text = text;
        this.type = type;
        this.working = working;
        this.reads = working.reads();
    }

    /** Compiles the author's text, whose value must be of this type; a flag and a yes-or-no are the same here. */
    public static Compiled<Expression> compile(String text, GuardTypes types, ValueType expected) {
        return switch (Checked.of(text, types, Set.of(expected))) {
            case Compiled.Made<Working>(Working made) -> new Compiled.Made<>(new Expression(text, expected, made));
            case Compiled.Refused<Working>(var slips) -> new Compiled.Refused<>(slips);
        };
    }

    /** Its value for the case as this view shows it. */
    public Worked value(GuardView view) {
        try {
            return new Worked.Value(working.of(view));
        } catch (Broken broken) {
            return new Worked.Failed(broken.failure());
        }
    }

    /** The type of its value. */
    public ValueType type() {
        return type;
    }

    /** Everything it may read. */
    public Set<Read> reads() {
        return reads;
    }

    /** As its author wrote it. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
