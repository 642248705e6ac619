package assize.law.verify.explore;

import assize.law.verify.net.Condition;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import assize.law.verify.net.Test;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Tries in the whole net a way that was found where things were left out of it. */
final class Trial {
    private final Net whole;
    private final Successors successors;

    Trial(Net whole) {
        this.whole = whole;
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
                return blame(state, step);
            }
            state = next[0];
        }
        return new BitSet();
    }

    /** The tests and guards that differ from what the way took for possible. */
    private BitSet blame(int[] from, List<Rule> step) {
        Rule first = whole.rules().get(step.getFirst().index());
        BitSet guilty = new BitSet();
        for (Test test : first.tests()) {
            if (!test.holds(from)) {
                guilty.set(test.variable());
            }
        }
        if ((first.guard(from) & Condition.TRUE) == 0) {
            read(first, guilty);
        }
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
