package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.List;

/** The proof that a leaf stands in a tree (RFC 9162, section 2.1.3). Pure. */
public final class Inclusion {
    private Inclusion() {}

    /** Throws {@link NotProved} unless the leaf stands at this index in the tree of that size and root. */
    public static void check(Place place, long index, long size, Hash leaf, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            throw new NotProved(Problem.of("merkle-index", place, "index", "" + index, "size", "" + size));
        }
        int inner = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        int border = Long.bitCount(index >> inner);
        length(place, proof, inner + border);
        Hash hash = leaf;
        for (int i = 0; i < proof.size(); i++) {
            // Below where the paths of this and of the last leaf meet, the index says the side; above, all are left.
            boolean left = i < inner && ((index >> i) & 1) == 0;
            hash = left ? Hash.node(hash, proof.get(i)) : Hash.node(proof.get(i), hash);
        }
        root(place, hash, root);
    }

    /** A proof has one length that is right: a hash too many would go unseen or be taken for another. */
    static void length(Place place, List<Hash> proof, int allowed) {
        if (proof.size() != allowed) {
            throw new NotProved(
                    Problem.of("merkle-length", place, "found", "" + proof.size(), "allowed", "" + allowed));
        }
    }

    static void root(Place place, Hash found, Hash allowed) {
        if (!found.equals(allowed)) {
            throw new NotProved(Problem.of("merkle-root", place, "found", "" + found, "allowed", "" + allowed));
        }
    }
}
