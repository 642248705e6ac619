package assize.docket.write;

import assize.docket.entry.NewEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one act does to one case. The arrays are shared, not copied: they must not be changed afterwards.
 *
 * @param head the case as the caller read it; the change counts only if it still stands like that
 * @param entries what is entered, at least one
 * @param state the new state, canonical JSON
 * @param stage the new stage
 * @param closed whether the case is closed from now on
 * @param standing whether its clocks stand still until somebody acts, as those of history do
 * @param clocks which of its clocks run otherwise than before
 * @param turns what changes of whose turn it is
 * @param outbox what is to leave the house
 * @param key makes a retry safe, or null
 * @param office the office that whoever acts must hold, or null; the change counts only if they hold it
 * @param seen the other cases on which the act was judged; the change counts only if they still stand like that
 */
@SuppressWarnings("ArrayRecordComponent") // rows on the hot path; nobody compares them
public record Change(
        CaseHead head,
        List<NewEntry> entries,
        byte[] state,
        String stage,
        boolean closed,
        boolean standing,
        Difference<ArmedClock> clocks,
        Difference<Turn> turns,
        List<byte[]> outbox,
        @Nullable ActKey key,
        @Nullable Office office,
        List<Seen> seen) {
    /** Refuses a change without an entry: nothing else changes a case. */
    public Change {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a change without an entry");
        }
        entries = List.copyOf(entries);
        outbox = List.copyOf(outbox);
        seen = List.copyOf(seen);
    }

    /** The same act, done by somebody who must hold an office. */
    public Change by(@Nullable Office held) {
        return new Change(head, entries, state, stage, closed, standing, clocks, turns, outbox, key, held, seen);
    }

    /** The same act, after which the clocks stand still until somebody acts. */
    public Change standing(boolean still) {
        return new Change(head, entries, state, stage, closed, still, clocks, turns, outbox, key, office, seen);
    }

    /** The same act, judged on other cases too. */
    public Change judgedOn(List<Seen> others) {
        return new Change(head, entries, state, stage, closed, standing, clocks, turns, outbox, key, office, others);
    }
}
