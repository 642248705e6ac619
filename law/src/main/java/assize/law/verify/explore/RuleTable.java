package assize.law.verify.explore;

import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import assize.law.verify.net.Test;
import assize.law.verify.net.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rules of a net laid out flat, for the search that tries each of them in each state. Immutable. */
final class RuleTable {
    private static final Rule[] NONE = {};
    private static final Update[] NOTHING = {};

    private final Rule[][] steps;
    private final Rule[][] moves;
    private final Rule[][] stays;
    private final Rule[][] urgent;
    /** For each rule by number the acts of the law that it may draw before the case is at rest again. */
    private final Rule[][] drawn;
    /** For each rule by number where its tests begin; they end where those of the next number begin. */
    private final int[] first;

    private final int[] variables;
    private final long[] allowed;
    private final Update[][] updates;

    RuleTable(Net net, Fixed fixed, boolean trusting) {
        int count = net.ruleCount();
        drawn = new Rule[count][];
        for (List<Rule> stage : net.steps()) {
            for (Rule rule : stage) {
                List<Rule> laws = net.urgent().get(rule.to());
                drawn[rule.index()] = array(laws, law -> !trusting || fixed.draws(rule, law));
            }
        }
        steps = byStage(net.steps(), rule -> true);
        moves = byStage(net.steps(), rule -> !stays(rule));
        stays = byStage(net.steps(), this::stays);
        urgent = byStage(net.urgent(), rule -> true);
        first = new int[count + 1];
        updates = new Update[count][];
        Rule[] rules = new Rule[count];
        for (Rule[][] part : List.of(steps, urgent)) {
            for (Rule[] stage : part) {
                for (Rule rule : stage) {
                    rules[rule.index()] = rule;
                    first[rule.index() + 1] = rule.tests().size();
                    updates[rule.index()] = rule.updates().toArray(NOTHING);
                }
            }
        }
        for (int i = 0; i < count; i++) {
            first[i + 1] += first[i];
        }
        variables = new int[first[count]];
        allowed = new long[first[count]];
        for (int rule = 0; rule < count; rule++) {
            List<Test> tests = rules[rule] == null ? List.of() : rules[rule].tests();
            for (int i = 0; i < tests.size(); i++) {
                variables[first[rule] + i] = tests.get(i).variable();
                allowed[first[rule] + i] = tests.get(i).allowed();
            }
        }
    }

    private static Rule[][] byStage(List<List<Rule>> rules, Predicate<Rule> kind) {
        Rule[][] found = new Rule[rules.size()][];
        for (int stage = 0; stage < found.length; stage++) {
            found[stage] = array(rules.get(stage), kind);
        }
        return found;
    }

    private static Rule[] array(List<Rule> rules, Predicate<Rule> kind) {
        List<Rule> found = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (kind.test(rules.get(i))) {
                found.add(rules.get(i));
            }
        }
        return found.isEmpty() ? NONE : found.toArray(NONE);
    }

    /** May the rule be taken everywhere in its stage, and leaves all as it is? */
    private boolean stays(Rule rule) {
        return rule.updates().isEmpty() && rule.tests().isEmpty() && rule.guard() == null && !draws(rule);
    }

    /** The steps from a stage. */
    Rule[] steps(int stage) {
        return steps[stage];
    }

    /** Those steps that hang on more than the stage, or change something. */
    Rule[] moves(int stage) {
        return moves[stage];
    }

    /** Those steps that may be taken everywhere in the stage and leave all as it is. */
    Rule[] stays(int stage) {
        return stays[stage];
    }

    /** May the law act after this step, before the case is at rest again? */
    boolean draws(Rule rule) {
        return drawn[rule.index()].length > 0;
    }

    /** The acts of the law that this step may draw at once. */
    Rule[] drawn(Rule rule) {
        return drawn[rule.index()];
    }

    /** The acts of the law in a stage. */
    Rule[] urgent(int stage) {
        return urgent[stage];
    }

    /** True if the rule changes nothing. */
    boolean idle(Rule rule) {
        return updates[rule.index()].length == 0;
    }

    /** May the rule be taken in this state as far as single variables say? */
    boolean open(Rule rule, int[] state) {
        int end = first[rule.index() + 1];
        for (int i = first[rule.index()]; i < end; i++) {
            if ((allowed[i] >>> state[variables[i]] & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Writes the state after the rule into room that nobody else uses. */
    int[] after(Rule rule, int[] state, int[] room) {
        System.arraycopy(state, 0, room, 0, state.length);
        for (Update update : updates[rule.index()]) {
            update.apply(state, room);
        }
        return room;
    }
}
