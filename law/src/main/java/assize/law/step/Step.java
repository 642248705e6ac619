package assize.law.step;

import assize.law.guard.Expression;
import assize.law.guard.Worked;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.step.ClockMoves.Happening;
import assize.law.time.LegalTime;
import assize.law.value.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step of a case under a procedure. Pure and total; safe for all threads. */
public final class Step {
    private final Procedure procedure;
    private final Reckoner reckoner;
    private final Map<String, Object> nothingYet;

    /** The meaning of steps under a version of a procedure, with the rules and calendars of legal time. */
    public Step(Procedure procedure, LegalTime time) {
        this.procedure = procedure;
        this.reckoner = new Reckoner(procedure, time);
        this.nothingYet = sumsAtNothing(procedure);
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
            case Event.LinkTold link -> linkTold(checks, state, link, effects);
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
        Map<String, Object> given = named(action, asked.given());
        Event.Act act = new Event.Act(asked.action(), asked.actor(), given, asked.at(), asked.dateKnown());
        checks.person(action, act);
        checks.linked(act.actor(), elsewhere);
        if (action.opens() != null && !state.open()) {
            Object calendar = given.get("calendar");
            String of =
                    calendar instanceof String text ? text : procedure.head().calendar();
            effects.add(new Effect.Opened(procedure.name(), procedure.digest(), of, act.at()));
            nothingYet.forEach((fact, nothing) -> effects.add(new Effect.Set(fact, nothing)));
        }
        effects.add(new Effect.Acted(
                act.actor().role(), act.actor().person(), act.actor().body()));
        facts(checks, state, action, act, given, effects);
        recusal(action, act, effects);
        String opens = state.open() ? null : action.opens();
        done(checks, state, action, act, opens, effects);
    }

    private void lawActs(Checks checks, State state, Event.LawActs law, List<Effect> effects) {
        Action action = checks.known(law.action());
        if (action != null) {
            checks.law(action, law);
            facts(checks, state, action, law, Map.of(), effects);
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
        ClockMoves moves = new ClockMoves(procedure, reckoner, after, event);
        if (action != null) {
            moves.extend(action, checks.reasons());
            moves.keepLengths(action, checks.reasons());
        }
        effects.addAll(moves.moves(happenings, ends, checks.reasons()));
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
        boolean first = state.count(what + " " + told.to()) == 0;
        effects.add(new Effect.Counted(what));
        effects.add(new Effect.Counted(what + " " + told.to()));
        // The earliest valid way counts: a second arrival of the same sending starts nothing.
        boolean again = state.count(what + " " + told.to()) < state.count(notice.name() + " sent");
        if (!arrives || first || again) {
            List<Happening> happenings =
                    List.of(new Happening(new Upon.Told(notice.name(), told.how()), arrives ? told.to() : null));
            clocks(checks, state, told, effects, happenings, false, null);
        }
    }

    private void passes(Checks checks, State state, Event.ClockPasses passes, List<Effect> effects) {
        ClockCopy copy = state.clocks().get(passes.copy());
        if (copy == null || !copy.live() || copy.due().isAfter(passes.at())) {
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
        ClockMoves moves = new ClockMoves(procedure, reckoner, state, ends);
        moves.goOn(clock, copy);
        effects.addAll(moves.effects());
    }

    private void linkTold(Checks checks, State state, Event.LinkTold told, List<Effect> effects) {
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
        effects.add(new Effect.Acted(
                told.actor().role(), told.actor().person(), told.actor().body()));
        effects.add(new Effect.Linked(link.name(), told.outcome()));
        Happening happening = new Happening(new Upon.Outcome(link.name(), told.outcome()), null);
        clocks(checks, state, told, effects, List.of(happening), false, null);
    }

    /** Only the role named in the head may move a case to another version, and only to the version that takes this step. */
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

    private static void recusal(Action action, Event.Act act, List<Effect> effects) {
        String person = act.given().get("person") instanceof String text ? text : "";
        switch (action.recusal()) {
            case ASK -> effects.add(new Effect.Challenged(person, true));
            case REFUSE -> effects.add(new Effect.Challenged(person, false));
            case GRANT -> {
                effects.add(new Effect.Challenged(person, false));
                effects.add(new Effect.Barred(person));
            }
            case STEP_ASIDE -> effects.add(new Effect.Barred(act.actor().person()));
            case null -> {}
        }
    }

    /** What is given goes by the form's name, the name of the fact that keeps the form, or {@code form}. */
    private Map<String, Object> named(Action action, Map<String, Object> given) {
        if (action.form() == null || action.keeps() == null) {
            return given;
        }
        Map<String, Object> named = new HashMap<>(given);
        given.forEach((name, value) -> {
            if (name.startsWith(action.keeps() + ".")) {
                named.put(action.form() + name.substring(action.keeps().length()), value);
            } else if (name.startsWith(action.form() + ".")) {
                named.put(action.keeps() + name.substring(action.form().length()), value);
            }
        });
        return named;
    }

    private void facts(
            Checks checks, State state, Action action, Event event, Map<String, Object> given, List<Effect> effects) {
        String role = event instanceof Event.Act act ? act.actor().role() : null;
        View view = new View(procedure, state, given, role, event.at());
        keep(action, given, effects);
        action.raises().forEach(flag -> effects.add(new Effect.Set(flag, true)));
        action.clears().forEach(fact -> effects.add(new Effect.Set(fact, null)));
        action.sets().forEach((fact, expression) -> {
            Object value = value(checks, expression, view);
            if (value != null) {
                effects.add(new Effect.Set(fact, value));
            }
        });
        action.adds().forEach((fact, expression) -> {
            Object value = value(checks, expression, view);
            Object before = state.facts().get(fact);
            if (value instanceof Money more) {
                effects.add(new Effect.Set(fact, before instanceof Money sum ? sum.plus(more) : more));
            } else if (value instanceof Long more) {
                effects.add(new Effect.Set(fact, before instanceof Long sum ? Math.addExact(sum, more) : more));
            }
        });
    }

    private void keep(Action action, Map<String, Object> given, List<Effect> effects) {
        Form form = action.form() == null || action.keeps() == null
                ? null
                : procedure.forms().get(action.form());
        if (form != null) {
            for (Form.Field field : form.fields().values()) {
                Object value = given.get(form.name() + "." + field.name());
                if (value != null) {
                    effects.add(new Effect.Set(action.keeps() + "." + field.name(), value));
                }
            }
        }
    }

    private @Nullable Object value(Checks checks, Expression expression, View view) {
        Worked worked = expression.value(view);
        if (worked instanceof Worked.Failed(var failure)) {
            checks.failed(failure);
        }
        return worked.value().orElse(null);
    }

    /** The sums of a procedure begin at nothing in its currency. */
    private static Map<String, Object> sumsAtNothing(Procedure procedure) {
        Map<String, Object> sums = new LinkedHashMap<>();
        String currency = procedure.head().currency();
        if (currency != null) {
            for (Action action : procedure.actions().values()) {
                for (String fact : action.adds().keySet()) {
                    if (procedure.fact(fact).type() == Fact.Type.MONEY) {
                        sums.put(fact, Money.of("0 " + currency));
                    }
                }
            }
        }
        return sums;
    }
}
