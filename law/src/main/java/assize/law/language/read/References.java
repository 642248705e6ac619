package assize.law.language.read;

import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.problem.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Third pass: every name means something, and what must be declared together is. */
final class References {
    private static final Set<String> WITHIN = Set.of("always", "the whole burden", "once told");

    private final NameCheck names;
    private final Reading reading;
    private final Procedure procedure;
    private final Declared declared;

    References(Reading reading, Procedure procedure, Declared declared, Places places) {
        this.names = new NameCheck(reading, places);
        this.reading = reading;
        this.procedure = procedure;
        this.declared = declared;
    }

    void check(Group head) {
        procedure.facts().values().forEach(fact -> fact(fact, head.placeOf("facts")));
        parts(procedure, declared);
        procedure.apart().forEach(a -> names.roles(a.roles(), declared.roles, head.placeOf("apart")));
        procedure.notices().values().forEach(this::notice);
        procedure.reviews().values().forEach(r -> review(r, r.place()));
        procedure.links().values().forEach(l -> link(l, l.place()));
        everywhere();
        procedure.sideMatters().values().forEach(this::matter);
        new TableReferences(names, procedure, declared).check(head);
        names.role(procedure.head().movedBy(), declared.roles, head.placeOf("moved-by"));
        openings(head.place());
    }

    /** What the main line and a side-matter both have. */
    private void parts(Procedure part, Declared known) {
        ActionReferences actions = new ActionReferences(names, part, known);
        part.actions().values().stream()
                .filter(a -> a.recusal() == null && a.builtIn() == null)
                .forEach(actions::check);
        ClockReferences clocks = new ClockReferences(names, part, known);
        for (Clock clock : part.clocks().values()) {
            clocks.check(clock);
        }
        for (Procedure.Stage stage : part.stages().values()) {
            names.roles(stage.burden().values(), known.roles, stage.place());
            names.known("unknown-body", stage.with(), declared.bodies(), stage.place());
        }
    }

    private void openings(Place place) {
        if (procedure.openings().isEmpty()) {
            reading.problem("nothing-opens", place);
        }
        if (procedure.stages().values().stream().noneMatch(Procedure.Stage::end)) {
            reading.problem("nothing-ends", place);
        }
    }

    private void fact(Fact fact, Place place) {
        names.known("unknown-form", fact.form(), declared.forms.keySet(), place);
        names.each(fact.per(), declared.roles, place);
        List<String> keepers = new ArrayList<>(declared.roles.keySet());
        keepers.addAll(declared.matters.keySet());
        names.known("unknown-role", fact.privateTo(), keepers, place);
    }

    private void notice(Procedure.Notice notice) {
        names.role(notice.from(), declared.roles, notice.place());
        names.roles(notice.to(), declared.roles, notice.place(), "public");
    }

    private void review(Procedure.Review review, Place place) {
        Collection<String> actions = declared.actionsEverywhere();
        List<String> asks = new ArrayList<>(actions);
        asks.addAll(declared.matters.keySet());
        names.known("unknown-action", review.ask(), asks, place);
        if (!WITHIN.contains(review.within())) {
            names.known("unknown-clock", review.within(), declared.clocksEverywhere(), place);
        }
        List<String> deciders = new ArrayList<>(actions);
        deciders.addAll(declared.links.keySet());
        names.known("unknown-action", review.decidedBy(), deciders, place);
        names.role(review.noWorseFor(), declared.roles, place);
    }

    private void link(Link link, Place place) {
        names.known("unknown-action", link.upon(), declared.actions, place);
        names.role(link.decidedBy(), declared.roles, place);
    }

    /** What may lie in the main line or, with a dot, inside a side-matter. */
    private void everywhere() {
        Collection<String> actions = declared.actionsEverywhere();
        List<String> arms = new ArrayList<>(declared.clocksEverywhere());
        arms.addAll(actions);
        procedure.mirrors().forEach(m -> names.known("unknown-clock", List.of(m.one(), m.other()), arms, m.place()));
        procedure.must().forEach(m -> {
            names.known("unknown-action", m.action(), actions, m.place());
            names.known("unknown-action", m.before(), actions, m.place());
        });
    }

    private void matter(SideMatter matter) {
        Place place = matter.place();
        Declared inside = declared.matters.getOrDefault(matter.name(), new Declared(declared));
        names.roles(matter.openedBy(), declared.roles, place);
        List<String> during =
                matter.during().stream().filter(s -> !s.equals("burdened")).toList();
        names.known("unknown-stage", during, declared.stages, place);
        names.known("unknown-action", matter.holds(), declared.actions, place);
        names.known("unknown-form", matter.form(), declared.forms.keySet(), place);
        names.roles(matter.heard(), declared.roles, place);
        if (matter.inside().stages().values().stream().noneMatch(Procedure.Stage::start)) {
            reading.problem("matter-without-start", place, "matter", matter.name());
        }
        if (matter.inside().stages().values().stream().noneMatch(Procedure.Stage::end)) {
            reading.problem("matter-without-end", place, "matter", matter.name());
        }
        if (declared.links.containsKey(matter.name())) {
            reading.problem("matter-and-link", place, "matter", matter.name());
        }
        parts(matter.inside(), inside);
    }
}
