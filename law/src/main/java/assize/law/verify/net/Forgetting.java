package assize.law.verify.net;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out of a net what makes no difference. A variable is live in a stage if from there some rule that matters
 * reads it before it is set again; elsewhere its value is forgotten. A rule matters if it leads to another stage,
 * changes what is live, wakes the law, or is an act that some property asks after. What is left behaves as the whole
 * does: the law and the people who act read the same.
 */
final class Forgetting {
    private final Net net;
    private final boolean[][] live;
    private final Set<String> watched = new LinkedHashSet<>();

    private Forgetting(Net net) {
        this.net = net;
        this.live = new boolean[net.stages().size()][net.variables().size()];
        Procedure procedure = net.procedure();
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

    /** The net without what makes no difference to it. */
    static Net in(Net net) {
        return in(net, new BitSet());
    }

    /** The same, where some variables are asked after in every stage. */
    static Net in(Net net, BitSet pinned) {
        Forgetting forgetting = new Forgetting(net);
        for (boolean[] here : forgetting.live) {
            pinned.stream().forEach(variable -> here[variable] = true);
        }
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
        if (rule.stage() != rule.to() || wakes(rule)) {
            return true;
        }
        if (rule.move() instanceof Move.Act act && watched.contains(act.action())) {
            return true;
        }
        if (rule.move() instanceof Move.Opened opened && watched.contains(opened.matter())) {
            return true;
        }
        return rule.updates().stream().anyMatch(update -> live[rule.to()][update.variable()]);
    }

    /** Does the law act in this stage upon what the rule brings? */
    private boolean wakes(Rule rule) {
        return net.urgent().get(rule.to()).stream()
                .anyMatch(law -> law.upon() >= 0 && rule.happens().contains(law.upon()));
    }

    private boolean read(Rule rule) {
        boolean[] here = live[rule.stage()];
        boolean changed = false;
        for (Test test : rule.tests()) {
            changed |= mark(here, test.variable());
        }
        if (rule.guard() != null) {
            for (int variable : rule.guard().variables()) {
                changed |= mark(here, variable);
            }
        }
        boolean[] set = new boolean[net.variables().size()];
        for (Update update : rule.updates()) {
            set[update.variable()] |= update.constant();
            if (live[rule.to()][update.variable()]) {
                for (Test test : update.only()) {
                    changed |= mark(here, test.variable());
                }
            }
        }
        for (int variable = 1; variable < set.length; variable++) {
            if (live[rule.to()][variable] && !set[variable]) {
                changed |= mark(here, variable);
            }
        }
        return changed;
    }

    private static boolean mark(boolean[] here, int variable) {
        boolean changed = variable != Net.STAGE && !here[variable];
        here[variable] |= changed;
        return changed;
    }

    /** The acts of the law that make a difference, or that some property asks after. */
    private List<Rule> drawn(List<Rule> laws) {
        return laws.stream()
                .filter(rule ->
                        matters(rule) || (rule.move() instanceof Move.Law law && watched.contains(law.action())))
                .toList();
    }

    private Net left() {
        List<List<Rule>> steps = new ArrayList<>();
        for (List<Rule> rules : net.steps()) {
            steps.add(rules.stream()
                    .filter(rule ->
                            matters(rule) || rule.move() instanceof Move.Act || rule.move() instanceof Move.Opened)
                    .toList());
        }
        List<List<Integer>> forgotten = new ArrayList<>();
        for (boolean[] here : live) {
            List<Integer> dead = new ArrayList<>();
            for (int variable = 1; variable < here.length; variable++) {
                if (!here[variable]) {
                    dead.add(variable);
                }
            }
            forgotten.add(List.copyOf(dead));
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
