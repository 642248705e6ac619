package assize.bench.soak.journal;

import java.util.ArrayList;
import java.util.List;

/** Something that must not be: told as keys of messages with their values, one for each line of the history. */
@SuppressWarnings("serial") // never leaves this process
public final class Fault extends RuntimeException {
    /** A line of the history: a key of the messages and its values as name, value, name, value. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    public record Line(String key, Object... pairs) {}

    private final List<Line> lines;

    /** A fault with the history that shows it. */
    public Fault(List<Line> lines) {
        super(lines.toString());
        this.lines = List.copyOf(lines);
    }

    /** A fault of one line. */
    public static Fault of(String key, Object... pairs) {
        return new Fault(List.of(new Line(key, pairs)));
    }

    /** The history. */
    public List<Line> lines() {
        return new ArrayList<>(lines);
    }
}
