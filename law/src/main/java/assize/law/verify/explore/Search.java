package assize.law.verify.explore;

import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Answers questions about all that a case can come to. A question is first asked of the stages alone, with every
 * condition left out; where the answer hangs on something left out, that is taken in and the question asked anew.
 * Leaving out only ever adds ways, and a step from which nothing relevant was left out can surely be gone, so both
 * answers are those of the whole net: a way that is told was tried in it, and where none is told there is none. For
 * one thread.
 */
public final class Search {
    /** The most states of a first try; what needs more waits until everything easier is known. */
    static final int FIRST_TRY = 500;

    /** How many times as many states the next try may have. */
    static final int NEXT_TRY = 20;

    private final Net whole;
    private final Bounds bounds;
    private final Trial trial;
    private final Views views;
    private final Reached reached;
    private final Lost lost;
    private final BitSet all;
    private final List<Rule> rules;
    private final Map<String, BitSet> acts;
    /** What was answered for good: checks look again and again, and ask the same. */
    private final Map<List<Object>, Answer> answers = new HashMap<>();

    private boolean open;

    /** Over a whole net. */
    public Search(Net whole, Bounds bounds) {
        this.whole = whole;
        this.rules = whole.rules();
        this.acts = Doing.index(rules);
        this.bounds = bounds;
        this.trial = new Trial(whole);
        this.views = new Views(whole, bounds);
        this.all = views.asked(rule -> true);
        this.reached = new Reached(whole, views, trial);
        this.lost = new Lost(whole, views, trial, bounds.states());
    }

    /** The whole net. */
    public Net net() {
        return whole;
    }

    /** How many states the largest view had that some question needed. */
    public int largest() {
        return views.largest().size();
    }

    /** How many states there were in all views together. */
    public int states() {
        return views.states();
    }

    /** True if some question was left open since this was asked last: its answer lies beyond the bounds. */
    public boolean leftOpen() {
        boolean was = open;
        open = false;
        return was;
    }

    /** The largest graph that some question needed, as far as the bounds let it be found. */
    public Graph view() {
        return views.largest();
    }

    /**
     * All that the case can come to as seen through some variables. Not whole if there are more states than asked for.
     *
     * @param pinned those whose values are asked after in every stage
     * @param steps also by which steps, and not only by those that lead from state to state
     * @param most how many states at most
     */
    public Graph view(BitSet kept, BitSet pinned, boolean steps, int most) {
        BitSet asked = steps ? all : new BitSet();
        Graph graph = views.of(new Sight(kept, (BitSet) pinned.clone(), asked), Math.min(most, bounds.states()));
        graph.askedAnew();
        open |= !graph.whole();
        return graph;
    }

    /** What forbids a way in the whole net: the variables to look at. Empty if the way can be gone. */
    public BitSet forbids(List<Move> way) {
        return trial.forbidsMoves(way);
    }

    /** Is a step of some kind ever taken, with nothing of another kind before it or in it? */
    public Answer step(Predicate<Rule> wanted, Predicate<Rule> without) {
        return step(kind(wanted), kind(without), bounds.states());
    }

    /** Is a step of some kind ever taken, after a step of another kind? */
    public Answer follows(Predicate<Rule> after, Predicate<Rule> wanted) {
        Kind first = kind(after);
        Kind last = kind(wanted);
        return known(List.of("follows", first, last), () -> reached.follows(first, last, bounds.states()));
    }

    /** Is it sure that a step of some kind is never taken? Not sure where many states would decide it. */
    public boolean never(Predicate<Rule> wanted) {
        Kind kind = kind(wanted);
        if (reached.isTaken(kind)) {
            return false;
        }
        boolean was = open;
        boolean never = step(kind, Kind.NONE, FIRST_TRY) instanceof Answer.No;
        open = was; // not to know it is no answer left open
        return never;
    }

    /**
     * Does a step of one kind ever lead to where a step of another kind can no longer come?
     *
     * @param unless steps that also take a rule of this kind are left aside
     */
    public Answer lost(Predicate<Rule> after, Predicate<Rule> unless, Predicate<Rule> goal) {
        return ask(new Lost.Question(kind(after), kind(unless), null, Lost.Goal.of(kind(goal)), everywhere()));
    }

    /**
     * Does a case ever come to where a step of some kind can no longer come?
     *
     * @param after only where a step of this kind came before
     * @param unless the step that came before takes no rule of this kind
     * @param until and none of this kind since
     * @param goal the steps that must remain possible
     * @param where the stages in which they must, by number
     */
    public Answer lost(
            Predicate<Rule> after,
            Predicate<Rule> unless,
            Predicate<Rule> until,
            Predicate<Rule> goal,
            IntPredicate where) {
        BitSet stages = new BitSet();
        for (int stage = 0; stage < whole.stages().size(); stage++) {
            stages.set(stage, where.test(stage));
        }
        return ask(new Lost.Question(kind(after), kind(unless), kind(until), Lost.Goal.of(kind(goal)), stages));
    }

    /** Does a case ever come to where no end can be come to any more? */
    public Answer endless() {
        return endless(rule -> false);
    }

    /** Does a case ever come to where no end can be come to any more, but by steps that take a rule of some kind? */
    public Answer endless(Predicate<Rule> but) {
        Kind left = kind(but);
        return known(List.of("endless", left), () -> lost.endless(left));
    }

    private Answer step(Kind wanted, Kind without, int most) {
        return known(List.of("step", wanted, without), () -> reached.step(wanted, without, most));
    }

    private Answer ask(Lost.Question question) {
        return known(List.of(question), () -> lost.ask(question));
    }

    private Kind kind(Predicate<Rule> kind) {
        return Kind.of(kind, rules, acts);
    }

    private BitSet everywhere() {
        BitSet all = new BitSet();
        all.set(0, whole.stages().size());
        return all;
    }

    private Answer known(List<Object> question, Supplier<Answer> asking) {
        Answer answer = answers.get(question);
        if (answer == null) {
            answer = asking.get();
            if (!(answer instanceof Answer.Unknown)) {
                answers.put(question, answer);
            }
        }
        return told(answer);
    }

    private Answer told(Answer answer) {
        open |= answer instanceof Answer.Unknown;
        return answer;
    }
}
