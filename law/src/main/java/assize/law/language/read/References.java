package assize.law.language.read;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.language.Uses;
import assize.law.problem.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Third pass: every name means something, and what must be declared together is. */
final class References {
    private final Reading reading;
    private final Procedure procedure;
    private final Declared declared;
    private final Places places;

    References(Reading reading, Procedure procedure, Declared declared, Places places) {
        this.reading = reading;
        this.procedure = procedure;
        this.declared = declared;
        this.places = places;
    }

    void check(Group head) {
        Place place = head.place();
        procedure
                .facts()
                .values()
                .forEach(fact -> known("unknown-form", fact.form(), declared.forms.keySet(), head.placeOf("facts")));
        procedure.actions().values().stream().filter(a -> a.recusal() == null).forEach(this::action);
        procedure.clocks().values().forEach(this::clock);
        procedure.apart().forEach(a -> known("unknown-role", a.roles(), declared.roles, head.placeOf("apart")));
        procedure
                .stages()
                .values()
                .forEach(s -> known("unknown-role", s.burden().values(), declared.roles, head.placeOf("stages")));
        procedure.notices().values().forEach(n -> {
            known("unknown-role", n.from(), declared.roles, head.placeOf("notices"));
            known("unknown-role", n.to(), declared.roles, head.placeOf("notices"));
        });
        procedure.reviews().values().forEach(r -> review(r, head.placeOf("reviews")));
        procedure.links().values().forEach(l -> link(l, head.placeOf("links")));
        procedure
                .mirrors()
                .forEach(m ->
                        known("unknown-clock", List.of(m.one(), m.other()), declared.clocks, head.placeOf("mirrors")));
        procedure.must().forEach(m -> {
            known("unknown-action", m.action(), declared.actions, head.placeOf("must"));
            known("unknown-action", m.before(), declared.actions, head.placeOf("must"));
        });
        recusal(head);
        known("unknown-role", procedure.head().movedBy(), declared.roles, head.placeOf("moved-by"));
        openings(place);
    }

    private void openings(Place place) {
        if (procedure.openings().isEmpty()) {
            reading.problem("nothing-opens", place);
        }
        if (procedure.stages().values().stream().noneMatch(Procedure.Stage::end)) {
            reading.problem("nothing-ends", place);
        }
    }

    private void action(Action action) {
        Place place = action.place();
        known("unknown-role", action.by(), declared.roles, place);
        known(
                "unknown-stage",
                action.from().stream().filter(s -> !s.equals("burdened")).toList(),
                declared.stages,
                place);
        known("unknown-stage", action.to(), declared.stages, place);
        known("unknown-stage", action.opens(), declared.stages, place);
        known("unknown-form", action.form(), declared.forms.keySet(), place);
        known("unknown-notice", action.notices(), declared.notices, place);
        known("unknown-fact", action.clears(), declared.facts.keySet(), place);
        known("unknown-clock", action.extendsClock(), declared.clocks, place);
        known("unknown-role", action.favours(), declared.roles, place);
        known("unknown-role", action.heard(), declared.roles, place);
        if (action.power() != null) {
            known("unknown-role", action.power().affects(), declared.roles, place);
            known("unknown-review", action.power().review(), declared.reviews, place);
        }
        if (action.from().isEmpty() && action.opens() == null) {
            reading.problem("action-from-nowhere", place, "action", action.name());
        }
        if (action.opens() != null
                && declared.stages.contains(action.opens())
                && !procedure.stage(action.opens()).start()) {
            reading.problem("opens-no-start", place, "action", action.name(), "stage", action.opens());
        }
        for (String stage : action.from()) {
            Procedure.Stage from = procedure.stages().get(stage);
            if (from != null && from.end() && action.power() != null) {
                reading.problem("power-after-end", place, "action", action.name(), "stage", stage);
            }
        }
        if (action.keeps() != null) {
            Fact fact = declared.facts.get(action.keeps());
            if (action.form() == null || fact == null || !action.form().equals(fact.form())) {
                reading.problem("keeps-other-form", place, "action", action.name(), "fact", action.keeps());
            }
        }
    }

    private void clock(Clock clock) {
        Place place = clock.place();
        if (clock.from().isEmpty()) {
            return;
        }
        known("unknown-role", clock.whenPassed().tells(), declared.roles, place);
        String does = clock.whenPassed().does();
        Action action = does == null ? null : procedure.actions().get(does);
        if (action != null
                && !(action.upon() instanceof Upon.Passes passes
                        && passes.clock().equals(clock.name()))) {
            reading.problem("does-not-upon", place, "clock", clock.name(), "action", action.name());
        }
        Clock.WhenPassed passed = clock.whenPassed();
        if (passed.allows().isEmpty()
                && passed.ends().isEmpty()
                && passed.tells().isEmpty()
                && does == null) {
            reading.problem("clock-without-end", place, "clock", clock.name());
        }
        if (clock.lengths().isEmpty() && clock.setBy() == null) {
            reading.problem("clock-without-length", place, "clock", clock.name());
        }
        known("unknown-action", clock.setBy(), declared.actions, place);
        if (clock.fixed() && (clock.pause() != null || !clock.restarts().isEmpty() || clock.extendedBy() != null)) {
            reading.problem("fixed-yet-moved", place, "clock", clock.name());
        }
        if (clock.each() && clock.from().stream().noneMatch(Upon.Told.class::isInstance)) {
            reading.problem("each-without-notice", place, "clock", clock.name());
        }
        if (clock.extendedBy() != null) {
            extended(clock, clock.extendedBy());
        }
    }

    private void extended(Clock clock, Clock.Extended extended) {
        Action action = procedure.actions().get(extended.action());
        if (action != null && !clock.name().equals(action.extendsClock())) {
            reading.problem("extends-not-said", clock.place(), "clock", clock.name(), "action", extended.action());
        }
        if (action != null && action.by().contains(clock.owner())) {
            reading.problem("extended-by-owner", clock.place(), "clock", clock.name(), "role", clock.owner());
        }
    }

    private void review(Procedure.Review review, Place place) {
        known("unknown-action", review.ask(), declared.actions, place);
        known("unknown-clock", review.within(), declared.clocks, place);
        List<String> deciders = new ArrayList<>(declared.actions);
        deciders.addAll(declared.links);
        known("unknown-action", review.decidedBy(), deciders, place);
        known("unknown-role", review.noWorseFor(), declared.roles, place);
    }

    private void link(Link link, Place place) {
        known("unknown-action", link.upon(), declared.actions, place);
        if (!link.decidedBy().isEmpty()) {
            known("unknown-role", link.decidedBy(), declared.roles, place);
        }
    }

    private void recusal(Group head) {
        Uses.Recusal recusal = procedure.recusal();
        if (recusal != null) {
            Place place = head.placeOf("uses");
            known("unknown-role", recusal.of(), declared.roles, place);
            known("unknown-role", recusal.askedBy(), declared.roles, place);
            known("unknown-role", recusal.decidedBy(), declared.roles, place);
            known("unknown-stage", recusal.during(), declared.stages, place);
            known("unknown-action", recusal.save(), declared.actions, place);
        }
    }

    private void known(String code, Collection<String> found, Collection<String> allowed, Place place) {
        found.forEach(name -> known(code, name, allowed, place));
    }

    private void known(String code, @Nullable String found, Collection<String> allowed, Place place) {
        if (found != null
                && !found.isEmpty()
                && !allowed.contains(found)
                && !Set.of("law").contains(found)) {
            reading.unknownName(code, places.of(found, place), found, allowed);
        }
    }
}
