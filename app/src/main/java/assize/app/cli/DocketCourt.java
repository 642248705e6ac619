package assize.app.cli;

import assize.app.home.Docket;
import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.registry.Answer;
import assize.docket.registry.Registry;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.problem.Problem;
import assize.law.scenario.Player;
import assize.law.step.Actor;
import assize.law.step.Course;
import assize.law.step.Event;
import assize.law.step.Outcome;
import assize.law.step.State;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plays a matter in a practice docket: whoever acts for a body is appointed to it first, as in life. */
final class DocketCourt implements Player.Court {
    private final Docket docket;
    private final Registry registry;
    private final Procedure procedure;
    private final Set<String> appointed = new HashSet<>();
    private @Nullable UUID caseId;

    DocketCourt(Docket docket, Procedure procedure) {
        this.docket = docket;
        this.registry = docket.registry();
        this.procedure = procedure;
    }

    /** The case played, once it is open. */
    @Nullable
    UUID caseId() {
        return caseId;
    }

    @Override
    public Course.Passage take(Event event) {
        appoint(event);
        UUID open = caseId;
        Answer answer;
        if (open != null) {
            answer = registry.take(open, 0, event, null);
        } else if (event instanceof Event.Act act) {
            answer = registry.open(procedure.name(), act, null, null);
        } else if (event instanceof Event.Begun begun) {
            answer = registry.begin(procedure.name(), begun);
        } else {
            return refused(event, List.of(), State.NOTHING);
        }
        return switch (answer) {
            case Answer.Entered entered -> {
                caseId = entered.caseId();
                yield entered.passage();
            }
            case Answer.Refused refused -> {
                Course.Passage passage = refused.passage();
                List<Outcome> before = passage == null ? List.of() : passage.before();
                yield new Course.Passage(
                        before, new Outcome(event, List.of(), refused.reasons(), refused.state()), List.of(), false);
            }
            default -> refused(event, List.of(), state());
        };
    }

    private static Course.Passage refused(Event event, List<Problem> reasons, State state) {
        return new Course.Passage(List.of(), new Outcome(event, List.of(), reasons, state), List.of(), false);
    }

    @Override
    public List<Outcome> until(Instant moment) {
        UUID open = caseId;
        return open == null ? List.of() : registry.until(open, moment);
    }

    @Override
    public State state() {
        UUID open = caseId;
        return open == null ? State.NOTHING : registry.state(open);
    }

    private void appoint(Event event) {
        Actor actor = switch (event) {
            case Event.Act act -> act.actor();
            case Event.Told told -> told.by();
            case Event.LinkTold link -> link.actor();
            default -> null;
        };
        Role role = actor == null ? null : procedure.roles().get(actor.role());
        if (actor != null
                && role != null
                && role.kind() == Role.Kind.OFFICE
                && actor.body() != null
                && appointed.add(actor.toString())) {
            Appointments register = new Appointments(docket.database());
            if (register.find(actor.person(), actor.role(), actor.body(), event.at())
                    .isEmpty()) {
                register.appoint(new Appointment(
                        UUID.randomUUID(), actor.person(), actor.role(), actor.body(), event.at(), null, "practice"));
            }
        }
    }
}
