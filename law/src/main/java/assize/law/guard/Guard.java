package assize.law.guard;

import java.util.Set;

/**
 * The condition of an action, a length or a track: {@code was-heard and not unconnected}. A guard is total: it holds,
 * doesn't hold, or has failed for a stated reason, which counts as false; it never throws for what a case may hold.
 * Immutable, safe for all threads.
 */
public final class Guard {
    private static final Set<ValueType> YES_OR_NO = Set.of(ValueType.YESNO, ValueType.FLAG);

    private final String text;
    private final Working working;
    private final Set<Read> reads;

    private Guard(String text, Working working) {
        this.text = text;
        this.working = working;
        this.reads = working.reads();
    }

    /** Compiles the author's text; refuses it with every slip found, each at its character of this text. */
    public static Compiled<Guard> compile(String text, GuardTypes types) {
        return switch (Checked.of(text, types, YES_OR_NO)) {
            case Compiled.Made<Working>(Working made) -> new Compiled.Made<>(new Guard(text, made));
            case Compiled.Refused<Working>(var slips) -> new Compiled.Refused<>(slips);
        };
    }

    /** Does it hold for the case as this view shows it? */
    public Verdict holds(GuardView view) {
        try {
            return Verdict.of((Boolean) working.of(view));
        } catch (Broken broken) {
            return Verdict.failed(broken.failure());
        }
    }

    /** Everything it may read. */
    public Set<Read> reads() {
        return reads;
    }

    /** The numbers, sums and texts written in it. */
    public Set<Object> constants() {
        return working.constants();
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
