package assize.law.verify.net;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Tracks;
import assize.law.language.Upon;
import assize.law.verify.net.ClockMoves.Happening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules by which people act and the law acts: one for each stage, holder and way in which facts may come out. */
final class ActRules {
    private final Rules rules;
    private final Lookup lookup;
    private final Procedure procedure;

    ActRules(Rules rules) {
        this.rules = rules;
        this.lookup = rules.lookup;
        this.procedure = rules.lookup.procedure;
    }

    void add() {
        for (Action action : procedure.actions().values()) {
            if (action.recusal() != null || action.builtIn() != null) {
                continue;
            }
            for (int stage : from(action)) {
                if (action.byLaw()) {
                    add(action, stage, null, null);
                } else {
                    actors(action).forEach(actor -> towards(action).forEach(per -> add(action, stage, actor, per)));
                }
            }
        }
    }

    /** The stages from which an action leads; the last is that of a case not yet open. */
    private List<Integer> from(Action action) {
        List<Integer> from = new ArrayList<>();
        if (action.opens() != null) {
            from.add(rules.stages.size() - 1);
        }
        for (String stage : stages(procedure, action.from())) {
            from.add(rules.stages.indexOf(stage));
        }
        return from;
    }

    /** Stages by name, with {@code burdened} for all that burden somebody. */
    static List<String> stages(Procedure procedure, List<String> names) {
        Set<String> stages = new LinkedHashSet<>();
        for (String name : names) {
            if (name.equals("burdened")) {
                procedure.stages().values().stream()
                        .filter(stage -> !stage.burden().isEmpty())
                        .forEach(stage -> stages.add(stage.name()));
            } else if (procedure.stages().containsKey(name)) {
                stages.add(name);
            }
        }
        return List.copyOf(stages);
    }

    /** Who may act. Where everybody must, any of those who are there may be the last, with whom it takes effect. */
    private List<String> actors(Action action) {
        List<String> actors = new ArrayList<>();
        action.by().forEach(role -> actors.addAll(lookup.holders.of(role)));
        return actors;
    }

    private List<String> towards(Action action) {
        String per = action.per() != null ? action.per() : action.leaves() != null ? action.leaves() : action.joins();
        return per == null || !lookup.holders.several(per) ? List.of("") : lookup.holders.of(per);
    }

    private void add(Action action, int stage, @Nullable String actor, @Nullable String towards) {
        String per = towards == null || towards.isEmpty() ? null : towards;
        String whose = action.per() != null && per != null ? per : actor;
        int to = to(action, stage);
        List<Test> tests = tests(action, actor);
        List<Update> updates = new ArrayList<>();
        present(action, per, tests, updates);
        counts(action, updates);
        requests(action, updates);
        List<Happening> happened = new ArrayList<>();
        happened.add(new Happening(new Upon.Done(action.name()), whose, action.per() != null));
        NoticeRules.send(lookup, action, per, updates, happened);
        days(action, happened);
        if (to != stage) {
            happened.add(new Happening(new Upon.Enters(rules.stages.get(to)), null, false));
        }
        boolean ends = to != stage && procedure.stage(rules.stages.get(to)).end();
        updates.addAll(ClockMoves.of(lookup, happened, ends));
        matters(action, updates);
        List<Integer> happens =
                rules.happenings.numbers(happened.stream().map(Happening::what).toList());
        Condition guard = rules.condition(action.when(), whose);
        for (List<Update> facts : FactMoves.of(lookup, action, whose)) {
            for (Chosen chosen : tracks(action)) {
                List<Update> all = new ArrayList<>(facts);
                all.addAll(updates);
                all.addAll(chosen.updates());
                List<Test> allTests = new ArrayList<>(tests);
                allTests.addAll(chosen.tests());
                if (action.byLaw()) {
                    int upon = action.upon() == null ? -1 : rules.happenings.number(action.upon());
                    rules.law(new Move.Law(action.name()), stage, to, allTests, guard, all, happens, upon);
                } else {
                    Move move = new Move.Act(action.name(), Holders.role(String.valueOf(actor)), String.valueOf(actor));
                    rules.step(move, stage, to, allTests, guard, all, happens);
                }
            }
        }
    }

    private int to(Action action, int stage) {
        boolean opening = stage == rules.stages.size() - 1;
        String to = opening ? action.opens() : action.to();
        return to == null ? stage : rules.stages.indexOf(to);
    }

    private List<Test> tests(Action action, @Nullable String actor) {
        List<Test> tests = new ArrayList<>();
        Variable count = lookup.find(Variable.Kind.COUNT, action.name());
        if (count != null && action.atMost() > 0 && action.atMost() < count.size()) {
            tests.add(new Test(count.index(), (1L << action.atMost()) - 1));
        }
        for (Procedure.Must must : procedure.must()) {
            Variable done = lookup.find(Variable.Kind.COUNT, must.action());
            if (must.before().contains(action.name()) && done != null) {
                tests.add(Test.isNot(done, 0));
            }
        }
        for (Clock clock : procedure.clocks().values()) {
            if (actor != null && clock.whenPassed().ends().contains(action.name())) {
                closed(clock, action, actor).forEach(copy -> tests.add(Test.isNot(copy, Variable.PASSED)));
            }
        }
        Variable there = actor == null ? null : lookup.find(Variable.Kind.HOLDER, actor);
        if (there != null) {
            tests.add(Test.is(there, 1));
        }
        if (!action.onRequest().isEmpty()) {
            oneRequest(action, tests);
        }
        return tests;
    }

