package assize.law.verify.explore;

import assize.law.verify.net.Condition;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What may come next in a state at rest: one step, and then all that the law draws from it, until it rests again. */
final class Successors {
    private final Fixed fixed;
    private final Swaps swaps;
    private final boolean trusting;
    private final List<int[]> forgotten;
    private final int[] initial;
    private final RuleTable table;
    private final Way[] alone;
    private final BitSet taken = new BitSet();
    private final BitSet barred = new BitSet();
    /** Room for the states between one rest and the next, by how many rules were taken: a search makes millions. */
    private final List<int[]> rooms = new ArrayList<>();

    /**
     * Told of each way on, the state at the next rest, and whether it can surely be gone so: nothing
     * that was left out of the net can forbid it. The state is written over when the next one is told.
     */
    interface Next {
        void next(Way way, int[] state, boolean sure);
    }

    Successors(Net net) {
        this(net, net.moving(), new Fixed(net), true);
    }

    /**
     * Of a view.
     *
     * @param moving the variables that some rule of it changes
     * @param trusting false: every act of the law is asked after every step, also where its condition can't have
     *     changed
     */
    Successors(Net net, BitSet moving, Fixed fixed, boolean trusting) {
        this.trusting = trusting;
        this.fixed = fixed;
        this.initial = net.initial();
        this.swaps = fixed.swaps().among(moving, initial);
        this.forgotten = net.forgotten().stream()
                .map(stage -> stage.stream()
                        .mapToInt(Integer::intValue)
                        .filter(moving::get)
                        .toArray())
                .toList();
        this.table = new RuleTable(net, fixed, trusting);
        this.alone = new Way[net.ruleCount()];
        net.steps().forEach(rules -> rules.forEach(rule -> alone[rule.index()] = Way.of(rule)));
    }

    /** True if a rule changes nothing. */
    boolean idle(Rule rule) {
        return table.idle(rule);
    }

    /** The way that takes one rule alone. */
    Way alone(Rule rule) {
        return alone[rule.index()];
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
                    int[] after = table.idle(rule) ? state : table.after(rule, state, room(0));
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

    private int[] room(int taken) {
        while (taken >= rooms.size()) {
            rooms.add(new int[initial.length]);
        }
        return rooms.get(taken);
    }

    private void note(Rule rule, int guard) {
        if ((guard & Condition.TRUE) != 0) {
            taken.set(rule.index());
        }
        if ((guard & Condition.FALSE) != 0) {
            barred.set(rule.index());
        }
    }

    private void settle(Rule[] laws, int[] state, Way way, boolean sure, Next told) {
        boolean surely = sure;
        for (Rule law : laws) {
            if (waits(law, way) || !table.open(law, state) || done(law, way) || (trusting && law.asAtRest(way.rules))) {
                continue;
            }
            int guard = law.guard(state);
            note(law, guard);
            if ((guard & Condition.TRUE) != 0) {
                boolean drawn = surely && !law.loose() && (guard & Condition.SURELY_TRUE) != 0;
                int[] after = table.after(law, state, room(way.rules.size()));
                settle(table.urgent(law.to()), after, way.and(law), drawn, told);
            }
            if ((guard & Condition.FALSE) == 0 && !law.loose()) {
                return;
            }
            surely = surely
                    && ((guard & Condition.TRUE) == 0 || (!law.loose() && (guard & Condition.SURELY_FALSE) != 0));
        }
        told.next(way, state, surely);
    }

    /** Has what an act of the law waits upon not happened since the case was at rest? */
    private boolean waits(Rule law, Way since) {
        if (law.upon() < 0) {
            return false;
        }
        for (int i = 0; i < since.rules.size(); i++) {
            if (fixed.brings(since.rules.get(i), law.upon())) {
                return false;
            }
        }
        return true;
    }

    /** An act of the law is drawn once at most from one step. */
    private boolean done(Rule law, Way way) {
        for (int i = 0; i < way.rules.size(); i++) {
            if (fixed.sameAct(law, way.rules.get(i))) {
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
