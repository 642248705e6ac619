package assize.law.verify.explore;

import assize.law.verify.net.Condition;
import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What may come next in a state at rest: one step, and then all that the law draws from it, until it rests again. */
final class Successors {
    private final Net net;
    private final Swaps swaps;
    private final boolean trusting;
    private final List<int[]> forgotten;
    private final int[] initial;
    private final List<List<Rule>> alone = new ArrayList<>();
    /** The rules after which the law may act before the case is at rest again, by number. */
    private final BitSet drawing = new BitSet();

    private final BitSet taken = new BitSet();
    private final BitSet barred = new BitSet();

    /**
     * Told of each way on: the rules taken, the state at the next rest, and whether it can surely be gone so: nothing
     * that was left out of the net can forbid it.
     */
    interface Next {
        void next(List<Rule> rules, int[] state, boolean sure);
    }

    Successors(Net net) {
        this(net, true);
    }

    /** Asks every act of the law after every step if told so, also where its condition can't have changed. */
    Successors(Net net, boolean trusting) {
        this.net = net;
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
        for (Rule rule : net.rules()) {
            while (alone.size() <= rule.index()) {
                alone.add(List.of());
            }
            alone.set(rule.index(), List.of(rule));
            List<Rule> laws = net.urgent().get(rule.to());
            drawing.set(rule.index(), laws.stream().anyMatch(law -> !trusting || rule.draws(law)));
        }
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
        for (Rule rule : net.steps().get(state[Net.STAGE])) {
            if (rule.open(state)) {
                int guard = rule.guard(state);
                note(rule, guard);
                if ((guard & Condition.TRUE) != 0) {
                    int[] after = rule.after(state);
                    boolean sure = !rule.loose() && (guard & Condition.SURELY_TRUE) != 0;
                    if (!drawing.get(rule.index())) {
                        told.next(alone.get(rule.index()), after, sure);
                    } else {
                        BitSet happened = new BitSet();
                        rule.happens().forEach(happened::set);
                        settle(after, happened, alone.get(rule.index()), sure, told);
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

    private void settle(int[] state, BitSet happened, List<Rule> rules, boolean sure, Next told) {
        boolean surely = sure;
        for (Rule law : net.urgent().get(state[Net.STAGE])) {
            boolean waits = law.upon() >= 0 && !happened.get(law.upon());
            if (waits || !law.open(state) || done(law, rules) || (trusting && law.asAtRest(rules))) {
                continue;
            }
            int guard = law.guard(state);
            note(law, guard);
            if ((guard & Condition.TRUE) != 0) {
                BitSet more = (BitSet) happened.clone();
                law.happens().forEach(more::set);
                List<Rule> longer = new ArrayList<>(rules);
                longer.add(law);
                boolean drawn = surely && !law.loose() && (guard & Condition.SURELY_TRUE) != 0;
                settle(law.after(state), more, longer, drawn, told);
            }
            if ((guard & Condition.FALSE) == 0 && !law.loose()) {
                return;
            }
            surely = surely
                    && ((guard & Condition.TRUE) == 0 || (!law.loose() && (guard & Condition.SURELY_FALSE) != 0));
        }
        told.next(rules, state, surely);
    }

    /** An act of the law is drawn once at most from one step. */
    private static boolean done(Rule law, List<Rule> rules) {
        return rules.stream()
                .anyMatch(r -> r.move() instanceof Move.Law one
                        && law.move() instanceof Move.Law other
                        && one.action().equals(other.action()));
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
