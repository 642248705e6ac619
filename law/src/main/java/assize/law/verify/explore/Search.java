package assize.law.verify.explore;

import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Answers questions about all that a case can come to. A question is first asked of the stages alone, with every
 * condition left out; where the answer hangs on something left out, that is taken in and the question asked anew.
 * Leaving out only ever adds ways, and a step from which nothing relevant was left out can surely be gone, so both
 * answers are those of the whole net: a way that is told was tried in it, and where none is told there is none. For
 * one thread.
 */
public final class Search {
    /** The most states of a first try; what needs more waits until everything easier is known. */
    static final int FIRST_TRY = 2000;

    private final Net whole;
    private final Bounds bounds;
    private final Trial trial;
    private final Views views;
    private final Reached reached;
    private final Lost lost;
    private final BitSet all;
    private boolean open;

    /** Over a whole net. */
    public Search(Net whole, Bounds bounds) {
        this.whole = whole;
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
     * @param most how many states at most
     */
    public Graph view(BitSet kept, BitSet pinned, int most) {
        Graph graph = views.of(new Sight(kept, (BitSet) pinned.clone(), all), Math.min(most, bounds.states()));
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
        return told(reached.step(Kind.of(wanted), Kind.of(without), bounds.states()));
    }

    /** Is a step of some kind ever taken, after a step of another kind? */
    public Answer follows(Predicate<Rule> after, Predicate<Rule> wanted) {
        return told(reached.follows(Kind.of(after), Kind.of(wanted), bounds.states()));
    }

    /** Is it sure that a step of some kind is never taken? Not sure where many states would decide it. */
    public boolean never(Predicate<Rule> wanted) {
        return reached.never(Kind.of(wanted), FIRST_TRY);
    }

    /**
     * Does a step of one kind ever lead to where a step of another kind can no longer come?
     *
     * @param unless steps that also take a rule of this kind are left aside
     */
    public Answer lost(Predicate<Rule> after, Predicate<Rule> unless, Predicate<Rule> goal) {
        return told(lost.ask(
                new Lost.Question(Kind.of(after), Kind.of(unless), null, Lost.Goal.of(Kind.of(goal)), stage -> true)));
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
        return told(lost.ask(new Lost.Question(
                Kind.of(after), Kind.of(unless), Kind.of(until), Lost.Goal.of(Kind.of(goal)), where)));
    }

    /** Does a case ever come to where no end can be come to any more? */
    public Answer endless() {
        return told(lost.endless());
    }

    private Answer told(Answer answer) {
        open |= answer instanceof Answer.Unknown;
        return answer;
    }
}
