package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.problem.UnusableInput;
import assize.law.step.ClockMoves.Happening;
import assize.law.time.LegalTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step of a case under a procedure. Pure and total; safe for all threads. */
public final class Step {
    private final Procedure procedure;
    private final Reckoner reckoner;
    private final LegalTime time;
    private final Facts facts;

    /** The meaning of steps under a version of a procedure, with the rules and calendars of legal time. */
    public Step(Procedure procedure, LegalTime time) {
        this.procedure = procedure;
        this.reckoner = new Reckoner(procedure, time);
        this.time = time;
        this.facts = new Facts(procedure);
    }

    /** The procedure. */
    public Procedure procedure() {
        return procedure;
    }

    /** What comes of an event: its effects, and every reason why the procedure does not allow it. */
    public Outcome take(State state, Event event) {
        return take(state, event, Set.of());
    }

    /** The same, where people have also acted in linked matters: who may not be the same there may not be here. */
    public Outcome take(State state, Event event, Set<Effect.Acted> elsewhere) {
        Checks checks = new Checks(procedure, state);
        List<Effect> effects = new ArrayList<>();
        switch (event) {
            case Event.Act act -> act(checks, state, act, elsewhere, effects);
            case Event.LawActs law -> lawActs(checks, state, law, effects);
            case Event.Told told -> told(checks, state, told, effects);
            case Event.ClockPasses passes -> passes(checks, state, passes, effects);
            case Event.PauseEnds ends -> pauseEnds(checks, state, ends, effects);
            case Event.LinkTold link -> linkTold(checks, state, link, elsewhere, effects);
            case Event.Tied tied -> {
                checks.open();
                effects.add(new Effect.Tied(tied.caseId()));
            }
            case Event.Moved moved -> moved(checks, state, moved, effects);
        }
        return new Outcome(event, List.copyOf(effects), List.copyOf(checks.reasons()), state.with(effects, event.at()));
    }

    private void act(Checks checks, State state, Event.Act asked, Set<Effect.Acted> elsewhere, List<Effect> effects) {
        Action action = checks.known(asked.action());
        if (action == null) {
            return;
        }
        Map<String, Object> given = facts.asked(checks, action, asked.given());
        Event.Act act = new Event.Act(asked.action(), asked.actor(), given, asked.at(), asked.dateKnown());
        checks.person(action, act);
        checks.actor(act.actor(), elsewhere);
        if (action.opens() != null && !state.open()) {
            effects.add(new Effect.Opened(procedure.name(), procedure.digest(), calendar(checks, act), act.at()));
            facts.begin(effects);
        }
        effects.add(new Effect.Acted(
                act.actor().role(), act.actor().person(), act.actor().body()));
        View view = new View(procedure, state, given, act.actor().role(), act.at());
        facts.change(checks, state, action, view, effects);
        recusal(state, action, act, effects);
        String opens = state.open() ? null : action.opens();
        done(checks, state, action, act, opens, effects);
    }

    /** The calendar of the case's place: the one given if it is known, else that of the procedure. */
    private @Nullable String calendar(Checks checks, Event.Act act) {
        if (act.given().get("calendar") instanceof String text) {
            try {
                boolean ignored = time.restDay(text, LocalDate.EPOCH);
                return text;
            } catch (UnusableInput e) {
                checks.reasons().addAll(e.problems());
            }
        }
        return procedure.head().calendar();
    }

    private void lawActs(Checks checks, State state, Event.LawActs law, List<Effect> effects) {
        Action action = checks.known(law.action());
        if (action != null) {
            checks.law(action, law);
            facts.change(checks, state, action, new View(procedure, state, Map.of(), null, law.at()), effects);
            done(checks, state, action, law, null, effects);
        }
    }

    /** What an action brings about besides facts: notices, links, the stage, the clocks. */
    private void done(
            Checks checks, State state, Action action, Event event, @Nullable String opens, List<Effect> effects) {
        List<Happening> happenings = new ArrayList<>();
        happenings.add(new Happening(new Upon.Done(action.name()), null));
        effects.add(new Effect.Counted(action.name()));
        for (Link link : procedure.links().values()) {
            if (link.upon().equals(action.name())) {
                effects.add(new Effect.Linked(link.name(), "open"));
            }
        }
        for (String notice : action.notices()) {
            effects.add(new Effect.Counted(notice + " sent"));
            happenings.add(new Happening(new Upon.Told(notice, Upon.How.SENT), null));
        }
        days(effects, happenings);
        String to = opens != null ? opens : action.to();
        boolean ends = enter(state, to, effects, happenings);
        clocks(checks, state, event, effects, happenings, ends, action);
    }

