package assize.docket.registry;

import assize.docket.act.Appointments;
import assize.docket.write.Office;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.problem.Problem;
import assize.law.step.Actor;
import assize.law.step.Event;
import org.jspecify.annotations.Nullable;

/** Which office an event asks for: whoever acts for a body must hold it when they act. Stateless. */
final class Offices {
    private Offices() {}

    /** The office that must be held; null where a party acts, or nobody. */
    static @Nullable Office asked(Procedure procedure, Event event) {
        Actor actor = actor(event);
        Role role = actor == null ? null : procedure.roles().get(actor.role());
        if (actor == null || role == null || role.kind() != Role.Kind.OFFICE) {
            return null;
        }
        return new Office(actor.person(), actor.role(), actor.body() == null ? "" : actor.body(), event.at());
    }

    private static @Nullable Actor actor(Event event) {
        return switch (event) {
            case Event.Act act -> act.actor();
            case Event.Told told -> told.by();
            case Event.LinkTold link -> link.actor();
            case Event.Moved moved -> moved.actor();
            default -> null;
        };
    }

    /** Why somebody without the office may not act. */
    static Problem denial(Procedure procedure, Event event, Office office) {
        String rule = event instanceof Event.Act act
                ? procedure
                        .findAction(act.action())
                        .map(Action::law)
                        .orElse(procedure.head().law())
                : procedure.head().law();
        return Appointments.denial(office.role(), office.body(), office.at(), rule);
    }
}
