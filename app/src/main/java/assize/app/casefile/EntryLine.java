package assize.app.casefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry as a page shows it.
 *
 * @param who did it, or empty
 * @param details what was given with it
 * @param papers what is attached to it
 * @param document whether it is a decision that can be had as a document
 * @param ground why not more is shown; null: all is shown
 */
public record EntryLine(
        long seq,
        String title,
        String who,
        String when,
        String iso,
        List<Detail> details,
        List<Attached> papers,
        boolean document,
        @Nullable String ground) {
    EntryLine correctedBy(String said, long entry) {
        List<Detail> more = new ArrayList<>(details);
        more.add(new Detail(said, Long.toString(entry)));
        return new EntryLine(seq, title, who, when, iso, List.copyOf(more), papers, document, ground);
    }

    /** One value that was given, with its name. */
    public record Detail(String name, String value) {}

    /** A paper at its place among those of the entry, with what it is in a few words. */
    public record Attached(int place, String name, String about) {}
}
