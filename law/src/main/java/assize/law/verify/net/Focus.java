package assize.law.verify.net;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A net seen through some of its variables only. What is asked of the others is left out, so that whatever the whole
 * net can do, this one can do too; a rule of which something was left out is marked as loose. Few questions hang on
 * more than a few variables, and the states of these are few.
 */
public final class Focus {
    private final Net whole;
    private final Set<String> watched;
    private final List<BitSet> beside = new ArrayList<>();

    /** On parts of a whole net. */
    public Focus(Net whole) {
        this.whole = whole;
        this.watched = Forgetting.watched(whole.procedure());
        whole.variables().forEach(one -> beside.add(beside(one)));
        whole.steps().forEach(rules -> rules.forEach(this::hang));
        whole.urgent().forEach(rules -> rules.forEach(this::hang));
    }

    /** The whole net without what makes no difference to it. */
    public Net whole() {
        return Forgetting.in(whole, watched, new BitSet());
    }

    /**
     * The net seen through some variables.
     *
     * @param pinned variables that are asked after in every stage, and so are never forgotten
     */
    public Net on(BitSet kept, BitSet pinned) {
        BitSet left = new BitSet();
        left.set(1, whole.variables().size());
        left.andNot(kept);
        Net cut = new Net(
                whole.procedure(),
                whole.holders(),
                whole.stages(),
                whole.variables(),
                whole.steps().stream().map(rules -> cut(rules, left)).toList(),
                whole.urgent().stream().map(rules -> cut(rules, left)).toList(),
                whole.happenings(),
                whole.forgotten());
        return Forgetting.in(cut, watched, pinned);
    }

    /** What must be kept beside some variables: upon what their changes hang, and their like of another holder. */
    public BitSet closed(BitSet kept) {
        BitSet closed = new BitSet();
        BitSet open = (BitSet) kept.clone();
        for (int one = open.nextSetBit(0); one >= 0; one = open.nextSetBit(0)) {
            closed.set(one);
            open.or(beside.get(one));
            open.andNot(closed);
        }
        return closed;
    }

    private BitSet beside(Variable one) {
        BitSet twins = new BitSet();
        String name = one.name();
        if (name.endsWith(" 1") || name.endsWith(" 2")) {
            String other = name.substring(0, name.length() - 1) + (name.endsWith("1") ? "2" : "1");
            whole.variables().stream()
                    .filter(v -> v.kind() == one.kind() && v.name().equals(other))
                    .forEach(v -> twins.set(v.index()));
        }
        return twins;
    }

    private void hang(Rule rule) {
        for (Update update : rule.updates()) {
            update.only().forEach(test -> beside.get(update.variable()).set(test.variable()));
        }
    }

    private static List<Rule> cut(List<Rule> rules, BitSet left) {
        return rules.stream().map(rule -> cut(rule, left)).toList();
    }

    private static Rule cut(Rule rule, BitSet left) {
        List<Test> tests = new ArrayList<>();
        rule.tests().stream().filter(test -> !left.get(test.variable())).forEach(tests::add);
        List<Update> updates = rule.updates().stream()
                .filter(update -> !left.get(update.variable()))
                .toList();
        @Nullable Condition guard = rule.guard() == null ? null : rule.guard().without(left);
        boolean loose = tests.size() < rule.tests().size();
        return new Rule(
                rule.index(),
                rule.move(),
                rule.stage(),
                rule.to(),
                List.copyOf(tests),
                guard,
                updates,
                rule.happens(),
                rule.upon(),
                rule.urgent(),
                loose,
                rule.footprint());
    }
}
