package assize.law.language.read;

import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.problem.Place;
import java.util.ArrayList;
import java.util.List;

/** Every name that an action mentions means something, and what it says goes together. */
final class ActionReferences {
    private final NameCheck names;
    private final Reading reading;
    private final Procedure procedure;
    private final Declared declared;

    ActionReferences(NameCheck names, Procedure procedure, Declared declared) {
        this.names = names;
        this.reading = names.reading();
        this.procedure = procedure;
        this.declared = declared;
    }

    void check(Action action) {
        Place place = action.place();
        names.roles(action.by(), declared.roles, place);
        stages(action, place);
        names.known("unknown-form", action.form(), declared.forms.keySet(), place);
        names.known("unknown-notice", action.notices(), declared.notices, place);
        names.known("unknown-fact", action.clears(), declared.facts.keySet(), place);
        names.known("unknown-clock", action.extendsClock(), declared.clocks, place);
        names.role(action.favours(), declared.roles, place);
        names.roles(action.heard(), declared.roles, place);
        power(action, place);
        requests(action, place);
        holders(action, place);
        tracks(action, place);
        openness(action, place);
        keeps(action, place);
        outcome(action, place);
    }

    private void stages(Action action, Place place) {
        List<String> from =
                action.from().stream().filter(s -> !s.equals("burdened")).toList();
        names.known("unknown-stage", from, declared.stages, place);
        names.known("unknown-stage", action.to(), declared.stages, place);
        names.known("unknown-stage", action.opens(), declared.stages, place);
        boolean opening = declared.main != null && action.name().equals(SideMatter.OPEN);
        if (action.from().isEmpty()
                && action.opens() == null
                && action.onRequest().isEmpty()
                && !opening) {
            reading.problem("action-from-nowhere", place, "action", action.name());
        }
        if (action.opens() != null
                && declared.stages.contains(action.opens())
                && !procedure.stage(action.opens()).start()) {
            reading.problem("opens-no-start", place, "action", action.name(), "stage", action.opens());
        }
    }

    private void power(Action action, Place place) {
        Action.Power power = action.power();
        if (power != null) {
            names.roles(power.affects(), declared.roles, place);
            names.known("unknown-review", power.review(), declared.reviews, place);
        }
        for (String stage : action.from()) {
            Procedure.Stage from = procedure.stages().get(stage);
            if (from != null && from.end() && action.usesPower()) {
                reading.problem("power-after-end", place, "action", action.name(), "stage", stage);
            }
        }
        names.role(action.noWorseFor(), declared.roles, place);
        names.known("unknown-seal", action.seals(), declared.seals, place);
    }

    private void requests(Action action, Place place) {
        List<String> requests = new ArrayList<>(declared.actions);
        if (declared.main != null) {
            requests.add(Action.OPENING);
        }
        names.known("unknown-action", action.onRequest(), requests, place);
        Action.Emergency emergency = action.emergency();
        if (emergency != null) {
            names.known("unknown-action", emergency.bypasses(), declared.actions, place);
            names.known("unknown-action", emergency.ratifiedBy(), declared.actions, place);
            names.known("unknown-clock", emergency.within(), declared.clocks, place);
        }
    }

    private void holders(Action action, Place place) {
        names.each(action.joins(), declared.roles, place);
        names.each(action.leaves(), declared.roles, place);
        names.each(action.per(), declared.roles, place);
        List<String> receivers = new ArrayList<>(declared.roles.keySet());
        receivers.add("state");
        names.known("unknown-role", action.gives(), receivers, place);
        names.role(action.drops(), declared.roles, place);
        names.role(action.evidence().questions(), declared.roles, place);
        names.role(action.evidence().tellsCounsel(), declared.roles, place);
    }

    private void tracks(Action action, Place place) {
        Action.Conversion converts = action.converts();
        if (converts != null) {
            names.known("unknown-track", converts.from(), declared.tracks, place);
            names.known("unknown-track", converts.to(), declared.tracks, place);
            names.known("unknown-clock", converts.keepsStart(), declared.clocks, place);
        }
    }

    private void openness(Action action, Place place) {
        names.known("unknown-notice", action.openness().publishes(), declared.notices, place);
    }

    private void keeps(Action action, Place place) {
        if (action.keeps() != null) {
            Fact fact = declared.facts.get(action.keeps());
            if (action.form() == null || fact == null || !action.form().equals(fact.form())) {
                reading.problem("keeps-other-form", place, "action", action.name(), "fact", action.keeps());
            }
        }
    }

    /** A side-matter ends in a word, and only there does an action have one. */
    private void outcome(Action action, Place place) {
        Procedure.Stage to = action.to() == null ? null : procedure.stages().get(action.to());
        boolean ends = declared.main != null && to != null && to.end();
        if (ends && action.outcome() == null) {
            reading.problem("end-without-outcome", place, "action", action.name());
        }
        if (!ends && action.outcome() != null) {
            reading.problem("outcome-without-end", place, "action", action.name(), "outcome", action.outcome());
        }
    }
}
