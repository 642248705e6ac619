package assize.app.crosscheck;

import assize.law.verify.crosscheck.Difference;
import assize.law.verify.crosscheck.SpinGraph;
import assize.law.verify.crosscheck.Tally;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Bounds;
import assize.law.verify.explore.Explorer;
import assize.law.verify.explore.Graph;
import assize.law.verify.explore.Search;
import assize.law.verify.net.Net;
import assize.law.verify.promela.RuleWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Explores one model twice, once here and once with Spin. */
final class Comparing {
    /** How many states a net may have to be explored beside others. */
    private static final Bounds USUAL = new Bounds(60_000, 2_000_000, () -> false);

    /** How many it may have at most to be explored whole: what fits into 2 GiB on both sides. */
    private static final Bounds LARGEST = new Bounds(Comparison.MOST_STATES, Comparison.MOST_STEPS, () -> false);

    /** How many steps of a larger one Spin goes, deep and about. */
    private static final int MOST_STEPS = 8_000_000;

    /** How many states a net may have with forgetting to be run without it too: there may be a hundred times more. */
    private static final int SMALL = 1_000;

    /** One of the large ones at a time: two would not fit into memory together. */
    private static final Lock ONE_LARGE = new ReentrantLock();

    private static final SortedMap<String, Integer> NONE = Collections.emptySortedMap();

    private final Model model;
    private final Spin spin;
    private final Net net;
    private final Answer endless;

    Comparing(Model model, Spin spin) {
        this.model = model;
        this.spin = spin;
        this.net = model.net();
        this.endless = new Search(model.whole(), Bounds.USUAL).endless();
    }

    Comparison compare() {
        Graph graph = Explorer.explore(net, USUAL);
        List<Run> runs;
        if (graph.whole()) {
            runs = whole(graph);
        } else {
            ONE_LARGE.lock();
            try {
                runs = large();
            } finally {
                ONE_LARGE.unlock();
            }
        }
        return new Comparison(
                model, List.copyOf(runs), net.variables().size() - 1, !(endless instanceof Answer.Unknown));
    }

    private List<Run> large() {
        return tally().map(ours -> List.of(run(Run.Kind.WHOLE, net, ours, false)))
                .orElseGet(this::parts);
    }

    /** Of the whole; nothing if it is too large. The graph itself must be gone before Spin's is read. */
    private Optional<Tally> tally() {
        Graph graph = Explorer.explore(net, LARGEST);
        return graph.whole() ? Optional.of(Tally.of(graph)) : Optional.empty();
    }

    private List<Run> whole(Graph graph) {
        Tally ours = Tally.of(graph);
        List<Run> runs = new ArrayList<>(List.of(run(Run.Kind.WHOLE, net, ours, false)));
        if (runs.getFirst().agrees() && model.twice() && ours.states() <= SMALL) {
            runs.add(run(Run.Kind.REMEMBERING, net, ours, false));
        }
        return runs;
    }

    /** The whole as far as Spin comes, and several parts: what can't be in one of them can't be in the whole. */
    private List<Run> parts() {
        List<Run> runs = new ArrayList<>();
        TreeMap<String, Integer> possible = new TreeMap<>();
        net.stages().forEach(stage -> possible.put(stage, 1));
        for (Graph part : Parts.of(model.whole())) {
            Tally ours = Tally.of(part);
            runs.add(run(Run.Kind.PART, part.net(), ours, true));
            possible.keySet().retainAll(ours.stages().keySet());
        }
        Tally most = new Tally(0, possible, NONE, NONE);
        SpinGraph deep = spin.exploreSome(net, MOST_STEPS, false);
        Tally theirs = Tally.of(net, deep);
        runs.add(asFar(most, theirs, deep, proof(theirs, !deep.cut())));
        SpinGraph about = spin.exploreSome(net, MOST_STEPS, true);
        SortedMap<String, Integer> come = Tally.of(net, about).stages();
        runs.add(asFar(most, new Tally(about.size(), come, NONE, NONE), about, Optional.empty()));
        return runs;
    }

    private Run asFar(Tally most, Tally theirs, SpinGraph printed, Optional<Difference> proof) {
        Optional<Difference> found = Difference.beyond(most, theirs).or(() -> proof);
        return new Run(Run.Kind.AS_FAR, most, theirs, found.orElse(null), path(net, printed, found, true));
    }

    private Run run(Run.Kind kind, Net explored, Tally ours, boolean rulesAlone) {
        boolean forgetting = kind != Run.Kind.REMEMBERING;
        SpinGraph printed = spin.explore(explored, forgetting, ours.states());
        Tally theirs = Tally.of(explored, printed);
        boolean sameStates = forgetting && model.holders() == 1;
        Optional<Difference> found = Difference.first(ours, theirs, sameStates, forgetting)
                .or(() -> kind == Run.Kind.PART ? Optional.empty() : proof(theirs, true));
        return new Run(kind, ours, theirs, found.orElse(null), path(explored, printed, found, rulesAlone));
    }

    /** Where Spin has not found what our verifier answers; nothing where it left the answer open. */
    private Optional<Difference> proof(Tally theirs, boolean finished) {
        if (endless instanceof Answer.Unknown) {
            return Optional.empty();
        }
        String stage = net.stages().getLast();
        if (endless instanceof Answer.Yes yes && !yes.steps().isEmpty()) {
            stage = net.stages().get(yes.steps().getLast().getLast().to());
        }
        return Difference.proof(endless.yes(), stage, theirs, finished);
    }

    private List<String> path(Net explored, SpinGraph printed, Optional<Difference> found, boolean rulesAlone) {
        if (found.isEmpty()) {
            return List.of();
        }
        Difference difference = found.get();
        int stage = explored.stage(difference.stage());
        if (difference.spin() > difference.ours()) {
            return printed.changes(explored, Tally.which(explored, printed, difference.what(), stage));
        }
        if (endless instanceof Answer.Yes yes && difference.what() == Difference.What.PROOF) {
            return yes.moves().stream().map(RuleWords::of).toList();
        }
        Graph graph =
                rulesAlone ? Explorer.exploreByRulesAlone(explored, LARGEST) : Explorer.explore(explored, LARGEST);
        int state = Tally.which(graph, difference.what(), stage).nextSetBit(0);
        return graph.pathTo(state).stream().map(RuleWords::of).toList();
    }
}
