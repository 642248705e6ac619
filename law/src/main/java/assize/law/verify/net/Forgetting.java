package assize.law.verify.net;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out of a net what makes no difference. A variable is live in a stage if from there some rule that matters
 * reads it before it is set again; elsewhere its value is forgotten. A rule matters if it is asked after, leads to
 * another stage, changes what is live, wakes the law, or is an act that some property asks after. What is left behaves
 * as the whole does: the law and the people who act read the same. Other steps change nothing that is followed; they
 * may be taken whatever was forgotten.
 */
final class Forgetting {
    private final Net net;
    private final Set<String> watched;
    private final BitSet asked;
    private final List<BitSet> live = new ArrayList<>();

    private Forgetting(Net net, Set<String> watched, BitSet pinned, BitSet asked) {
        this.net = net;
        this.watched = watched;
        this.asked = asked;
        net.stages().forEach(stage -> live.add((BitSet) pinned.clone()));
    }

    /** The acts and side-matters that some property asks after. */
    static Set<String> watched(Procedure procedure) {
        Set<String> watched = new HashSet<>();
        procedure.actions().values().forEach(action -> {
            if (action.power() != null || !action.onRequest().isEmpty() || isAskedAfter(action)) {
                watched.add(action.name());
            }
        });
        procedure.must().forEach(must -> watched.add(must.action()));
        procedure.sideMatters().values().stream()
                .filter(matter -> isDoor(procedure, matter))
                .forEach(matter -> watched.add(matter.name()));
        procedure.reviews().values().forEach(review -> {
            watched.add(review.ask());
            watched.addAll(review.decidedBy());
        });
        return watched;
    }

    /** Evidence, counsel, restitution, the dropping of a case, a bypass: some property asks when these can be done. */
    private static boolean isAskedAfter(Action action) {
        return !action.evidence().equals(Action.Evidence.UNSAID)
                || action.gives() != null
                || action.drops() != null
                || action.emergency() != null;
    }

    /** Third persons come in by it, or evidence is put out in it. */
    private static boolean isDoor(Procedure procedure, SideMatter matter) {
        boolean third = matter.openedBy().stream()
                .map(procedure.roles()::get)
                .anyMatch(role -> role != null && role.kind() == Role.Kind.AFFECTED);
        return third
                || matter.inside().actions().values().stream()
                        .anyMatch(a -> a.evidence().excludes());
    }

    /**
     * The net without what makes no difference to it.
     *
     * @param watched the acts and side-matters that some property asks after
     * @param pinned variables that are asked after in every stage
     * @param asked the rules that are asked after, by number
     */
    static Net in(Net net, Set<String> watched, BitSet pinned, BitSet asked) {
        Forgetting forgetting = new Forgetting(net, watched, pinned, asked);
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
        boolean law = rule.urgent() && asked.get(rule.index());
        if (rule.stage() != rule.to() || law || wakes(rule) || watches(watched, rule)) {
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

    /** Is it an act, or the opening of a side-matter, that some property asks after? */
    static boolean watches(Set<String> watched, Rule rule) {
        return switch (rule.move()) {
            case Move.Act act -> watched.contains(act.action());
            case Move.Opened opened -> watched.contains(opened.matter());
            default -> false;
        };
    }

    /** Does the law act in this stage upon what the rule brings? */
    private boolean wakes(Rule rule) {
        for (Rule law :
                rule.happens().isEmpty() ? List.<Rule>of() : net.urgent().get(rule.to())) {
            if (law.upon() >= 0 && rule.happens().contains(law.upon())) {
                return true;
            }
        }
        return false;
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
                .filter(rule ->
                        matters(rule) || (rule.move() instanceof Move.Law law && watched.contains(law.action())))
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
