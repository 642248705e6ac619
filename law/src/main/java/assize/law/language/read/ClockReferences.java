package assize.law.language.read;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.problem.Place;

/** Every name that a clock mentions means something, and what it says goes together. */
final class ClockReferences {
    private final NameCheck names;
    private final Reading reading;
    private final Procedure procedure;
    private final Declared declared;

    ClockReferences(NameCheck names, Procedure procedure, Declared declared) {
        this.names = names;
        this.reading = names.reading();
        this.procedure = procedure;
        this.declared = declared;
    }

    void check(Clock clock) {
        Place place = clock.place();
        if (clock.from().isEmpty()) {
            return;
        }
        names.roles(clock.whenPassed().tells(), declared.roles, place);
        names.each(clock.per(), declared.roles, place);
        passed(clock, place);
        if (clock.lengths().isEmpty() && clock.setBy() == null) {
            reading.problem("clock-without-length", place, "clock", clock.name(), "property", "P4");
        }
        names.known("unknown-action", clock.setBy(), declared.actions, place);
        if (clock.fixed()
                && (!clock.pauses().isEmpty()
                        || !clock.restarts().isEmpty()
                        || !clock.extensions().isEmpty())) {
            reading.problem("fixed-yet-moved", place, "clock", clock.name());
        }
        if (clock.each() && clock.from().stream().noneMatch(Upon.Told.class::isInstance) && !ofHolders(clock)) {
            reading.problem("each-without-notice", place, "clock", clock.name());
        }
        clock.extensions().forEach(extended -> extended(clock, extended));
    }

    private void passed(Clock clock, Place place) {
        String does = clock.whenPassed().does();
        Action action = does == null ? null : procedure.actions().get(does);
        if (action != null
                && !(action.upon() instanceof Upon.Passes passes
                        && passes.clock().equals(clock.name()))) {
            reading.problem("does-not-upon", place, "clock", clock.name(), "action", action.name());
        }
        if (clock.whenPassed().nothing()) {
            reading.problem("clock-without-end", place, "clock", clock.name(), "property", "P8");
        }
    }

    /** Without a notice, copies are those of the holders of a role that has several, or of all of a kind. */
    private boolean ofHolders(Clock clock) {
        return clock.owners().stream().allMatch(owner -> {
            Role role = declared.roles.get(owner);
            return role == null || role.each();
        });
    }

    private void extended(Clock clock, Clock.Extended extended) {
        Action action = procedure.actions().get(extended.action());
        if (action != null && !clock.name().equals(action.extendsClock())) {
            reading.problem("extends-not-said", clock.place(), "clock", clock.name(), "action", extended.action());
        }
        if (action != null) {
            clock.owners().stream()
                    .filter(action.by()::contains)
                    .forEach(owner -> reading.problem(
                            "extended-by-owner",
                            clock.place(),
                            "clock",
                            clock.name(),
                            "role",
                            owner,
                            "property",
                            "P5"));
        }
    }
}
