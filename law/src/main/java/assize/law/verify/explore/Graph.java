package assize.law.verify.explore;

import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All states that a case can come to rest in, and the steps between them. State 0 is that of a case not yet opened; a
 * state has a lower number than those found later, so a breadth-first search finds shortest ways.
 */
public final class Graph {
    private static final Pattern HOLDER = Pattern.compile(" [12]\\b");

    private final Net net;
    private final States states;
    private final Stays stays;
    private final int[] firstEdge;
    private final int[] targets;
    private final int[] labels;
    private final List<List<Rule>> ways;
    private final Successors successors;
    private final boolean whole;
    private final BitSet kept;
    private final BitSet missed = new BitSet();
    private int[][] into = new int[0][];
    private @Nullable Onwards onwards;
    /** For each rule by number the numbers of the ways that take it; and which rules these are. */
    private @Nullable BitSet[] taking = new BitSet[0];

    private final List<Rule> inWay = new ArrayList<>();
    private Map<String, BitSet> acts = Map.of();

    Graph(
            Net net,
            States states,
            Stays stays,
            int[] firstEdge,
            int[] targets,
            int[] labels,
            List<List<Rule>> ways,
            Successors successors,
            BitSet kept,
            boolean whole) {
        this.net = net;
        this.states = states;
        this.stays = stays;
        this.firstEdge = firstEdge;
        this.targets = targets;
        this.labels = labels;
        this.ways = ways;
        this.successors = successors;
        this.kept = kept;
        this.whole = whole;
    }

    /** The net that was explored. */
    public Net net() {
        return net;
    }

    /** False if a bound was reached: some states are missing. */
    public boolean whole() {
        return whole;
    }

    /** How many states there are. */
    public int size() {
        return states.count();
    }

    /** How many steps between states there are, without those that may be taken everywhere in a stage. */
    int edges() {
        return targets.length;
    }

    /** The value of a variable in a state. Where it was left out, that it was asked after is remembered. */
    public int value(int state, int variable) {
        if (variable != Net.STAGE && !kept.get(variable)) {
            missed.set(variable);
        }
        return states.value(state, variable);
    }

    /** Forgets what was asked after, for the next who asks. */
    void askedAnew() {
        missed.clear();
    }

    /** What was left out and yet asked after. */
    public BitSet missed() {
        return (BitSet) missed.clone();
    }

    /** The stage of a state, by its number in the net. */
    public int stage(int state) {
        return states.value(state, Net.STAGE);
    }

    /** The rules that are taken somewhere, by number. */
    public BitSet taken() {
        return successors.taken();
    }

    /** The rules whose guard fails to hold somewhere where all else lets them be taken, by number. */
    public BitSet barred() {
        return successors.barred();
    }

    /** The steps from a state. */
    public List<Edge> from(int state) {
        return edges(state, steps(state).length);
    }

    /** The same without those that may be taken everywhere in its stage and leave the case as it is. */
    public List<Edge> onwards(int state) {
        return edges(state, firstEdge[state + 1] - firstEdge[state]);
    }

    private List<Edge> edges(int state, int count) {
        List<Edge> edges = new ArrayList<>(count);
        for (int edge : Arrays.copyOf(steps(state), count)) {
            edges.add(new Edge(state, rules(edge), target(edge), sure(edge)));
        }
        return edges;
    }

