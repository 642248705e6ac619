package assize.law.verify.explore;

import assize.law.verify.net.Focus;
import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import assize.law.verify.net.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about all that a case can come to. A question is first asked of the stages alone, with every
 * condition left out; where the answer hangs on something left out, that is taken in and the question asked anew.
 * Leaving out only ever adds ways, and a step from which nothing relevant was left out can surely be gone, so both
 * answers are those of the whole net: a way that is told was tried in it, and where none is told there is none. For
 * one thread.
 */
public final class Search {
    /** The most states of a first try; what needs more waits until everything easier is known. */
    private static final int FIRST_TRY = 2000;

    /** How many steps are tried before one is chosen to look at more closely. */
    private static final int MOST_TRIES = 2;

    /** How many states a try may have; one that has more is not thought well of. */
    private static final int MOST_IN_A_TRY = 2000;

    private final Net whole;
    private final Bounds bounds;
    private final Trial trial;
    private final List<Rule> rules;
    private final Views views;
    private boolean beyond;

    /** Over a whole net. */
    public Search(Net whole, Bounds bounds) {
        this.whole = whole;
        this.bounds = bounds;
        this.trial = new Trial(whole);
        this.rules = whole.rules();
        this.views = new Views(whole, bounds);
    }

    /** The whole net. */
    public Net net() {
        return whole;
    }

    /** How many states the largest view had that some question needed. */
    public int largest() {
        return views.largest();
    }

    /** How many states there were in all views together. */
    public int states() {
        return views.states();
    }

    /** What some question had to look at. */
    public BitSet looked() {
        return views.looked();
    }

    /** The part of the net that the hardest question hung on, with everything else left out of it. */
    public Net part() {
        return Focus.on(whole, views.looked(), new BitSet());
    }

    /** True if some question could not be answered within the bounds. */
    public boolean beyond() {
        return beyond || views.beyond();
    }

    /** The graph of what was looked at when the bounds were reached, or of the stages alone. */
    public Graph view() {
        return views.of(views.looked(), new BitSet(), bounds.states());
    }

    /**
     * All that the case can come to as seen through some variables.
     *
     * @param pinned those whose values are asked after in every stage
     * @param most how many states at most
     */
    public Graph view(BitSet kept, BitSet pinned, int most) {
        Graph graph = views.of(kept, pinned, Math.min(most, bounds.states()));
        graph.askedAnew();
        return graph;
    }

    /** What forbids a way in the whole net: the variables to look at. Empty if the way can be gone. */
    public BitSet forbids(List<Move> way) {
        return trial.forbidsMoves(way);
    }

    /**
     * Does a step of one kind ever lead to where a step of another kind can no longer come?
     *
     * @param unless steps that also take a rule of this kind are left aside
     */
    public Answer lost(Predicate<Rule> after, Predicate<Rule> unless, Predicate<Rule> goal) {
        Answer answer = stuck(after, unless, rule -> true, goal, stage -> true, bounds.states());
        beyond |= answer instanceof Answer.Unknown;
        return answer;
    }

    /** A state that is asked after: a stage, and variables in values. */
    public interface Bad {
        /** Is this state of the graph one of them? */
        boolean is(Graph graph, int state);
    }

    /** Is a step of some kind ever taken, without a step of another kind before it? */
    public Answer step(Predicate<Rule> wanted, Predicate<Rule> before) {
        return never(new BitSet(), (graph, state) -> false, wanted, before, bounds.states());
    }

    /** Is a step of some kind ever taken? Answered only where few states decide it. */
    public Answer quickly(Predicate<Rule> wanted) {
        return never(new BitSet(), (graph, state) -> false, wanted, rule -> false, FIRST_TRY);
    }

    /** Is a state ever come to in which variables have values that are asked after? */
    public Answer state(BitSet asked, Bad bad) {
        return never(asked, bad, rule -> false, rule -> false, bounds.states());
    }

    /** Is a step ever taken from a state that is asked after? */
    public Answer step(BitSet asked, Bad from, Predicate<Rule> wanted) {
        return never(asked, from, wanted, null, bounds.states());
    }

