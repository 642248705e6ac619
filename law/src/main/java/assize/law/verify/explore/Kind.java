package assize.law.verify.explore;

import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.function.Predicate;

/** A kind of rules, asked of each once: a rule keeps its number in every view of a net. For one thread. */
final class Kind implements Predicate<Rule> {
    private final Predicate<Rule> kind;
    private final BitSet asked = new BitSet();
    private final BitSet yes = new BitSet();

    private Kind(Predicate<Rule> kind) {
        this.kind = kind;
    }

    /** The same kind, with what it says of each rule remembered. */
    static Kind of(Predicate<Rule> kind) {
        return kind instanceof Kind same ? same : new Kind(kind);
    }

    @Override
    public boolean test(Rule rule) {
        if (!asked.get(rule.index())) {
            asked.set(rule.index());
            yes.set(rule.index(), kind.test(rule));
        }
        return yes.get(rule.index());
    }
}
