package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.List;

/** The proof that one tree goes on in another without a change (RFC 9162, section 2.1.4). Pure. */
public final class Consistency {
    private Consistency() {}

    /** Throws {@link NotProved} unless the tree before is the beginning of the tree after. */
    public static void check(Place place, long before, Hash rootBefore, long after, Hash rootAfter, List<Hash> proof) {
        if (before < 0 || before > after) {
            throw new NotProved(Problem.of("merkle-shrunk", place, "before", "" + before, "after", "" + after));
        }
        if (before == 0 || before == after) {
            Inclusion.length(place, proof, 0);
            Inclusion.root(place, rootBefore, before == 0 ? Hash.OF_NOTHING : rootAfter);
            if (after == 0) {
                Inclusion.root(place, rootAfter, Hash.OF_NOTHING);
            }
            return;
        }
        // The last whole subtree of the smaller tree: its hash begins both roots.
        int level = Long.numberOfTrailingZeros(before);
        long index = (before - 1) >> level;
        int inner = Long.SIZE - Long.numberOfLeadingZeros(index ^ ((after - 1) >> level));
        int border = Long.bitCount(index >> inner);
        boolean known = Long.bitCount(before) == 1;
        Inclusion.length(place, proof, inner + border + (known ? 0 : 1));
        Hash begin = known ? rootBefore : proof.getFirst();
        List<Hash> rest = known ? proof : proof.subList(1, proof.size());
        Hash smaller = begin;
        Hash larger = begin;
        for (int i = 0; i < rest.size(); i++) {
            Hash next = rest.get(i);
            if (i < inner && ((index >> i) & 1) == 0) {
                larger = Hash.node(larger, next);
            } else {
                smaller = Hash.node(next, smaller);
                larger = Hash.node(next, larger);
            }
        }
        Inclusion.root(place, smaller, rootBefore);
        Inclusion.root(place, larger, rootAfter);
    }
}
