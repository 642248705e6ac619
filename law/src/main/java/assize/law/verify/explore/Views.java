package assize.law.verify.explore;

import assize.law.verify.net.Focus;
import assize.law.verify.net.Net;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The graphs of a net as seen through some of its variables; those seen lately are kept. For one thread. */
final class Views {
    /** How many transitions the graphs that are kept may have together. */
    private static final int MOST_REMEMBERED = 5_000_000;

    private final Net whole;
    private final Bounds bounds;
    private final Map<List<BitSet>, Graph> graphs = new HashMap<>();
    private final BitSet looked = new BitSet();
    private int largest;
    private int states;
    private int remembered;
    private boolean beyond;

    Views(Net whole, Bounds bounds) {
        this.whole = whole;
        this.bounds = bounds;
    }

    /** How many states the largest had. */
    int largest() {
        return largest;
    }

    /** How many states all had together. */
    int states() {
        return states;
    }

    /** The variables through which the largest was seen. */
    BitSet looked() {
        return (BitSet) looked.clone();
    }

    /** True if one could not be made whole within the bounds. */
    boolean beyond() {
        return beyond;
    }

    /** The graph seen through some variables, with this many states at most. */
    Graph of(BitSet kept, BitSet pinned, int most) {
        BitSet closed = Focus.closed(whole, kept);
        List<BitSet> key = List.of(closed, (BitSet) pinned.clone());
        Graph known = graphs.get(key);
        if (known == null || (!known.whole() && known.size() < most)) {
            Bounds tried = new Bounds(most, bounds.edges(), bounds.outOfTime());
            known = Explorer.explore(Focus.on(whole, closed, pinned), closed, tried);
            if (remembered > MOST_REMEMBERED) {
                graphs.clear();
                remembered = 0;
            }
            graphs.put(key, known);
            remembered += known.edges();
            states += known.size();
            // fewer than asked for: time, or room for steps, has run out
            boolean cut = most >= bounds.states() || known.size() <= most;
            beyond |= !known.whole() && cut;
        }
        if (known.size() > largest) {
            largest = known.size();
            looked.clear();
            looked.or(closed);
        }
        return known;
    }
}
