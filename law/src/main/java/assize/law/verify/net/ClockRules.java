package assize.law.verify.net;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.net.ClockMoves.Happening;
import java.util.ArrayList;
import java.util.List;

/** The rules by which clocks come to their end: any that runs may do so next. */
final class ClockRules {
    private final Rules rules;
    private final Lookup lookup;
    private final Procedure procedure;

    ClockRules(Rules rules) {
        this.rules = rules;
        this.lookup = rules.lookup;
        this.procedure = rules.lookup.procedure;
    }

    void add() {
        for (Clock clock : procedure.clocks().values()) {
            List<Variable> copies = lookup.copies(clock.name());
            for (Variable copy : copies) {
                List<Variable> others = new ArrayList<>(copies);
                others.remove(copy);
                for (int stage = 0; stage < procedure.stages().size(); stage++) {
                    passes(clock, copy, others, stage);
                }
            }
        }
    }

    /** With the last copy the clock has passed; what waits upon that happens then only. */
    private void passes(Clock clock, Variable copy, List<Variable> others, int stage) {
        Upon.Passes all = new Upon.Passes(clock.name());
        boolean awaited = rules.happenings.number(all) >= 0 || isStart(all);
        List<Test> before = new ArrayList<>();
        if (awaited) {
            for (Variable other : others) {
                List<Test> tests = new ArrayList<>(before);
                tests.add(Test.isNot(other, Variable.PASSED));
                pass(clock, copy, stage, tests, List.of());
                before.add(Test.is(other, Variable.PASSED));
            }
        }
        pass(clock, copy, stage, before, awaited ? List.of(new Happening(all, null, false)) : List.of());
    }

    private boolean isStart(Upon passes) {
        return procedure.clocks().values().stream()
                .anyMatch(c -> c.from().contains(passes) || c.stoppedBy().contains(passes));
    }

    private void pass(Clock clock, Variable copy, int stage, List<Test> more, List<Happening> happened) {
        List<Test> tests = new ArrayList<>(more);
        long running = 1L << Variable.RUNNING;
        tests.add(new Test(copy.index(), clock.repeats() ? running | 1L << Variable.PASSED : running));
        for (Clock sooner : procedure.clocks().values()) {
            if (Order.before(sooner, clock)) {
                String own = copy.name().replace(clock.name(), sooner.name());
                lookup.all(Variable.Kind.CLOCK, own).forEach(first -> tests.add(Test.isNot(first, Variable.RUNNING)));
            }
        }
        List<Update> updates = new ArrayList<>();
        updates.add(Update.set(copy, Variable.PASSED));
        updates.addAll(ClockMoves.of(lookup, happened, false));
        if (clock.whenPassed().endsRequest()) {
            for (Upon from : clock.from()) {
                if (from instanceof Upon.Done done) {
                    lookup.all(Variable.Kind.REQUEST, done.action())
                            .forEach(request -> updates.add(Update.set(request, 0)));
                }
            }
            if (clock.from().stream().anyMatch(Upon.Enters.class::isInstance)) {
                lookup.all(Variable.Kind.REQUEST, Action.OPENING)
                        .forEach(request -> updates.add(Update.set(request, 0)));
            }
        }
        List<Integer> happens =
                rules.happenings.numbers(happened.stream().map(Happening::what).toList());
        rules.step(new Move.Passes(clock.name(), copy.name()), stage, stage, tests, null, updates, happens);
    }
}
