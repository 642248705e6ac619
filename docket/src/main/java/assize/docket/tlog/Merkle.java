package assize.docket.tlog;

import java.util.ArrayList;
import java.util.List;

/** Roots and proofs of a Merkle tree (RFC 6962, section 2.1), made from the hashes of its whole subtrees. Pure. */
public final class Merkle {
    private Merkle() {}

    /** The subtrees of a list of leaf hashes. */
    public static Nodes over(List<Hash> leaves) {
        return (level, index) ->
                folded(leaves.subList(Math.toIntExact(index << level), Math.toIntExact((index + 1) << level)));
    }

    /** The root of the tree of the first so many leaves. */
    public static Hash root(Nodes nodes, long size) {
        return size == 0 ? Hash.OF_NOTHING : range(nodes, 0, size);
    }

    /** The proof that a leaf stands at this index in the tree of that size; index is below size. */
    public static List<Hash> inclusion(Nodes nodes, long index, long size) {
        List<Hash> proof = new ArrayList<>();
        path(nodes, index, 0, size, proof);
        return proof;
    }

    /** The proof that the tree of one size goes on in the tree of a size not smaller. */
    public static List<Hash> consistency(Nodes nodes, long before, long size) {
        List<Hash> proof = new ArrayList<>();
        if (before > 0) {
            continuation(nodes, before, 0, size, true, proof);
        }
        return proof;
    }

    /** The hash over hashes of one level whose number is a power of two. */
    static Hash folded(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Hash.node(folded(hashes.subList(0, half)), folded(hashes.subList(half, hashes.size())));
    }

    private static Hash range(Nodes nodes, long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.at(level, from >> level);
        }
        long middle = from + half(count);
        return Hash.node(range(nodes, from, middle), range(nodes, middle, to));
    }

    private static void path(Nodes nodes, long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + half(to - from);
        if (index < middle) {
            path(nodes, index, from, middle, proof);
            proof.add(range(nodes, middle, to));
        } else {
            path(nodes, index, middle, to, proof);
            proof.add(range(nodes, from, middle));
        }
    }

    /** SUBPROOF of RFC 6962, section 2.1.2: the verifier already knows the whole of what begins at the first leaf. */
    private static void continuation(Nodes nodes, long before, long from, long to, boolean known, List<Hash> proof) {
        if (before == to) {
            if (!known) {
                proof.add(range(nodes, from, to));
            }
            return;
        }
        long middle = from + half(to - from);
        if (before <= middle) {
            continuation(nodes, before, from, middle, known, proof);
            proof.add(range(nodes, middle, to));
        } else {
            continuation(nodes, before, middle, to, false, proof);
            proof.add(range(nodes, from, middle));
        }
    }

    /** The greatest power of two below a number of at least 2. */
    private static long half(long count) {
        return Long.highestOneBit(count - 1);
    }
}
