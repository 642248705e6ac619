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
        List<Rule> telling = telling();
        boolean changed = true;
        while (changed) {
            changed = spread(telling);
        }
    }

    /**
     * The rules by which something can become live, the last stages first: those that read or set anything, and one for
     * each way from stage to stage.
     */
    private List<Rule> telling() {
        List<Rule> telling = new ArrayList<>();
        for (int stage = net.stages().size() - 1; stage >= 0; stage--) {
            BitSet led = new BitSet();
            led.set(stage);
            for (List<Rule> rules : List.of(net.steps().get(stage), net.urgent().get(stage))) {
                for (int i = 0; i < rules.size(); i++) {
                    Rule rule = rules.get(i);
                    boolean bare = rule.tests().isEmpty() && rule.updates().isEmpty() && rule.guard() == null;
                    if (!bare || !led.get(rule.to())) {
                        telling.add(rule);
                        if (bare && always.rules.get(rule.index())) {
                            led.set(rule.to());
                        }
                    }
                }
            }
        }
        return telling;
    }

    private boolean spread(List<Rule> rules) {
        boolean changed = false;
        for (int i = 0; i < rules.size(); i++) {
            changed |= matters(rules.get(i)) && read(rules.get(i));
        }
        return changed;
    }

    private boolean matters(Rule rule) {
        if (always.rules.get(rule.index()) || (rule.urgent() && asked.get(rule.index()))) {
            return true;
        }
        List<Update> updates = rule.updates();
        for (int i = 0; i < updates.size(); i++) {
            if (live.get(rule.to()).get(updates.get(i).variable())) {
                return true;
            }
        }
        return false;
    }

    /** Does somebody act, or open a side-matter? */
    static boolean acts(Rule rule) {
        return rule.move() instanceof Move.Act || rule.move() instanceof Move.Opened;
    }

    /** Takes in what a rule reads, and what is live where it leads and is not set by it; true if that is news. */
    private boolean read(Rule rule) {
        BitSet here = live.get(rule.stage());
        BitSet there = live.get(rule.to());
        int before = here.cardinality();
        if (rule.to() != rule.stage()) {
            BitSet onwards = (BitSet) there.clone();
            for (Update update : rule.updates()) {
                if (update.constant()) {
                    onwards.clear(update.variable());
                }
            }
            here.or(onwards);
        }
        List<Update> updates = rule.updates();
        for (int i = 0; i < updates.size(); i++) {
            if (there.get(updates.get(i).variable())) {
                for (Test test : updates.get(i).only()) {
                    here.set(test.variable());
                }
            }
        }
        List<Test> tests = rule.tests();
        for (int i = 0; i < tests.size(); i++) {
            here.set(tests.get(i).variable());
        }
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

    private BitSet dead(BitSet here) {
        BitSet dead = new BitSet();
        dead.set(1, net.variables().size());
        dead.andNot(here);
        return dead;
    }

    private Net left() {
        List<BitSet> dead = live.stream().map(this::dead).toList();
        List<List<Rule>> steps = new ArrayList<>();
        for (List<Rule> rules : net.steps()) {
            List<Rule> here = new ArrayList<>();
            for (Rule rule : rules) {
                boolean matters = matters(rule);
                if (matters || acts(rule) || asked.get(rule.index())) {
                    here.add(matters ? rule : rule.idle(dead.get(rule.stage())));
                }
            }
            steps.add(here);
        }
        BitSet moving = net.moving();
        moving.clear(Net.STAGE);
        List<List<Integer>> forgotten = new ArrayList<>();
        for (BitSet here : live) {
            BitSet lost = (BitSet) moving.clone();
            lost.andNot(here);
            forgotten.add(lost.stream().boxed().toList());
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
