package assize.law.verify.explore;

import assize.law.verify.net.Condition;
import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import assize.law.verify.net.Test;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tries in the whole net a way that was found where things were left out of it. */
final class Trial {
    /** How many states one told step may lead to; more are not followed. */
    private static final int MOST_STATES = 64;

    private final Net whole;
    private final List<Rule> rules;
    private final Successors successors;

    Trial(Net whole) {
        this.whole = whole;
        this.rules = whole.rules();
        this.successors = new Successors(whole);
    }

    /**
     * What forbids a way: the variables to look at. Empty if the way can be gone. Acts of the law that were forgotten
     * where the way was found, for they change nothing that it asks after, may be drawn on it or not.
     */
    BitSet forbids(List<List<Rule>> steps, Net seen) {
        BitSet drawn = new BitSet();
        seen.urgent().forEach(laws -> laws.forEach(law -> drawn.set(law.index())));
        List<int[]> states = List.of(whole.initial());
        for (List<Rule> step : steps) {
            List<int[]> after = after(states, taken -> told(taken, drawn, step));
            if (after.isEmpty()) {
                return blameStep(states.getFirst(), step);
            }
            states = after;
        }
        return new BitSet();
    }

    /** Is this the step that is told, with acts of the law between that it does not tell? */
    private static boolean told(List<Rule> taken, BitSet drawn, List<Rule> step) {
        int at = 0;
        for (int i = 0; i < taken.size(); i++) {
            int rule = taken.get(i).index();
            if (i == 0 || drawn.get(rule)) {
                if (at == step.size() || step.get(at++).index() != rule) {
                    return false;
                }
            }
        }
        return at == step.size();
    }

    /**
     * What forbids a way that is told by what happens in it. Facts may come out in several ways in one step, so all
     * states are followed to which it may lead.
     */
    BitSet forbidsMoves(List<Move> way) {
        List<int[]> states = List.of(whole.initial());
        int at = 0;
        while (at < way.size()) {
            int next = at + 1;
            while (next < way.size() && way.get(next) instanceof Move.Law) {
                next++;
            }
            List<Move> wanted = way.subList(at, next);
            List<int[]> after = after(states, taken -> happens(taken, wanted));
            if (after.isEmpty()) {
                BitSet guilty = blame(states.getFirst(), wanted);
                if (guilty.isEmpty()) {
                    guilty.set(Net.STAGE); // no such step at all, as where there are other holders: more would not help
                }
                return guilty;
            }
            states = after;
            at = next;
        }
        return new BitSet();
    }

    private static boolean happens(List<Rule> taken, List<Move> wanted) {
        for (int i = 0; i < taken.size(); i++) {
            if (i >= wanted.size() || !taken.get(i).move().equals(wanted.get(i))) {
                return false;
            }
        }
        return taken.size() == wanted.size();
    }

    /** The states to which steps of one kind lead. */
    private List<int[]> after(List<int[]> states, Predicate<List<Rule>> step) {
        List<int[]> found = new ArrayList<>();
        Set<IntBuffer> known = new HashSet<>();
        for (int[] state : states) {
            successors.of(state, (way, after, sure) -> {
                if (found.size() < MOST_STATES && step.test(way.rules)) {
                    int[] own = after.clone();
                    if (known.add(IntBuffer.wrap(own))) {
                        found.add(own);
                    }
                }
            });
        }
        return found;
    }

    private BitSet blame(int[] from, List<Move> wanted) {
        BitSet guilty = new BitSet();
        for (Rule rule : whole.steps().get(from[Net.STAGE])) {
            if (rule.move().equals(wanted.getFirst())) {
                guilty.or(blame(from, rule));
            }
        }
        if (guilty.isEmpty()) {
            // the law acted otherwise than the way says, at the step itself or after one of its own acts
            rules.stream()
                    .filter(rule -> wanted.contains(rule.move()))
                    .forEach(rule -> guilty.or(whole.lawAsks(List.of(rule))));
        }
        return guilty;
    }

    private static BitSet blame(int[] from, Rule rule) {
        BitSet guilty = new BitSet();
        for (Test test : rule.tests()) {
            if (!test.holds(from)) {
                guilty.set(test.variable());
            }
        }
        if ((rule.guard(from) & Condition.TRUE) == 0) {
            read(rule, guilty);
        }
        return guilty;
    }

    /** The tests and guards that differ from what the way took for possible. */
    private BitSet blameStep(int[] from, List<Rule> step) {
        BitSet guilty = blame(from, rules.get(step.getFirst().index()));
        // or else the law acted otherwise than the way says: whatever its acts ask after on the way may be why
        return guilty.isEmpty() ? whole.lawAsks(step) : guilty;
    }

    static void read(Rule rule, BitSet into) {
        if (rule.guard() != null) {
            for (int variable : rule.guard().variables()) {
                into.set(variable);
            }
        }
    }
}
