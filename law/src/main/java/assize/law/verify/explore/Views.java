package assize.law.verify.explore;

import assize.law.verify.net.Focus;
import assize.law.verify.net.Net;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The graphs of a net as seen through some of its variables; those seen lately are kept. For one thread. */
final class Views {
    /** How many transitions the graphs that are kept may have together. */
    private static final int MOST_REMEMBERED = 5_000_000;

    private final Focus focus;
    private final Bounds bounds;
    private final Map<List<BitSet>, Graph> graphs = new HashMap<>();
    private final BitSet looked = new BitSet();
    private @Nullable Graph largest;
    private int states;
    private int remembered;

    Views(Net whole, Bounds bounds) {
        this.focus = new Focus(whole);
        this.bounds = bounds;
    }

    /** The largest of all; the stages alone if none was looked at. */
    Graph largest() {
        return largest == null ? of(new BitSet(), new BitSet(), bounds.states()) : largest;
    }

    /** How many states all had together. */
    int states() {
        return states;
    }

    /** The part of the net that the largest was of. */
    Net part() {
        return focus.on(looked, new BitSet());
    }

    /** The graph seen through some variables, with this many states at most. */
    Graph of(BitSet kept, BitSet pinned, int most) {
        BitSet closed = focus.closed(kept);
        List<BitSet> key = List.of(closed, (BitSet) pinned.clone());
        Graph known = graphs.get(key);
        if (known == null || (!known.whole() && known.size() < most)) {
            Bounds tried = new Bounds(most, bounds.edges(), bounds.outOfTime());
            known = Explorer.explore(focus.on(closed, pinned), closed, tried);
            if (remembered > MOST_REMEMBERED) {
                graphs.clear();
                remembered = 0;
            }
            graphs.put(key, known);
            remembered += known.edges();
            states += known.size();
        }
        if (largest == null || known.size() > largest.size()) {
            largest = known;
            looked.clear();
            looked.or(closed);
        }
        return known;
    }
}
