package assize.law.step;

import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.time.LegalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One step of a case under a procedure. Pure and total; safe for all threads. */
public final class Step {
    private final Plan plan;
    private final LegalTime time;

    /** The meaning of steps under a version of a procedure, with the rules and calendars of legal time. */
    public Step(Procedure procedure, LegalTime time) {
        this.plan = new Plan(procedure, time);
        this.time = time;
    }

    /** The procedure. */
    public Procedure procedure() {
        return plan.procedure();
    }

    Plan plan() {
        return plan;
    }

    /** What comes of an event: its effects, and every reason why the procedure does not allow it. */
    public Outcome take(State state, Event event) {
        return take(state, event, Set.of());
    }

    /** The same, where people have also acted in linked matters: who may not be the same there may not be here. */
    public Outcome take(State state, Event event, Set<Effect.Acted> elsewhere) {
        Line main = Line.main(plan, state);
        Checks checks = new Checks(main);
        List<Effect> effects = switch (event) {
            case Event.Act act -> new Acts(checks, main, time).act(act, elsewhere);
            case Event.LawActs law -> new Acts(checks, main, time).law(law);
            case Event.Told told -> told(checks, main, told);
            case Event.ClockPasses passes -> Passing.passes(checks, main, passes);
            case Event.PauseEnds ends -> Passing.pauseEnds(checks, main, ends);
            case Event.LinkTold link -> linkTold(checks, main, link, elsewhere);
            case Event.Tied tied -> {
                checks.open();
                yield List.of(new Effect.Tied(tied.caseId(), tied.joined()));
            }
            case Event.OutOfReach out -> Outages.entered(checks, main, out);
            case Event.Moved moved -> moved(checks, main, moved);
            case Event.Begun begun -> Beginning.midway(checks, main, begun);
        };
        return new Outcome(event, List.copyOf(effects), List.copyOf(checks.reasons()), state.with(effects, event.at()));
    }

    private static List<Effect> told(Checks checks, Line main, Event.Told told) {
        checks.open();
        Happenings happenings = new Happenings(null);
        Gathered effects = new Gathered(main);
        Map<String, List<Happenings.Happening>> inside = Notices.told(checks, main, told, happenings, effects);
        if (inside != null && !happenings.main().isEmpty()) {
            new Moving(checks, main, told, effects).move(happenings, inside);
        }
        return effects.effects();
    }

    private static List<Effect> linkTold(Checks checks, Line main, Event.LinkTold told, Set<Effect.Acted> elsewhere) {
        checks.open();
        Link link = main.procedure().links().get(told.link());
        if (link == null || !"open".equals(main.state().links().get(told.link()))) {
            checks.refuse("link-not-open", "link", told.link());
            return List.of();
        }
        if (!link.outcomes().contains(told.outcome())) {
            checks.refuse(
                    "no-such-outcome",
                    "link",
                    link.name(),
                    "found",
                    told.outcome(),
                    "allowed",
                    String.join(", ", link.outcomes()));
        }
        if (!link.decidedBy().isEmpty() && !link.decidedBy().equals(told.actor().role())) {
            checks.refuse(
                    "role-not-allowed",
                    "action",
                    link.name(),
                    "role",
                    told.actor().role(),
                    "allowed",
                    link.decidedBy());
        }
        checks.actor(told.actor(), elsewhere);
        Recusals.challenged(checks, main, told.actor(), null, null);
        Gathered effects = new Gathered(main);
        effects.main(new Effect.Acted(
                told.actor().role(), told.actor().person(), told.actor().body()));
        effects.main(new Effect.Linked(link.name(), told.outcome()));
        Happenings happenings = new Happenings(null);
        happenings.main(new Upon.Outcome(link.name(), told.outcome()), null);
        new Moving(checks, main, told, effects).move(happenings, Map.of());
        return effects.effects();
    }

    /**
     * Only the role named in the head may move a case to another version, and only to the version that takes this step.
     */
    private static List<Effect> moved(Checks checks, Line main, Event.Moved moved) {
        checks.open();
        Procedure procedure = main.procedure();
        String by = procedure.head().movedBy();
        if (by == null || !by.equals(moved.actor().role())) {
            checks.refuse(
                    "role-not-allowed",
                    "action",
                    "move-version",
                    "role",
                    moved.actor().role(),
                    "allowed",
                    by == null ? "-" : by);
        }
        if (!moved.digest().equals(procedure.digest())) {
            checks.refuse("other-version", "found", moved.digest(), "allowed", procedure.digest());
        }
        Beginning.stagesKnown(checks, main);
        if (moved.reasons().isBlank()) {
            checks.refuse(
                    "reasons-missing",
                    "action",
                    "move-version",
                    "law",
                    procedure.head().law());
        }
        return List.of(
                new Effect.Acted(
                        moved.actor().role(),
                        moved.actor().person(),
                        moved.actor().body()),
                new Effect.VersionMoved(moved.digest()));
    }
}
