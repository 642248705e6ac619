package assize.docket.lot;

import assize.docket.tlog.NoteKey;
import java.util.List;
import java.util.Optional;

/**
 * What is committed to before a draw: for what is drawn, among whom, who is left out on what ground, and which moment
 * gives the randomness. Immutable; its {@link #text} is what the entry holds and what is hashed.
 *
 * @param name of the batch; one that is drawn again is seen by it
 * @param office for which is drawn
 * @param law on which the draw rests
 * @param matters for each of which one is drawn, in this order
 * @param eligible the list, in this order
 * @param weights in words, how the weights were found
 * @param log the key of the log whose checkpoint counts
 * @param witnesses whose cosignatures count; all of them, in this order
 * @param beacon whose value counts too, if one does
 */
public record Batch(
        String name,
        String office,
        String law,
        List<String> matters,
        List<Eligible> eligible,
        List<Excluded> excluded,
        String weights,
        NoteKey log,
        List<NoteKey> witnesses,
        Optional<Beacon> beacon) {
    /** The first line of the text: the method, which never changes under this name. */
    static final String METHOD = "assize lots, method 1";

    /** Keeps lists of its own. */
    public Batch {
        matters = List.copyOf(matters);
        eligible = List.copyOf(eligible);
        excluded = List.copyOf(excluded);
        witnesses = List.copyOf(witnesses);
    }

    /** The batch in this text; throws {@link assize.law.problem.UnusableInput} naming the line that is wrong. */
    public static Batch read(String file, String text) {
        return read(file, 1, text);
    }

    /** The same for a text that begins at this line of its file. */
    static Batch read(String file, int first, String text) {
        return new BatchReader(new Lines(file, first, text)).read();
    }

    /** The text, each line with its end. */
    public String text() {
        StringBuilder text = new StringBuilder(METHOD).append('\n');
        line(text, "batch", name);
        line(text, "office", office);
        line(text, "law", law);
        matters.forEach(matter -> line(text, "matter", matter));
        eligible.forEach(one -> line(text, "eligible", one.weight() + " " + one.name()));
        for (Excluded one : excluded) {
            line(text, "excluded", one.name());
            line(text, "ground", one.ground());
        }
        line(text, "weights", weights);
        line(text, "log", log.text());
        witnesses.forEach(witness -> line(text, "witness", witness.text()));
        beacon.ifPresent(source -> line(text, "beacon", source.text()));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append(": ").append(value).append('\n');
    }
}
