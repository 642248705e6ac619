package assize.app.crosscheck;

import assize.law.verify.crosscheck.Difference;
import assize.law.verify.crosscheck.SpinGraph;
import assize.law.verify.crosscheck.Tally;
import assize.law.verify.explore.Bounds;
import assize.law.verify.explore.Explorer;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Net;
import assize.law.verify.promela.RuleWords;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What came of one model.
 *
 * @param whole our own search was not cut short by its bounds; else there is nothing to compare
 * @param difference the first thing of which both don't say the same; null: they agree
 * @param forgetting the difference came up while Spin too set back what makes no difference
 * @param path the way to it, as the side that found more goes it
 */
public record Comparison(
        Model model,
        boolean whole,
        Tally ours,
        Tally spin,
        boolean forgetting,
        @Nullable Difference difference,
        List<String> path) {
    /**
     * How many states a net may have with forgetting to be run without it too: there may be a hundred times as many.
     */
    private static final int SMALL = 1_000;

    /** A net with more states is compared in the part on which it hangs that an end stays reachable. */
    private static final Bounds LARGEST = new Bounds(60_000, 3_000_000, () -> false);

    /** One search of ours at a time: two of the largest would not fit into memory together. */
    private static final Lock ONE_SEARCH = new ReentrantLock();

    /** True if our verifier and Spin say the same. */
    public boolean agrees() {
        return whole && difference == null;
    }

    /** Explores a model twice, once here and once with Spin. */
    public static Comparison of(Model model, Spin spin) {
        Net net = model.net();
        Tally ours;
        boolean whole;
        ONE_SEARCH.lock();
        try {
            Graph graph = Explorer.explore(net, LARGEST);
            if (!graph.whole()) {
                net = model.part();
                graph = Explorer.exploreByRulesAlone(net, LARGEST);
            }
            whole = graph.whole();
            ours = Tally.of(graph);
        } finally {
            ONE_SEARCH.unlock();
        }
        if (!whole) {
            return new Comparison(model, false, ours, ours, true, null, List.of());
        }
        Comparison first = of(model, net, ours, spin, true);
        boolean again = first.agrees() && model.twice() && ours.states() <= SMALL;
        if (again) {
            Comparison second = of(model, net, ours, spin, false);
            return second.agrees() ? first : second;
        }
        return first;
    }

    private static Comparison of(Model model, Net net, Tally ours, Spin spin, boolean forgetting) {
        SpinGraph printed = spin.explore(net, forgetting, ours.states());
        Tally theirs = Tally.of(net, printed);
        boolean sameStates = forgetting && model.holders() == 1;
        Difference difference =
                Difference.first(ours, theirs, sameStates, forgetting).orElse(null);
        List<String> path = difference == null ? List.of() : path(net, printed, difference);
        return new Comparison(model, true, ours, theirs, forgetting, difference, path);
    }

    private static List<String> path(Net net, SpinGraph printed, Difference difference) {
        int stage = net.stage(difference.stage());
        if (difference.spin() > difference.ours()) {
            return printed.changes(net, Tally.which(net, printed, difference.what(), stage));
        }
        Graph graph = Explorer.exploreByRulesAlone(net, LARGEST);
        int state = Tally.which(graph, difference.what(), stage).nextSetBit(0);
        return graph.pathTo(state).stream().map(RuleWords::of).toList();
    }
}
