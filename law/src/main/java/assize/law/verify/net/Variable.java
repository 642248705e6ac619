package assize.law.verify.net;

import java.util.List;

/**
 * One thing of a case that the verifier follows: its values are numbers from 0, each with a word.
 *
 * @param index its place in a state
 * @param words what each value is called; their number is the size of its domain
 */
public record Variable(int index, String name, Kind kind, List<String> words, int initial) {
    /** What it stands for. */
    public enum Kind {
        STAGE,
        TRACK,
        FLAG,
        REQUEST,
        NOTICE,
        TOLD,
        CLOCK,
        COUNT,
        SEAL,
        HOLDER,
        LINK,
        MATTER
    }

    /** The value of a clock that has not started, or has stopped. */
    public static final int IDLE = 0;

    /** The value of a clock that may come to its end. */
    public static final int RUNNING = 1;

    /** The value of a clock that has come to its end. */
    public static final int PASSED = 2;

    /** The value of a matter or link that was never opened. */
    public static final int NEVER = 0;

    /** The value of a matter or link that is open; those above it are its outcomes. */
    public static final int OPEN = 1;

    /** How many values it has. */
    public int size() {
        return words.size();
    }
}