    private Answer never(BitSet asked, Bad bad, Predicate<Rule> wanted, @Nullable Predicate<Rule> before, int most) {
        BitSet kept = new BitSet();
        BitSet pinned = (BitSet) asked.clone();
        while (true) {
            kept.or(asked);
            Graph graph = views.of(kept, pinned, most);
            if (!graph.whole()) {
                return most < bounds.states() ? new Answer.Unknown(names(kept)) : unknown(kept);
            }
            BitSet barred = before == null ? new BitSet() : graph.ways(before);
            Onwards onwards = Onwards.from(graph, new int[] {0}, barred);
            List<Integer> path = before == null
                    ? onwards.toStepFrom(graph.ways(wanted), state -> bad.is(graph, state))
                    : onwards.toStepOrState(graph.ways(wanted), state -> bad.is(graph, state));
            if (path.isEmpty()) {
                return new Answer.No();
            }
            List<List<Rule>> steps = onwards.rules(path);
            BitSet forbids = trial.forbids(steps);
            if (forbids.isEmpty()) {
                return new Answer.Yes(steps);
            }
            if (!Closer.looks(forbids, kept, pinned)) {
                return unknown(kept);
            }
        }
    }

    /**
     * Does a case ever come to where a step of some kind can no longer come?
     *
     * @param after only where a step of this kind came before; null: anywhere
     * @param unless the step that came before takes no rule of this kind
     * @param until and none of this kind since
     * @param goal the steps that must remain possible
     * @param where the stages in which they must, by number
     * @param states how many states may be looked at for it
     */
    public Answer stuck(
            @Nullable Predicate<Rule> after,
            Predicate<Rule> unless,
            Predicate<Rule> until,
            Predicate<Rule> goal,
            IntPredicate where,
            int states) {
        Answer answer = new Answer.Unknown(List.of());
        for (int most = FIRST_TRY; answer instanceof Answer.Unknown; most *= 10) {
            int now = Math.min(most, states);
            answer = stuck(after, unless, until, goal, (graph, state) -> where.test(graph.stage(state)), now);
            if (now == states) {
                break;
            }
        }
        return answer;
    }

    /**
     * Does a case ever come to where no end can be come to any more? Asked stage by stage: once every state of a stage
     * is known to come to an end, it is enough for the others to come to that stage.
     */
    public Answer endless() {
        Set<Integer> known = new LinkedHashSet<>();
        List<Integer> open = new ArrayList<>();
        for (int stage = 0; stage < whole.stages().size(); stage++) {
            if (whole.end(stage)) {
                known.add(stage);
            } else {
                open.addFirst(stage);
            }
        }
        Answer last = new Answer.No();
        for (int most = FIRST_TRY; !open.isEmpty(); most *= 10) {
            boolean found = true;
            while (found) {
                found = false;
                for (int stage : List.copyOf(open)) {
                    last = endless(stage, known, Math.min(most, bounds.states()));
                    if (last.yes()) {
                        return last;
                    }
                    if (last instanceof Answer.No) {
                        found = true;
                        open.removeIf(one -> one == stage);
                        known.add(stage);
                    }
                }
            }
            if (most >= bounds.states()) {
                break;
            }
        }
        beyond |= !open.isEmpty();
        return open.isEmpty() ? new Answer.No() : last;
    }

    private Answer endless(int stage, Set<Integer> known, int most) {
        return stuck(
                null,
                rule -> false,
                rule -> false,
                rule -> rule.stage() != rule.to() && known.contains(rule.to()),
                (graph, state) -> graph.stage(state) == stage,
                most);
    }

    private Answer stuck(
            @Nullable Predicate<Rule> after,
            Predicate<Rule> unless,
            Predicate<Rule> until,
            Predicate<Rule> goal,
            Bad where,
            int most) {
        BitSet kept = new BitSet();
        BitSet pinned = new BitSet();
        BitSet passed = new BitSet();
        while (true) {
            Graph graph = views.of(kept, pinned, most);
            if (!graph.whole()) {
                return new Answer.Unknown(names(kept));
            }
            BitSet goals = graph.ways(goal);
            BitSet surely = Sureness.of(graph, goals, state -> false);
            Onwards watched = watched(graph, after, unless, until);
            int state = watched.first(s -> where.is(graph, s) && !surely.get(s) && !passed.get(s));
            if (state < 0) {
                return new Answer.No();
            }
            BitSet perhaps = graph.leadingTo(s -> Onwards.takes(graph, s, goals));
            int lost = watched.first(s -> where.is(graph, s) && !perhaps.get(s) && !passed.get(s));
            BitSet more = lost >= 0 ? new BitSet() : loose(graph, surely, goals, kept, pinned, where, goal, most);
            if (lost < 0 && more.isEmpty()) {
                more = loose(graph, surely, goals, kept, pinned, (all, one) -> true, goal, most);
            }
            if (more.isEmpty()) {
                List<List<Rule>> steps = watched.rules(watched.pathTo(lost >= 0 ? lost : state));
                BitSet forbids = trial.forbids(steps);
                if (forbids.isEmpty() && lost >= 0) {
                    return new Answer.Yes(steps);
                }
                if (!Closer.looks(forbids, kept, pinned)) {
                    // nothing more to look at, and yet the way can't be gone: only what was set back on it allows it
                    passed.set(lost >= 0 ? lost : state);
                    continue;
                }
            }
            passed.clear();
            kept.or(more);
        }
    }