    /** Setting a date is itself something that happens: clocks may count from the day it names. */
    private static void days(List<Effect> effects, List<Happening> happenings) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Set set && set.value() != null) {
                happenings.add(new Happening(new Upon.Day(set.fact()), null));
            }
        }
    }

    private boolean enter(State state, @Nullable String to, List<Effect> effects, List<Happening> happenings) {
        if (to == null || to.equals(state.stage())) {
            return false;
        }
        boolean end = procedure.stage(to).end();
        effects.add(new Effect.Entered(to, end));
        happenings.add(new Happening(new Upon.Enters(to), null));
        return end;
    }

    private void clocks(
            Checks checks,
            State state,
            Event event,
            List<Effect> effects,
            List<Happening> happenings,
            boolean ends,
            @Nullable Action action) {
        State after = state.with(effects, event.at());
        ClockMoves moves = new ClockMoves(procedure, reckoner, after, event, checks.reasons());
        if (action != null) {
            moves.extend(action);
            moves.keepLengths(action);
        }
        effects.addAll(moves.moves(happenings, ends));
    }

    private void told(Checks checks, State state, Event.Told told, List<Effect> effects) {
        checks.open();
        Procedure.Notice notice = procedure.notices().get(told.notice());
        if (notice == null) {
            checks.refuse("no-such-notice", "notice", told.notice());
            return;
        }
        boolean arrives = told.how() == Upon.How.REACHED || told.how() == Upon.How.RETURNED;
        if (!notice.to().contains(told.to())) {
            checks.refuse(
                    "not-a-receiver",
                    "notice",
                    notice.name(),
                    "to",
                    told.to(),
                    "allowed",
                    String.join(", ", notice.to()));
        }
        if (arrives && state.count(notice.name() + " sent") == 0) {
            checks.refuse("notice-not-sent", "notice", notice.name());
        }
        if (told.way() != null && !notice.ways().isEmpty() && !notice.ways().contains(told.way())) {
            checks.refuse(
                    "way-not-allowed",
                    "notice",
                    notice.name(),
                    "way",
                    told.way(),
                    "allowed",
                    String.join(", ", notice.ways()));
        }
        String what = notice.name() + " " + told.how().word();
        int before = state.count(what + " " + told.to());
        effects.add(new Effect.Counted(what));
        // The earliest valid way counts: a second arrival of the same sending starts nothing.
        if (!arrives || before == 0 || before < state.count(notice.name() + " sent")) {
            effects.add(new Effect.Counted(what + " " + told.to()));
            List<Happening> happenings =
                    List.of(new Happening(new Upon.Told(notice.name(), told.how()), arrives ? told.to() : null));
            clocks(checks, state, told, effects, happenings, false, null);
        }
    }

    private void passes(Checks checks, State state, Event.ClockPasses passes, List<Effect> effects) {
        ClockCopy copy = state.clocks().get(passes.copy());
        if (copy == null
                || copy.status() != ClockCopy.Status.RUNNING
                || copy.due().isAfter(passes.at())) {
            checks.refuse("clock-not-due", "clock", passes.copy());
            return;
        }
        effects.add(new Effect.Turned(copy.key(), ClockCopy.Status.PASSED, null, null));
        clocks(
                checks,
                state,
                passes,
                effects,
                List.of(new Happening(new Upon.Passes(copy.clock()), null)),
                false,
                null);
    }

    private void pauseEnds(Checks checks, State state, Event.PauseEnds ends, List<Effect> effects) {
        ClockCopy copy = state.clocks().get(ends.copy());
        Clock clock = copy == null ? null : procedure.clocks().get(copy.clock());
        if (copy == null
                || clock == null
                || copy.wakes() == null
                || copy.wakes().isAfter(ends.at())) {
            checks.refuse("clock-not-due", "clock", ends.copy());
            return;
        }
        ClockMoves moves = new ClockMoves(procedure, reckoner, state, ends, checks.reasons());
        moves.goOn(clock, copy);
        effects.addAll(moves.effects());
    }

    private void linkTold(
            Checks checks, State state, Event.LinkTold told, Set<Effect.Acted> elsewhere, List<Effect> effects) {
        checks.open();
        Link link = procedure.links().get(told.link());
        if (link == null || !"open".equals(state.links().get(told.link()))) {
            checks.refuse("link-not-open", "link", told.link());
            return;
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
        checks.challenged(told.actor(), null);
        effects.add(new Effect.Acted(
                told.actor().role(), told.actor().person(), told.actor().body()));
        effects.add(new Effect.Linked(link.name(), told.outcome()));
        Happening happening = new Happening(new Upon.Outcome(link.name(), told.outcome()), null);
        clocks(checks, state, told, effects, List.of(happening), false, null);
    }

    /**
     * Only the role named in the head may move a case to another version, and only to the version that takes this step.
     */
    private void moved(Checks checks, State state, Event.Moved moved, List<Effect> effects) {
        checks.open();
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
        if (!state.stage().isEmpty() && !procedure.stages().containsKey(state.stage())) {
            checks.refuse("stage-not-in-version", "stage", state.stage());
        }
        if (moved.reasons().isBlank()) {
            checks.refuse(
                    "reasons-missing",
                    "action",
                    "move-version",
                    "law",
                    procedure.head().law());
        }
        effects.add(new Effect.Acted(
                moved.actor().role(), moved.actor().person(), moved.actor().body()));
        effects.add(new Effect.VersionMoved(moved.digest()));
    }

    private static void recusal(State state, Action action, Event.Act act, List<Effect> effects) {
        String person = act.given().get("person") instanceof String text ? text : "";
        switch (action.recusal()) {
            case ASK -> effects.add(new Effect.Challenged(person, true));
            case REFUSE -> effects.add(new Effect.Challenged(person, false));
            case GRANT -> {
                effects.add(new Effect.Challenged(person, false));
                effects.add(new Effect.Barred(person));
            }
            case STEP_ASIDE -> {
                if (state.challenged().contains(act.actor().person())) {
                    effects.add(new Effect.Challenged(act.actor().person(), false));
                }
                effects.add(new Effect.Barred(act.actor().person()));
            }
            case ASK_AGAIN, DECIDE_AGAIN -> {}
            case null -> {}
        }
    }
}
