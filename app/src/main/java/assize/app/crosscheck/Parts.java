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

    private final Focus focus;
    private final int variables;

    private Parts(Net whole) {
        this.focus = new Focus(whole);
        this.variables = whole.variables().size();
    }

    /** The graphs of the parts, as their rules alone tell them. */
    static List<Graph> of(Net whole) {
        return new Parts(whole).all();
    }

    private List<Graph> all() {
        List<Graph> parts = new ArrayList<>();
        BitSet left = new BitSet();
        left.set(1, variables);
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
    private Graph fill(List<Integer> open, BitSet kept) {
        Graph found = seen(kept);
        int at = 0;
        int many = open.size();
        while (at < open.size()) {
            int end = Math.min(at + many, open.size());
            BitSet more = (BitSet) kept.clone();
            open.subList(at, end).forEach(more::set);
            BitSet closed = focus.closed(more);
            Graph graph = seen(closed);
            if (graph.whole()) {
                found = graph;
                kept.or(closed);
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
        return Explorer.exploreByRulesAlone(focus.on(kept, new BitSet(), new BitSet()), MOST);
    }
}
