package assize.law.verify.net;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.net.ClockMoves.Happening;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules by which side-matters and linked matters are opened and end, and what each line sees of the other. */
final class MatterRules {
    private final Rules rules;
    private final Lookup lookup;
    private final Procedure procedure;

    MatterRules(Rules rules) {
        this.rules = rules;
        this.lookup = rules.lookup;
        this.procedure = rules.lookup.procedure;
    }

    /** The words in which a side-matter may end. */
    static List<String> outcomes(SideMatter matter) {
        Set<String> outcomes = new LinkedHashSet<>();
        matter.inside().actions().values().forEach(action -> {
            if (action.outcome() != null) {
                outcomes.add(action.outcome());
            }
        });
        return List.copyOf(outcomes);
    }

    void add() {
        procedure.sideMatters().values().forEach(this::matter);
        procedure.links().values().forEach(this::link);
        for (Upon upon : uponMain()) {
            for (int stage = 0; stage < procedure.stages().size(); stage++) {
                happens(new Move.Main(upon), stage, List.of(), List.of(), upon);
            }
        }
    }

    private void matter(SideMatter matter) {
        Variable variable = lookup.matter(matter.name()).getFirst();
        for (String stage : ActRules.stages(procedure, matter.during())) {
            int at = rules.stages.indexOf(stage);
            long closed = matter.many() ? ~(1L << Variable.OPEN) & ((1L << variable.size()) - 1) : 1L << Variable.NEVER;
            List<Test> tests = List.of(new Test(variable.index(), closed));
            for (String role : matter.openedBy()) {
                for (String holder : lookup.holders.of(role)) {
                    List<Update> updates = new ArrayList<>();
                    updates.add(Update.set(variable, Variable.OPEN));
                    Upon upon = new Upon.Opened(matter.name());
                    updates.addAll(ClockMoves.of(lookup, List.of(new Happening(upon, holder, false)), false));
                    rules.step(
                            new Move.Opened(matter.name(), holder),
                            at,
                            at,
                            tests,
                            rules.condition(matter.when(), holder),
                            updates,
                            rules.happenings.numbers(List.of(upon)));
                }
            }
        }
        List<String> outcomes = outcomes(matter);
        Test open = Test.is(variable, Variable.OPEN);
        for (int stage = 0; stage < procedure.stages().size(); stage++) {
            for (int i = 0; i < outcomes.size(); i++) {
                Upon upon = new Upon.Outcome(matter.name(), outcomes.get(i));
                Move move = new Move.Ended(matter.name(), outcomes.get(i));
                happens(move, stage, List.of(open), List.of(Update.set(variable, Variable.OPEN + 1 + i)), upon);
            }
            for (Upon upon : uponInside(matter.name())) {
                happens(new Move.Inside(matter.name(), upon), stage, List.of(open), List.of(), upon);
            }
        }
    }

    private void link(Link link) {
        Variable variable = lookup.matter(link.name()).getFirst();
        Test open = Test.is(variable, Variable.OPEN);
        for (int stage = 0; stage < procedure.stages().size(); stage++) {
            for (int i = 0; i < link.outcomes().size(); i++) {
                Upon upon = new Upon.Outcome(link.name(), link.outcomes().get(i));
                Move move = new Move.LinkTold(link.name(), link.outcomes().get(i));
                happens(move, stage, List.of(open), List.of(Update.set(variable, Variable.OPEN + 1 + i)), upon);
            }
        }
    }

    private void happens(Move move, int stage, List<Test> tests, List<Update> first, Upon upon) {
        List<Update> updates = new ArrayList<>(first);
        updates.addAll(ClockMoves.of(lookup, List.of(new Happening(upon, null, false)), false));
        rules.step(move, stage, stage, tests, null, updates, rules.happenings.numbers(List.of(upon)));
    }

    /** What the main line awaits of the inside of a side-matter. */
    private List<Upon> uponInside(String matter) {
        return awaited().stream()
                .filter(upon ->
                        upon instanceof Upon.Inside inside && inside.matter().equals(matter))
                .toList();
    }

    /** What a side-matter awaits of the main line. */
    private List<Upon> uponMain() {
        return awaited().stream()
                .filter(upon -> upon instanceof Upon.Main || upon instanceof Upon.MainEnds)
                .toList();
    }

    private Set<Upon> awaited() {
        Set<Upon> awaited = new LinkedHashSet<>();
        for (Clock clock : procedure.clocks().values()) {
            awaited.addAll(clock.from());
            awaited.addAll(clock.stoppedBy());
        }
        for (Action action : procedure.actions().values()) {
            if (action.upon() != null) {
                awaited.add(action.upon());
            }
        }
        return awaited;
    }
}
