package assize.law.verify.net;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a case may go on from a stage.
 *
 * @param index its number in the net
 * @param stage the stage from which it leads
 * @param to the stage to which it leads; the same if it stays
 * @param tests what must hold of single variables
 * @param guard what must hold besides; null: nothing
 * @param happens the numbers of the happenings that it brings, upon which the law may act
 * @param upon for the law's own acts: the happening that it waits upon; -1: it acts as soon as its guard holds
 * @param urgent the law acts before anything else can happen
 * @param loose a condition of it was left out, so that it may be taken where the case forbids it
 */
public record Rule(
        int index,
        Move move,
        int stage,
        int to,
        List<Test> tests,
        @Nullable Condition guard,
        List<Update> updates,
        List<Integer> happens,
        int upon,
        boolean urgent,
        boolean loose,
        Footprint footprint) {
    /**
     * Can't what other rules touched have made this one possible? At rest the law has drawn what it could, so an act of
     * the law whose condition nobody touched since is not drawn now. One that may last is drawn again with each step.
     */
    public boolean asAtRest(List<Rule> since) {
        if (upon >= 0 || footprint.free() || footprint.recurs()) {
            return false;
        }
        for (int i = 0; i < since.size(); i++) {
            Rule rule = since.get(i);
            if (rule.to() != rule.stage() || rule.footprint().touches().intersects(footprint.asks())) {
                return false;
            }
        }
        return true;
    }

    /** The same as a step that changes nothing, where some variables have been forgotten. */
    Rule idle(BitSet dead) {
        List<Test> asked =
                tests.stream().filter(test -> !dead.get(test.variable())).toList();
        Condition left = guard == null ? null : guard.without(dead);
        if (updates.isEmpty() && asked.size() == tests.size() && left == guard) {
            return this;
        }
        return new Rule(
                index,
                move,
                stage,
                to,
                asked,
                left,
                List.of(),
                happens,
                upon,
                urgent,
                loose || asked.size() < tests.size(),
                footprint);
    }

    /** The same as an act of the law that may still be possible when it has been taken. */
    Rule recurring() {
        Footprint recurring = new Footprint(footprint.asks(), footprint.touches(), footprint.free(), true);
        return new Rule(index, move, stage, to, tests, guard, updates, happens, upon, urgent, loose, recurring);
    }

    /** What its guard may come to in this state; true alone where it has none. */
    public int guard(int[] state) {
        return guard == null ? Condition.TRUE | Condition.SURELY_TRUE : guard.in(state);
    }

    /** May an act of the law be drawn after this rule, if it is the first since the case was at rest? */
    public boolean draws(Rule law) {
        return law.upon >= 0 ? happens.contains(law.upon) : !law.asAtRest(List.of(this));
    }
}
