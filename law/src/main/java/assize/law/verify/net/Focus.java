package assize.law.verify.net;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A net seen through some of its variables only. What is asked of the others is left out, so that whatever the whole
 * net can do, this one can do too; a rule of which something was left out is marked as loose. Few questions hang on
 * more than a few variables, and the states of these are few.
 */
public final class Focus {
    private Focus() {}

    /**
     * The net seen through some variables.
     *
     * @param pinned variables that are asked after in every stage, and so are never forgotten
     */
    public static Net on(Net whole, BitSet kept, BitSet pinned) {
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
        return Forgetting.in(cut, pinned);
    }

    /** What must be kept beside some variables: upon what their changes hang, and their like of another holder. */
    public static BitSet closed(Net whole, BitSet kept) {
        BitSet closed = (BitSet) kept.clone();
        for (List<Rule> rules : whole.steps()) {
            for (Rule rule : rules) {
                for (Update update : rule.updates()) {
                    if (closed.get(update.variable())) {
                        update.only().forEach(test -> closed.set(test.variable()));
                    }
                }
            }
        }
        for (Variable one : whole.variables()) {
            if (closed.get(one.index())) {
                twin(whole, one, closed);
            }
        }
        return closed;
    }

    private static void twin(Net whole, Variable one, BitSet closed) {
        String name = one.name();
        if (name.endsWith(" 1") || name.endsWith(" 2")) {
            String other = name.substring(0, name.length() - 1) + (name.endsWith("1") ? "2" : "1");
            whole.variables().stream()
                    .filter(v -> v.kind() == one.kind() && v.name().equals(other))
                    .forEach(v -> closed.set(v.index()));
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
