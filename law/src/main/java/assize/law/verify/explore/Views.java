package assize.law.verify.explore;

import assize.law.verify.net.Focus;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The graphs of a net as seen through some of its variables; those seen lately are kept. For one thread. */
final class Views {
    /** How many transitions the graphs that are kept may have together. */
    private static final int MOST_REMEMBERED = 5_000_000;

    private final Focus focus;
    private final Fixed fixed;
    private final Bounds bounds;
    private final Map<Sight, Graph> graphs = new LinkedHashMap<>();
    private @Nullable Graph largest;
    private int states;
    private int remembered;

    Views(Net whole, Bounds bounds) {
        this.focus = new Focus(whole);
        this.fixed = new Fixed(whole);
        this.bounds = bounds;
    }

    /** The largest of all; the stages alone if none was looked at. */
    Graph largest() {
        return largest == null ? of(Sight.of(new BitSet()), bounds.states()) : largest;
    }

    /** How many states all had together. */
    int states() {
        return states;
    }

    /** The rules of some kind that are to be asked after, by number. */
    BitSet asked(Predicate<Rule> kind) {
        return focus.asked(kind);
    }

    /** The graph seen through some variables, with this many states at most. */
    Graph of(Sight sight, int most) {
        Sight closed = new Sight(focus.closed(sight.kept()), sight.pinned(), sight.asked());
        Graph known = known(closed);
        if (known == null || (!known.whole() && known.size() < most)) {
            Bounds tried = new Bounds(most, bounds.edges(), bounds.outOfTime());
            Net net = focus.on(closed.kept(), closed.pinned(), closed.asked());
            known = Explorer.explore(net, fixed, closed.kept(), tried);
            if (remembered > MOST_REMEMBERED) {
                graphs.clear();
                remembered = 0;
            }
            graphs.put(closed, known);
            remembered += known.edges();
            states += known.size();
        }
        if (largest == null || known.size() > largest.size()) {
            largest = known;
        }
        return known;
    }

    /** The graph itself, or one in which the same is followed and more is asked after, so that it says no less. */
    private @Nullable Graph known(Sight sight) {
        Graph same = graphs.get(sight);
        if (same != null) {
            return same;
        }
        for (Map.Entry<Sight, Graph> seen : graphs.entrySet()) {
            if (seen.getValue().whole() && seen.getKey().saysAllOf(sight)) {
                return seen.getValue();
            }
        }
        return null;
    }
}
