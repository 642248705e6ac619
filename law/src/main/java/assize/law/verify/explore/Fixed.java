package assize.law.verify.explore;

import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is the same in every view of a net, for a rule keeps its number and what it touches in all of them: worked out
 * once, where hundreds of views are looked at. Immutable.
 */
final class Fixed {
    private final Swaps swaps;
    /** For each rule by number those acts of the law, by number, that it may draw before the case is at rest again. */
    private final BitSet[] drawn;
    /** For each act of the law by number the first rule of the same act; two rules of one act are never both drawn. */
    private final int[] acts;
    /** For each rule by number what it brings, by the numbers of the happenings. */
    private final int[][] happens;

    Fixed(Net whole) {
        int count = whole.ruleCount();
        swaps = Swaps.of(whole);
        drawn = new BitSet[count];
        acts = new int[count];
        happens = new int[count][];
        Arrays.fill(acts, -1);
        Map<String, Integer> known = new HashMap<>();
        for (Rule rule : whole.rules()) {
            happens[rule.index()] =
                    rule.happens().stream().mapToInt(Integer::intValue).toArray();
            if (rule.move() instanceof Move.Law law) {
                acts[rule.index()] = known.computeIfAbsent(law.action(), _ -> rule.index());
            }
        }
        for (List<Rule> steps : whole.steps()) {
            for (Rule rule : steps) {
                drawn[rule.index()] = drawn(rule, whole.urgent().get(rule.to()));
            }
        }
    }

    private static BitSet drawn(Rule rule, List<Rule> laws) {
        BitSet drawn = new BitSet();
        for (Rule law : laws) {
            if (rule.draws(law)) {
                drawn.set(law.index());
            }
        }
        return drawn;
    }

    /** Which states stand for each other. */
    Swaps swaps() {
        return swaps;
    }

    /** May a rule draw this act of the law? */
    boolean draws(Rule rule, Rule law) {
        return drawn[rule.index()].get(law.index());
    }

    /** Are both rules of one act of the law? */
    boolean sameAct(Rule law, Rule other) {
        return acts[law.index()] >= 0 && acts[law.index()] == acts[other.index()];
    }

    /** Does a rule bring a happening? */
    boolean brings(Rule rule, int happening) {
        for (int one : happens[rule.index()]) {
            if (one == happening) {
                return true;
            }
        }
        return false;
    }
}