    /** Where several requests may be answered by one action, one that is open is enough; the common case is one. */
    private void oneRequest(Action action, List<Test> tests) {
        if (action.onRequest().size() == 1) {
            Variable request =
                    lookup.find(Variable.Kind.REQUEST, action.onRequest().getFirst());
            if (request != null) {
                tests.add(Test.is(request, 1));
            }
        }
    }

    /** Nobody loses by the end of another's clock; an action that the owner can't do is closed to all. */
    private List<Variable> closed(Clock clock, Action action, String actor) {
        Variable own = lookup.find(Variable.Kind.CLOCK, clock.name() + " of " + actor);
        if (own != null) {
            return List.of(own);
        }
        boolean owners = clock.owners().contains(Holders.role(actor));
        boolean nobodyOfThem = clock.owners().stream().noneMatch(action.by()::contains);
        return !clock.copied() && (owners || nobodyOfThem) ? lookup.copies(clock.name()) : List.of();
    }

    private void present(Action action, @Nullable String per, List<Test> tests, List<Update> updates) {
        Variable there = per == null ? null : lookup.find(Variable.Kind.HOLDER, per);
        if (there == null) {
            return;
        }
        if (action.leaves() != null) {
            tests.add(Test.is(there, 1));
            lookup.holders.of(action.leaves()).stream()
                    .filter(other -> !other.equals(per))
                    .forEach(other -> {
                        Variable left = lookup.find(Variable.Kind.HOLDER, other);
                        if (left != null) {
                            tests.add(Test.is(left, 1));
                        }
                    });
            updates.add(Update.set(there, 0));
        } else if (action.joins() != null) {
            tests.add(Test.is(there, 0));
            updates.add(Update.set(there, 1));
        }
    }

    private void counts(Action action, List<Update> updates) {
        Variable count = lookup.find(Variable.Kind.COUNT, action.name());
        if (count != null) {
            updates.add(Update.count(count));
        }
    }

    private void requests(Action action, List<Update> updates) {
        for (String answered : action.onRequest()) {
            Variable request = lookup.find(Variable.Kind.REQUEST, answered);
            if (request != null) {
                updates.add(Update.set(request, 0));
            }
        }
        String asked = action.name().equals(SideMatter.OPEN) ? Action.OPENING : action.name();
        Variable own = lookup.find(Variable.Kind.REQUEST, asked);
        if (own != null) {
            updates.add(Update.set(own, 1));
        }
    }

    /** Dates that become known are happenings: clocks may count from them. */
    private void days(Action action, List<Happening> happened) {
        action.sets().keySet().forEach(fact -> happened.add(new Happening(new Upon.Day(fact), null, false)));
        Form form = action.form() == null ? null : procedure.forms().get(action.form());
        if (action.keeps() != null && form != null) {
            form.fields()
                    .keySet()
                    .forEach(field ->
                            happened.add(new Happening(new Upon.Day(action.keeps() + "." + field), null, false)));
        }
    }

    private void matters(Action action, List<Update> updates) {
        procedure.links().values().stream()
                .filter(link -> link.upon().equals(action.name()))
                .forEach(link -> lookup.matter(link.name())
                        .forEach(variable -> updates.add(Update.set(variable, Variable.OPEN))));
        Variable seal = action.seals() == null ? null : lookup.find(Variable.Kind.SEAL, action.seals());
        if (seal != null) {
            updates.add(Update.set(seal, 1));
        }
        procedure.seals().values().stream()
                .filter(s -> action.name().equals(s.then()))
                .forEach(s -> lookup.all(Variable.Kind.SEAL, s.name())
                        .forEach(variable -> updates.add(Update.set(variable, 0))));
    }

    /** A way in which the track comes out. */
    private record Chosen(List<Test> tests, List<Update> updates) {}

    private List<Chosen> tracks(Action action) {
        Variable track = lookup.find(Variable.Kind.TRACK, "track");
        Tracks tracks = procedure.tracks();
        Action.Conversion converts = action.converts();
        if (track == null || tracks == null) {
            return List.of(new Chosen(List.of(), List.of()));
        }
        if (converts != null) {
            int to = track.words().indexOf(converts.to());
            long allowed = 0;
            for (String from : converts.from()) {
                allowed |= 1L << track.words().indexOf(from);
            }
            List<Test> tests = allowed == 0 ? List.of() : List.of(new Test(track.index(), allowed));
            return List.of(new Chosen(tests, List.of(Update.set(track, to))));
        }
        if (action.name().equals(tracks.chosenBy())) {
            Map<String, Chosen> ways = new LinkedHashMap<>();
            tracks.tracks()
                    .keySet()
                    .forEach(name -> ways.put(
                            name,
                            new Chosen(
                                    List.of(),
                                    List.of(Update.set(track, track.words().indexOf(name))))));
            return List.copyOf(ways.values());
        }
        return List.of(new Chosen(List.of(), List.of()));
    }
}
