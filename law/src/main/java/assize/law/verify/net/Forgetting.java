package assize.law.verify.net;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Leaves out of a net what makes no difference. A variable is live in a stage if from there some rule that matters
 * reads it before it is set again; elsewhere its value is forgotten. A rule matters if it is asked after, leads to
 * another stage, changes what is live, wakes the law, or is an act that some property asks after. What is left behaves
 * as the whole does: the law and the people who act read the same. Other steps change nothing that is followed; they
 * may be taken whatever was forgotten.
 */
final class Forgetting {
    private final Net net;
    private final Always always;
    private final BitSet asked;
    private final List<BitSet> live = new ArrayList<>();

    private Forgetting(Net net, Always always, BitSet pinned, BitSet asked) {
        this.net = net;
        this.always = always;
        this.asked = asked;
        net.stages().forEach(stage -> live.add((BitSet) pinned.clone()));
    }

    /**
     * The net without what makes no difference to it.
     *
     * @param always what matters in any case
     * @param pinned variables that are asked after in every stage
     * @param asked the rules that are asked after, by number
     */
    static Net in(Net net, Always always, BitSet pinned, BitSet asked) {
        Forgetting forgetting = new Forgetting(net, always, pinned, asked);
        forgetting.spread();
        return forgetting.left();
    }

    private void spread() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int stage = net.stages().size() - 1; stage >= 0; stage--) {
                for (Rule rule : net.steps().get(stage)) {
                    changed |= matters(rule) && read(rule);
                }
                for (Rule rule : net.urgent().get(stage)) {
                    changed |= matters(rule) && read(rule);
                }
            }
        }
    }

    private boolean matters(Rule rule) {
        if (always.rules.get(rule.index()) || (rule.urgent() && asked.get(rule.index()))) {
            return true;
        }
        for (Update update : rule.updates()) {
            if (live.get(rule.to()).get(update.variable())) {
                return true;
            }
        }
        return false;
    }

    /** Does somebody act, or open a side-matter? */
    static boolean acts(Rule rule) {
        return rule.move() instanceof Move.Act || rule.move() instanceof Move.Opened;
    }

    private boolean read(Rule rule) {
        BitSet here = live.get(rule.stage());
        int before = here.cardinality();
        BitSet onwards = (BitSet) live.get(rule.to()).clone();
        for (Update update : rule.updates()) {
            if (live.get(rule.to()).get(update.variable())) {
                update.only().forEach(test -> here.set(test.variable()));
                if (update.constant()) {
                    onwards.clear(update.variable());
                }
            }
        }
        here.or(onwards);
        rule.tests().forEach(test -> here.set(test.variable()));
        if (rule.guard() != null) {
            for (int variable : rule.guard().variables()) {
                here.set(variable);
            }
        }
        here.clear(Net.STAGE);
        return here.cardinality() != before;
    }

    /** The acts of the law that make a difference, or that some property asks after. */
    private List<Rule> drawn(List<Rule> laws) {
        return laws.stream()
                .filter(rule -> always.laws.get(rule.index()) || matters(rule))
                .toList();
    }

    private BitSet dead(int stage) {
        BitSet dead = new BitSet();
        dead.set(1, net.variables().size());
        dead.andNot(live.get(stage));
        return dead;
    }

    private Net left() {
        List<List<Rule>> steps = new ArrayList<>();
        for (List<Rule> rules : net.steps()) {
            steps.add(rules.stream()
                    .filter(rule -> matters(rule) || acts(rule) || asked.get(rule.index()))
                    .map(rule -> matters(rule) ? rule : rule.idle(dead(rule.stage())))
                    .toList());
        }
        BitSet moving = net.moving();
        moving.clear(Net.STAGE);
        List<List<Integer>> forgotten = new ArrayList<>();
        for (BitSet here : live) {
            BitSet dead = (BitSet) moving.clone();
            dead.andNot(here);
            forgotten.add(dead.stream().boxed().toList());
        }
        return new Net(
                net.procedure(),
                net.holders(),
                net.stages(),
                net.variables(),
                List.copyOf(steps),
                net.urgent().stream().map(this::drawn).toList(),
                net.happenings(),
                List.copyOf(forgotten));
    }
}
