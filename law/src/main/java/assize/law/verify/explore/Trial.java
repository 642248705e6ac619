package assize.law.verify.explore;

import assize.law.verify.net.Condition;
import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import assize.law.verify.net.Test;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** What forbids a way: the variables to look at. Empty if the way can be gone. */
    BitSet forbids(List<List<Rule>> steps) {
        int[] state = whole.initial();
        for (List<Rule> step : steps) {
            int[] wanted = step.stream().mapToInt(Rule::index).toArray();
            int[][] next = new int[1][];
            successors.of(state, (rules, after, begun, sure) -> {
                int[] taken = rules.stream().mapToInt(Rule::index).toArray();
                if (next[0] == null && Arrays.equals(taken, wanted)) {
                    next[0] = after;
                }
            });
            if (next[0] == null) {
                return blameStep(state, step);
            }
            state = next[0];
        }
        return new BitSet();
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
            List<int[]> after = after(states, wanted);
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

    private List<int[]> after(List<int[]> states, List<Move> wanted) {
        List<int[]> found = new ArrayList<>();
        Set<List<Integer>> known = new HashSet<>();
        for (int[] state : states) {
            successors.of(state, (rules, after, begun, sure) -> {
                List<Move> moves = rules.stream().map(Rule::move).toList();
                if (moves.equals(wanted)
                        && found.size() < MOST_STATES
                        && known.add(Arrays.stream(after).boxed().toList())) {
                    found.add(after);
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
            for (Rule rule : rules) {
                for (Rule law : wanted.contains(rule.move()) ? whole.urgent().get(rule.to()) : List.<Rule>of()) {
                    if (!law.asAtRest(List.of(rule))) {
                        guilty.or(law.footprint().asks());
                    }
                }
            }
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
        if (guilty.isEmpty()) {
            // the law acted otherwise than the way says: whatever its acts ask after on the way may be why
            for (int i = 0; i < step.size(); i++) {
                for (Rule law : whole.urgent().get(step.get(i).to())) {
                    if (!law.asAtRest(step.subList(0, i + 1))) {
                        guilty.or(law.footprint().asks());
                    }
                }
            }
        }
        return guilty;
    }

    static void read(Rule rule, BitSet into) {
        if (rule.guard() != null) {
            for (int variable : rule.guard().variables()) {
                into.set(variable);
            }
        }
    }
}
