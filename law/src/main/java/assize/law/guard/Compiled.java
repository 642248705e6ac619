package assize.law.guard;

import java.util.List;

/** What came of compiling a text: the thing made, or everything that is wrong with the text. */
public sealed interface Compiled<T> {
    /** The text is right. */
    record Made<T>(T made) implements Compiled<T> {}

    /** The text can't be used; the slips stand in the order of the text, at least one. */
    record Refused<T>(List<Slip> slips) implements Compiled<T> {}
}
