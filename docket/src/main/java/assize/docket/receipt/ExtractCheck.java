package assize.docket.receipt;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.docket.tlog.Accepted;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Inclusion;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Policy;
import assize.law.access.Seen;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks an extract without the docket: every entry shown stands in the log, names the hash of the one before and comes
 * with the content it committed to, and the numbers are those that the log signed. For one thread.
 */
public final class ExtractCheck {
    private final Extract extract;
    private final Policy policy;
    private final Place place;
    private final Map<Seen.Ground, Long> grounds =
            new TreeMap<>(java.util.Comparator.comparing(Seen.Ground::kind).thenComparing(Seen.Ground::name));
    private long withheld;
    private long withoutContent;
    private long erased;

    /** For an extract and whom to trust. */
    public ExtractCheck(Extract extract, Policy policy) {
        this.extract = extract;
        this.policy = policy;
        this.place = Place.of(extract.signed().file());
    }

    /**
     * What holds.
     *
     * @param withheld entries of which only is shown that they are there
     * @param withoutContent entries without their content
     * @param erased entries whose content is gone for everybody
     * @param grounds how many are withheld, wholly or in part, on each ground
     */
    public record Holds(
            Accepted accepted, long withheld, long withoutContent, long erased, Map<Seen.Ground, Long> grounds) {}

    /** Throws {@link NotProved} at the first thing that does not hold. */
    public Holds run() {
        Accepted accepted = policy.check(extract.checkpoint());
        extract.signed().signers(policy.logs());
        Extract.Statement said = extract.statement();
        holds(said.origin().equals(accepted.checkpoint().origin()), 0, "log");
        holds(said.count() == extract.entries().size(), 0, "count");
        String before = Entry.NONE;
        for (int i = 0; i < extract.entries().size(); i++) {
            look(i + 1, extract.entries().get(i), before, accepted.checkpoint());
            before = extract.entries().get(i).hash();
        }
        holds(said.head().equals(before), said.count(), "head");
        holds(said.withheld() == withheld, 0, "withheld");
        return new Holds(accepted, withheld, withoutContent, erased, grounds);
    }

    private void look(long seq, Extract.Entry entry, String before, Checkpoint tree) {
        Seen.Ground ground = entry.ground();
        if (ground != null) {
            grounds.merge(ground, 1L, Long::sum);
        }
        Extract.Shown shown = entry.shown();
        if (shown == null) {
            holds(ground != null, seq, "ground");
            withheld++;
            return;
        }
        Entry says = shown.opening().says();
        byte[] bytes = shown.opening().entry();
        holds(HexFormat.of().formatHex(Hashes.leaf(bytes)).equals(entry.hash()), seq, "hash");
        holds(says.caseId().equals(extract.statement().caseId()) && says.seq() == seq, seq, "place");
        holds(says.prev().equals(before), seq, "previous");
        Inclusion.check(
                place, shown.index(), tree.size(), shown.opening().leaf(shown.index()), shown.proof(), tree.root());
        Object content = shown.content();
        if (content != null) {
            holds(shown.opening().committedTo(Extract.bytes(content)), seq, "content");
        } else if (ground == null) {
            erased++;
        } else {
            withoutContent++;
        }
    }

    private void holds(boolean good, long seq, String what) {
        if (!good) {
            throw new NotProved(Problem.of("extract-broken", place, "seq", "" + seq, "what", what));
        }
    }
}
