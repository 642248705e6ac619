package assize.app.crosscheck;

import assize.law.verify.explore.Bounds;
import assize.law.verify.explore.Explorer;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Focus;
import assize.law.verify.net.Net;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A net that is too large is seen in parts: through as many of its variables at a time as keep the states few, until
 * each variable has been in some part. A part can do all that the whole can.
 */
final class Parts {
    private static final Bounds MOST = new Bounds(6_000, 200_000, () -> false);

    private final Net whole;

    private Parts(Net whole) {
        this.whole = whole;
    }

    /** The graphs of the parts, as their rules alone tell them. */
    static List<Graph> of(Net whole) {
        return new Parts(whole).all();
    }

    private List<Graph> all() {
        List<Graph> parts = new ArrayList<>();
        BitSet left = new BitSet();
        left.set(1, whole.variables().size());
        while (!left.isEmpty()) {
            BitSet kept = new BitSet();
            Graph part = fill(left.stream().boxed().toList(), kept);
            if (kept.isEmpty()) {
                throw new IllegalStateException("one variable alone is too much: " + left);
            }
            parts.add(part);
            left.andNot(kept);
        }
        return parts;
    }

    /** Takes in as many variables as it can, several at once as long as that goes well. */
    private Graph fill(List<Integer> variables, BitSet kept) {
        Graph found = seen(kept);
        int at = 0;
        int many = variables.size();
        while (at < variables.size()) {
            int end = Math.min(at + many, variables.size());
            BitSet more = (BitSet) kept.clone();
            variables.subList(at, end).forEach(more::set);
            Graph graph = seen(Focus.closed(whole, more));
            if (graph.whole()) {
                found = graph;
                kept.or(Focus.closed(whole, more));
                at = end;
                many = 2 * many;
            } else if (end - at > 1) {
                many = (end - at) / 2;
            } else {
                at = end;
            }
        }
        return found;
    }

    private Graph seen(BitSet kept) {
        return Explorer.exploreByRulesAlone(Focus.on(whole, kept, new BitSet()), MOST);
    }
}
