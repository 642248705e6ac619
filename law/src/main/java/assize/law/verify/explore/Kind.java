package assize.law.verify.explore;

import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A kind of rules, asked of each once: a rule keeps its number in every view of a net. Two kinds of the same rules are
 * one, so a question that was asked in other words is known again.
 *
 * @param rules the rules of the kind, by number; not changed any more
 */
record Kind(BitSet rules) implements Predicate<Rule> {
    /** No rule at all. */
    static final Kind NONE = new Kind(new BitSet());

    /**
     * Those of all rules that are of some kind.
     *
     * @param acts all rules by what is done in them
     */
    static Kind of(Predicate<Rule> kind, List<Rule> all, Map<String, BitSet> acts) {
        if (kind instanceof Kind same) {
            return same;
        }
        if (kind instanceof Doing doing) {
            return new Kind(doing.in(acts));
        }
        BitSet rules = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            if (kind.test(all.get(i))) {
                rules.set(all.get(i).index());
            }
        }
        return new Kind(rules);
    }

    @Override
    public boolean test(Rule rule) {
        return rules.get(rule.index());
    }
}
