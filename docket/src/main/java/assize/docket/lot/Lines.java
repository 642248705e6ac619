package assize.docket.lot;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a text that are taken one after the other; whatever can't be used is named with its line. */
final class Lines {
    private static final int SHOWN = 60;

    private final String file;
    private final int first;
    private final List<String> lines;
    private int next;

    /** The lines of a text that begins at this line of a file. */
    Lines(String file, int first, String text) {
        this.file = file;
        this.first = first;
        // not lines(), which takes a carriage return for an end
        List<String> all = List.of(text.split("\n", -1));
        this.lines = all.subList(0, all.size() - 1);
        if (!all.getLast().isEmpty()) {
            throw new UnusableInput(Problem.of("lots-cut", new Place(file, first + lines.size(), 1)));
        }
    }

    /** The place of the line taken last. */
    Place place() {
        return new Place(file, first + Math.max(next - 1, 0), 1);
    }

    boolean done() {
        return next == lines.size();
    }

    /** Takes a line that can only read so. */
    void take(String line) {
        String found = done() ? "" : lines.get(next);
        next++;
        if (!found.equals(line)) {
            throw wrong(found, line);
        }
    }

    /** What stands behind this key in the next line, which is taken; null if another line comes next. */
    @Nullable
    String find(String key) {
        if (done() || !lines.get(next).startsWith(key + ": ")) {
            return null;
        }
        String value = lines.get(next++).substring(key.length() + 2);
        if (value.isBlank() || !value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
            throw new UnusableInput(Problem.of("lots-value", place(), "found", shown(value)));
        }
        return value;
    }

    /** What stands behind this key in the next line; throws {@link UnusableInput} if another line comes next. */
    String get(String key) {
        String value = find(key);
        if (value == null) {
            next++;
            throw wrong(next > lines.size() ? "" : lines.get(next - 1), key + ": …");
        }
        return value;
    }

    /** Throws {@link UnusableInput} if there is one more line. */
    void end() {
        if (!done()) {
            next++;
            throw new UnusableInput(Problem.of("lots-surplus", place(), "found", shown(lines.get(next - 1))));
        }
    }

    private UnusableInput wrong(String found, String allowed) {
        return new UnusableInput(
                Problem.of("lots-line", place(), "found", found.isEmpty() ? "-" : shown(found), "allowed", allowed));
    }

    private static String shown(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
