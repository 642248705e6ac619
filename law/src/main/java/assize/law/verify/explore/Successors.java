package assize.law.verify.explore;

import assize.law.verify.net.Condition;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What may come next in a state at rest: one step, and then all that the law draws from it, until it rests again. */
final class Successors {
    private final Swaps swaps;
    private final boolean trusting;
    private final List<int[]> forgotten;
    private final int[] initial;
    private final RuleTable table;
    private final Rule[][] alone;
    private final BitSet taken = new BitSet();
    private final BitSet barred = new BitSet();

    /**
     * Told of each way on: the rules taken, the state at the next rest, and whether it can surely be gone so: nothing
     * that was left out of the net can forbid it.
     */
    interface Next {
        void next(Rule[] rules, int[] state, boolean sure);
    }

    Successors(Net net) {
        this(net, true);
    }

    /** Asks every act of the law after every step if told so, also where its condition can't have changed. */
    Successors(Net net, boolean trusting) {
        this.trusting = trusting;
        this.swaps = new Swaps(net);
        BitSet moving = net.moving();
        this.forgotten = net.forgotten().stream()
                .map(stage -> stage.stream()
                        .mapToInt(Integer::intValue)
                        .filter(moving::get)
                        .toArray())
                .toList();
        this.initial = net.initial();
        this.table = new RuleTable(net, trusting);
        this.alone = new Rule[net.ruleCount()][];
        net.steps().forEach(rules -> rules.forEach(rule -> alone[rule.index()] = new Rule[] {rule}));
    }

    /** True if a rule changes nothing. */
    boolean idle(Rule rule) {
        return table.idle(rule);
    }

    /** The rules that were taken somewhere so far, by number. */
    BitSet taken() {
        return taken;
    }

    /** The rules whose guard failed to hold somewhere where all else let them be taken, by number. */
    BitSet barred() {
        return barred;
    }

    /** All ways on from a state. */
    void of(int[] state, Next told) {
        each(table.steps(state[Net.STAGE]), state, told);
    }

    /** The ways on from a state but those that may be gone everywhere in its stage and leave all as it is. */
    void moves(int[] state, Next told) {
        each(table.moves(state[Net.STAGE]), state, told);
    }

    /** The rules by which a case may go on everywhere in a stage, and stays as it is. */
    Rule[] stays(int stage) {
        for (Rule rule : table.stays(stage)) {
            taken.set(rule.index());
        }
        return table.stays(stage);
    }

    private void each(Rule[] rules, int[] state, Next told) {
        for (Rule rule : rules) {
            if (table.open(rule, state)) {
                int guard = rule.guard(state);
                note(rule, guard);
                if ((guard & Condition.TRUE) != 0) {
                    int[] after = table.after(rule, state);
                    boolean sure = !rule.loose() && (guard & Condition.SURELY_TRUE) != 0;
                    if (!table.draws(rule)) {
                        told.next(alone[rule.index()], after, sure);
                    } else {
                        settle(table.drawn(rule), after, alone[rule.index()], sure, told);
                    }
                }
            }
        }
    }

    private void note(Rule rule, int guard) {
        if ((guard & Condition.TRUE) != 0) {
            taken.set(rule.index());
        }
        if ((guard & Condition.FALSE) != 0) {
            barred.set(rule.index());
        }
    }

    private void settle(Rule[] laws, int[] state, Rule[] rules, boolean sure, Next told) {
        boolean surely = sure;
        for (Rule law : laws) {
            if (waits(law, rules) || !table.open(law, state) || done(law, rules) || (trusting && law.asAtRest(rules))) {
                continue;
            }
            int guard = law.guard(state);
            note(law, guard);
            if ((guard & Condition.TRUE) != 0) {
                Rule[] longer = Arrays.copyOf(rules, rules.length + 1);
                longer[rules.length] = law;
                boolean drawn = surely && !law.loose() && (guard & Condition.SURELY_TRUE) != 0;
                settle(table.urgent(law.to()), table.after(law, state), longer, drawn, told);
            }
            if ((guard & Condition.FALSE) == 0 && !law.loose()) {
                return;
            }
            surely = surely
                    && ((guard & Condition.TRUE) == 0 || (!law.loose() && (guard & Condition.SURELY_FALSE) != 0));
        }
        told.next(rules, state, surely);
    }

    /** Has what an act of the law waits upon not happened since the case was at rest? */
    private static boolean waits(Rule law, Rule[] since) {
        if (law.upon() < 0) {
            return false;
        }
        for (Rule rule : since) {
            if (rule.happens().contains(law.upon())) {
                return false;
            }
        }
        return true;
    }

    /** An act of the law is drawn once at most from one step. */
    private boolean done(Rule law, Rule[] rules) {
        for (Rule rule : rules) {
            if (table.sameAct(law, rule)) {
                return true;
            }
        }
        return false;
    }

    /** Turns a state into the one that stands for it: without what makes no difference, holders in a fixed order. */
    int[] standing(int[] state) {
        for (int variable : forgotten.get(state[Net.STAGE])) {
            state[variable] = initial[variable];
        }
        swaps.apply(state);
        return state;
    }
}
