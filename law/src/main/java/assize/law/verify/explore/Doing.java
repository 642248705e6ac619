package assize.law.verify.explore;

import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Rules in which one of some actions is done, by whomever. What is asked most often, so it is looked up and not asked
 * of each rule.
 *
 * @param actions the names of the actions
 */
public record Doing(Set<String> actions) implements Predicate<Rule> {
    /** The doing of one action. */
    public static Doing of(String action) {
        return new Doing(Set.of(action));
    }

    @Override
    public boolean test(Rule rule) {
        String done = done(rule.move());
        return !done.isEmpty() && actions.contains(done);
    }

    /** The name of the action that is done; empty if something else happens. */
    public static String done(Move move) {
        return switch (move) {
            case Move.Act act -> act.action();
            case Move.Law law -> law.action();
            default -> "";
        };
    }

    /** Some rules by the actions that are done in them, each with the numbers of its rules. */
    static Map<String, BitSet> index(Collection<Rule> rules) {
        Map<String, BitSet> index = new HashMap<>();
        for (Rule rule : rules) {
            String done = done(rule.move());
            if (!done.isEmpty()) {
                index.computeIfAbsent(done, _ -> new BitSet()).set(rule.index());
            }
        }
        return index;
    }

    /** The numbers of the rules, looked up. */
    BitSet in(Map<String, BitSet> index) {
        BitSet found = new BitSet();
        for (String action : actions) {
            BitSet rules = index.get(action);
            if (rules != null) {
                found.or(rules);
            }
        }
        return found;
    }
}