    private static Onwards watched(
            Graph graph, @Nullable Predicate<Rule> after, Predicate<Rule> unless, Predicate<Rule> until) {
        Onwards all = Onwards.from(graph, new int[] {0}, new BitSet());
        if (after == null) {
            return all;
        }
        BitSet begins = graph.ways(after);
        begins.andNot(graph.ways(unless));
        return all.since(begins, graph.ways(until));
    }

    /**
     * What was left out of a step that would make more states sure to come to a goal. Of all such steps from the states
     * asked after, that is taken which makes most of them sure.
     */
    private BitSet loose(
            Graph graph,
            BitSet surely,
            BitSet goals,
            BitSet kept,
            BitSet pinned,
            Bad where,
            Predicate<Rule> goal,
            int most) {
        Map<Integer, BitSet> known = new HashMap<>();
        for (int state = surely.nextClearBit(0); state < graph.size(); state = surely.nextClearBit(state + 1)) {
            if (where.is(graph, state)) {
                for (int edge = graph.firstEdge(state); edge < graph.firstEdge(state + 1); edge++) {
                    boolean helps = surely.get(graph.target(edge)) || goals.get(graph.way(edge));
                    if (helps && !(graph.begunSurely(edge) && graph.sure(edge))) {
                        List<Rule> taken = graph.rules(edge);
                        known.computeIfAbsent(graph.way(edge), way -> leftOut(graph, taken, kept));
                    }
                }
            }
        }
        List<BitSet> tries = known.values().stream()
                .filter(asked -> !asked.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .limit(MOST_TRIES)
                .toList();
        BitSet best = tries.isEmpty() ? new BitSet() : tries.getFirst();
        double share = -1;
        for (BitSet asked : tries.size() > 1 ? tries : List.<BitSet>of()) {
            double one = share(asked, kept, pinned, where, goal, most);
            if (one > share) {
                share = one;
                best = asked;
            }
        }
        return best;
    }

    /** Which part of the states asked after surely comes to a goal if more is looked at. */
    private double share(BitSet asked, BitSet kept, BitSet pinned, Bad where, Predicate<Rule> goal, int most) {
        BitSet more = (BitSet) kept.clone();
        more.or(asked);
        Graph graph = views.of(more, pinned, Math.min(most, MOST_IN_A_TRY));
        if (!graph.whole()) {
            return 0;
        }
        BitSet goals = graph.ways(goal);
        BitSet surely = Sureness.of(graph, goals, state -> false);
        int all = 0;
        int sure = 0;
        for (int state = 0; state < graph.size(); state++) {
            if (where.is(graph, state)) {
                all++;
                sure += surely.get(state) ? 1 : 0;
            }
        }
        return all == 0 ? 1 : (double) sure / all;
    }

    /** What was left out of a step, and of the acts of the law that may follow it. */
    private BitSet leftOut(Graph graph, List<Rule> taken, BitSet kept) {
        BitSet asked = new BitSet();
        for (int i = 0; i < taken.size(); i++) {
            asked.or(rules.get(taken.get(i).index()).footprint().asks());
            List<Rule> since = taken.subList(0, i + 1);
            for (Rule law : graph.net().urgent().get(taken.get(i).to())) {
                if (!law.asAtRest(since)) {
                    asked.or(law.footprint().asks());
                }
            }
        }
        asked.andNot(kept);
        return asked;
    }

    private Answer unknown(BitSet kept) {
        beyond = true;
        return new Answer.Unknown(names(kept));
    }

    private List<String> names(BitSet kept) {
        List<String> names = new ArrayList<>();
        for (Variable variable : whole.variables()) {
            if (kept.get(variable.index())) {
                names.add(variable.name());
            }
        }
        return names;
    }
}