    /** The numbers of the steps from a state. */
    int[] steps(int state) {
        int moves = firstEdge[state + 1] - firstEdge[state];
        int[] steps = new int[moves + stays.count(stage(state))];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i < moves ? firstEdge[state] + i : stay(state, i - moves);
        }
        return steps;
    }

    /**
     * A step: the rules that it takes, the first by somebody or some clock, the others by the law.
     *
     * @param sure nothing that was left out of the net can forbid it
     */
    public record Edge(int from, List<Rule> rules, int to, boolean sure) {
        /** What happens in it. */
        public List<Move> moves() {
            return rules.stream().map(Rule::move).toList();
        }
    }

    /** The states that can be reached from the beginning without any step of this kind. */
    public BitSet without(Predicate<List<Rule>> kind) {
        return Onwards.from(this, waysOf(kind)).found();
    }

    /** The states from which such a step leads. */
    public BitSet before(Predicate<List<Rule>> kind) {
        return Onwards.taking(this, waysOf(kind));
    }

    /** The states that can be reached without having stood in any of these. */
    public BitSet around(BitSet avoided) {
        return Onwards.around(this, avoided);
    }

    /** The shortest way that ends with a step of one kind and takes none of another before; empty if there is none. */
    public List<Move> toStep(Predicate<List<Rule>> last, Predicate<List<Rule>> barred) {
        return moves(Onwards.from(this, waysOf(barred)).toStep(waysOf(last)));
    }

    /** The states from which one of these can be reached, these included. */
    public BitSet leadingTo(IntPredicate goal) {
        BitSet goals = new BitSet();
        for (int state = 0; state < size(); state++) {
            goals.set(state, goal.test(state));
        }
        return Backwards.leadingTo(this, goals);
    }

    /** The steps that lead into each state, as {@link Backwards#into} orders them. */
    int[][] into() {
        if (into.length == 0) {
            into = Backwards.into(this);
        }
        return into;
    }

    /** The walk to all that can be come to. */
    Onwards onwards() {
        if (onwards == null) {
            onwards = Onwards.from(this, new BitSet());
        }
        return onwards;
    }

    /** What happens on a short way from a step of one kind to one of another, none of a third between; or nothing. */
    public List<Move> between(Predicate<List<Rule>> first, Predicate<List<Rule>> last, Predicate<List<Rule>> barred) {
        BitSet begins = waysOf(first);
        BitSet closed = waysOf(barred);
        BitSet ends = waysOf(last);
        ends.andNot(closed);
        if (begins.isEmpty() || ends.isEmpty()) {
            return List.of();
        }
        Onwards since = onwards().since(begins, closed);
        return moves(since.toStep(ends));
    }

    private BitSet waysOf(Predicate<List<Rule>> kind) {
        if (kind instanceof Taking taking) {
            return ways(taking.kind());
        }
        BitSet found = new BitSet();
        for (int i = 0; i < ways.size(); i++) {
            found.set(i, kind.test(ways.get(i)));
        }
        return found;
    }

    private List<Move> moves(List<Integer> path) {
        return rulesOf(path).stream().flatMap(List::stream).map(Rule::move).toList();
    }

    /** The numbers of the ways that take a rule of some kind. */
    BitSet ways(Predicate<Rule> kind) {
        if (taking.length == 0) {
            noteTaking();
        }
        BitSet asked = kind instanceof Kind known ? known.rules() : asked(kind);
        BitSet found = new BitSet();
        for (int rule = asked.nextSetBit(0); rule >= 0 && rule < taking.length; rule = asked.nextSetBit(rule + 1)) {
            BitSet takes = taking[rule];
            if (takes != null) {
                found.or(takes);
            }
        }
        return found;
    }

    private BitSet asked(Predicate<Rule> kind) {
        if (kind instanceof Doing doing) {
            return doing.in(acts);
        }
        BitSet asked = new BitSet();
        for (Rule rule : inWay) {
            if (kind.test(rule)) {
                asked.set(rule.index());
            }
        }
        return asked;
    }

    private void noteTaking() {
        taking = new BitSet[net.ruleCount()];
        for (int i = 0; i < ways.size(); i++) {
            for (Rule rule : ways.get(i)) {
                BitSet takes = taking[rule.index()];
                if (takes == null) {
                    takes = new BitSet();
                    taking[rule.index()] = takes;
                    inWay.add(rule);
                }
                takes.set(i);
            }
        }
        acts = Doing.index(inWay);
    }

    /** The numbers of the ways that come to rest in some stages. */
    BitSet waysInto(IntPredicate stage) {
        BitSet found = new BitSet();
        for (int i = 0; i < ways.size(); i++) {
            found.set(i, stage.test(ways.get(i).getLast().to()));
        }
        return found;
    }

    int firstEdge(int state) {
        return firstEdge[state];
    }

    /** What may be done everywhere in a stage. */
    Stays stays() {
        return stays;
    }

    /** The number of a step that may be taken everywhere in a stage, as the step of one state; above all others. */
    int stay(int state, int nr) {
        return targets.length + state * stays.most() + nr;
    }

    int target(int edge) {
        return edge < targets.length ? targets[edge] : (edge - targets.length) / stays.most();
    }

    int way(int edge) {
        return label(edge) >> 1;
    }

    boolean sure(int edge) {
        return (label(edge) & 1) != 0;
    }

    List<Rule> rules(int edge) {
        return ways.get(way(edge));
    }

    private int label(int edge) {
        return edge < targets.length
                ? labels[edge]
                : stays.label(stage(target(edge)), (edge - targets.length) % stays.most());
    }

    /** The shortest way from the beginning to a state, what happens in it one after the other. */
    public List<Move> pathTo(int state) {
        return pathTo(state, rules -> false);
    }

    /** The shortest way that takes no step of a kind; empty if there is none. */
    public List<Move> pathTo(int state, Predicate<List<Rule>> barred) {
        return moves(Onwards.from(this, waysOf(barred)).pathTo(state));
    }

    /**
     * Goes a way of steps from the beginning anew with holders as they are, for in the graph they may have changed
     * places.
     */
    List<List<Rule>> rulesOf(List<Integer> edges) {
        List<List<Rule>> steps = new ArrayList<>();
        int[] now = net.initial();
        for (int edge : edges) {
            int[] wanted = states.state(target(edge));
            List<Rule> seen = rules(edge);
            List<Rule> taken = new ArrayList<>();
            int[][] next = new int[1][];
            successors.of(now, (way, state, sure) -> {
                boolean better = next[0] == null || way.is(way(edge));
                if (better && alike(way.rules, seen) && Arrays.equals(successors.standing(state.clone()), wanted)) {
                    taken.clear();
                    taken.addAll(way.rules);
                    next[0] = state.clone();
                }
            });
            steps.add(next[0] == null ? seen : List.copyOf(taken));
            now = next[0] == null ? wanted : next[0];
        }
        return steps;
    }

    /** Does the same happen in two steps, whichever of several holders it is? */
    private static boolean alike(List<Rule> one, List<Rule> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            Rule first = one.get(i);
            Rule second = other.get(i);
            if (first.index() != second.index()
                    && (first.to() != second.to()
                            || first.move().getClass() != second.move().getClass()
                            || !kind(first.move()).equals(kind(second.move())))) {
                return false;
            }
        }
        return true;
    }

    private static String kind(Move move) {
        return HOLDER.matcher(move.toString()).replaceAll("");
    }
}
