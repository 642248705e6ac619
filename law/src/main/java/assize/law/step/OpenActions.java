package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What may lawfully be done next in a case, and by whom: derived from its state, never stored. */
public final class OpenActions {
    private OpenActions() {}

    /** An action open to a role. */
    public record Open(Action action, String role) {}

    /** A notice that was sent and has not reached a receiver. */
    public record Awaited(String notice, String to) {}

    /** The actions open at a moment, by role; what depends on the person or on what is given shows when it is tried. */
    public static List<Open> of(Procedure procedure, State state, Instant at) {
        List<Open> open = new ArrayList<>();
        for (Action action : procedure.actions().values()) {
            for (String role : action.by()) {
                if (isOpen(procedure, state, action, role, at)) {
                    open.add(new Open(action, role));
                }
            }
        }
        return open;
    }

    /** The notices under way. */
    public static List<Awaited> awaited(Procedure procedure, State state) {
        List<Awaited> awaited = new ArrayList<>();
        for (Procedure.Notice notice : procedure.notices().values()) {
            for (String to : notice.to()) {
                if (state.count(notice.name() + " sent")
                        > state.count(notice.name() + " " + Upon.How.REACHED.word() + " " + to)) {
                    awaited.add(new Awaited(notice.name(), to));
                }
            }
        }
        return awaited;
    }

    private static boolean isOpen(Procedure procedure, State state, Action action, String role, Instant at) {
        boolean stage = state.open() ? Checks.isFrom(procedure, action, state.stage()) : action.opens() != null;
        return stage
                && (action.atMost() == 0 || state.count(action.name()) < action.atMost())
                && (action.extendsClock() == null
                        || state.copies(action.extendsClock()).stream()
                                .anyMatch(copy -> copy.status() == ClockCopy.Status.RUNNING))
                && (!state.open()
                        || action.when() == null
                        || action.when()
                                .holds(new View(procedure, state, Map.of(), role, at))
                                .holds())
                && Checks.mustComeFirst(procedure, state, action).isEmpty()
                && procedure.clocks().values().stream()
                        .filter(c -> c.whenPassed().ends().contains(action.name()))
                        .flatMap(c -> state.copies(c.name()).stream())
                        .noneMatch(
                                c -> View.passed(c, at) && Checks.closes(procedure.clock(c.clock()), c, action, role))
                && recusal(procedure, state, action);
    }

    private static boolean recusal(Procedure procedure, State state, Action action) {
        return switch (action.recusal()) {
            case GRANT, REFUSE -> !state.challenged().isEmpty();
            case ASK ->
                procedure.recusal() != null
                        && state.held().stream()
                                .anyMatch(h -> procedure.recusal().of().contains(h.role()));
            case STEP_ASIDE, ASK_AGAIN, DECIDE_AGAIN -> true;
            case null -> true;
        };
    }
}
