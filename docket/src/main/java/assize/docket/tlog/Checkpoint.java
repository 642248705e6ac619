package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a log says of itself at one moment: the text of a tlog-checkpoint. Immutable.
 *
 * @param origin which log it is
 * @param size the number of leaves, below 2^63
 * @param root the root over them
 * @param extensions further lines, of which nobody but the log knows the meaning
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    /** The longest origin in bytes: longer ones can't be cosigned with ML-DSA-44. */
    public static final int MOST_ORIGIN = 255;

    /** Keeps a list of its own. */
    public Checkpoint {
        extensions = List.copyOf(extensions);
    }

    /** The checkpoint in the text of a note; throws {@link UnusableInput} naming the place if it is none. */
    public static Checkpoint of(Place place, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty) || !text.endsWith("\n")) {
            throw new UnusableInput(Problem.of("checkpoint-lines", place, "found", "" + lines.size()));
        }
        String origin = lines.getFirst();
        if (origin.getBytes(StandardCharsets.UTF_8).length > MOST_ORIGIN) {
            throw new UnusableInput(Problem.of("checkpoint-origin", place, "most", "" + MOST_ORIGIN));
        }
        OptionalLong size = Plain.decimal(lines.get(1));
        if (size.isEmpty()) {
            throw new UnusableInput(Problem.of("checkpoint-size", place, "found", Plain.shown(lines.get(1))));
        }
        Hash root = Hash.ofText(place, lines.get(2));
        if (size.getAsLong() == 0 && !root.equals(Hash.OF_NOTHING)) {
            throw new UnusableInput(
                    Problem.of("checkpoint-of-nothing", place, "found", "" + root, "allowed", "" + Hash.OF_NOTHING));
        }
        return new Checkpoint(origin, size.getAsLong(), root, lines.subList(3, lines.size()));
    }

    /** The text, to be signed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin).append('\n').append(size).append('\n').append(root).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
