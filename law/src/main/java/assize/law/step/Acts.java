package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Seal;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.problem.UnusableInput;
import assize.law.time.LegalTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people and the law do, on the main line or inside a side-matter. For one step. */
final class Acts {
    private final Checks checks;
    private final Line main;
    private final LegalTime time;

    Acts(Checks checks, Line main, LegalTime time) {
        this.checks = checks;
        this.main = main;
        this.time = time;
    }

    List<Effect> act(Event.Act asked, Set<Effect.Acted> elsewhere) {
        Matters.Address address = Matters.address(checks, main, asked.action());
        if (address == null) {
            return List.of();
        }
        Line line = address.line();
        Action action = address.action();
        Actor actor = actor(asked.actor());
        Map<String, Object> given = line.plan().facts().asked(checks, line, action, asked.given());
        Event.Act act = new Event.Act(action.name(), actor, given, asked.at(), asked.dateKnown());
        Gathered effects = new Gathered(line);
        Effect.Acted acted = new Effect.Acted(actor.role(), actor.person(), actor.body());
        if (LateKnowledge.late(main, act)) {
            checks.late(line, action, act);
            checks.actor(actor, elsewhere);
            LateKnowledge.note(checks, line, action, act, effects);
            effects.main(acted);
            return effects.effects();
        }
        String per = per(line, action, given);
        check(address, act, per, elsewhere);
        opening(line, action, act, effects);
        joinsByActing(actor, effects);
        effects.main(acted);
        if (!Consents.last(line, action, actor, effects)) {
            return effects.effects();
        }
        View view = line.view(given, actor.role(), act.at());
        line.plan().facts().change(checks, line, action, view, per == null ? actor.role() : per, effects);
        Recusals.effects(main, action, act, effects);
        Lots.effects(main, action, given, effects);
        BuiltIns.effects(line, action, act, effects);
        Requests.effects(line, action, acted, effects);
        BuiltIns.restore(checks, line, action, act, effects);
        done(line, action, act, per == null ? actor.role() : per, effects);
        return effects.effects();
    }

    private void check(Matters.Address address, Event.Act act, @Nullable String per, Set<Effect.Acted> elsewhere) {
        Line line = address.line();
        Action action = address.action();
        if (address.opens()) {
            mayOpen(line, act);
        }
        Actor actor = act.actor();
        checks.person(line, action, act, per);
        Recusals.check(checks, line, action, act);
        Requests.check(checks, line, action, actor);
        TrackMoves.check(checks, line, action);
        Consents.check(checks, line, action, actor);
        Seals.check(checks, main, action);
        Lots.check(checks, main, act);
        BuiltIns.check(checks, line, action, act);
        checks.actor(actor, elsewhere);
    }

    /** A side-matter is opened in its stages of the main line and where its condition holds. */
    private void mayOpen(Line line, Event.Act act) {
        checks.open();
        SideMatter matter = main.procedure().sideMatters().get(Matters.base(String.valueOf(line.matter())));
        if (matter == null) {
            return;
        }
        if (!Matters.during(main, matter)) {
            checks.refuse(
                    "stage-not-open",
                    "action",
                    "open " + matter.name(),
                    "stage",
                    main.state().stage(),
                    "allowed",
                    String.join(", ", matter.during()),
                    "law",
                    main.procedure().head().law());
        }
        if (matter.when() != null
                && !matter.when()
                        .holds(main.view(act.given(), act.actor().role(), act.at()))
                        .holds()) {
            checks.refuse(
                    "guard-not-met",
                    "action",
                    "open " + matter.name(),
                    "guard",
                    matter.when().text(),
                    "law",
                    main.procedure().head().law());
        }
    }

    /** Who acts, by the name of the holder where a role has several. */
    private Actor actor(Actor asked) {
        if (!main.plan().several()) {
            return asked;
        }
        String holder = main.state().open() ? Holders.named(checks, main, asked.role(), true) : asked.role();
        return holder == null || holder.equals(asked.role()) ? asked : new Actor(asked.person(), holder, asked.body());
    }

    /** Towards which holder an office acts, or who leaves; null: nobody in particular. */
    private @Nullable String per(Line line, Action action, Map<String, Object> given) {
        String role = action.per() != null ? action.per() : action.leaves();
        if (role == null) {
            return null;
        }
        Object said = given.get(Besides.PER);
        if (said == null && action.leaves() != null) {
            List<String> holders = Holders.of(main.procedure(), main.state(), role);
            return holders.isEmpty() ? null : holders.getLast();
        }
        String holder = said == null ? role : said.toString();
        if (!Holders.base(holder).equals(role)) {
            checks.refuse("no-such-holder", "holder", holder, "allowed", role);
            return null;
        }
        return Holders.named(checks, line, holder, false);
    }

    private void opening(Line line, Action action, Event.Act act, Gathered effects) {
        if (action.opens() == null || line.state().open()) {
            return;
        }
        if (line.matter() != null) {
            effects.here(new Effect.Opened(
                    Matters.base(line.matter()), "", main.state().calendar(), act.at()));
            return;
        }
        effects.main(new Effect.Opened(main.procedure().name(), main.procedure().digest(), calendar(act), act.at()));
        line.plan().facts().begin(effects);
        if (line.plan().several()) {
            Beginning.holders(checks, main.procedure(), act.given(), effects);
        }
    }

    /** Whoever is affected joins by acting. */
    private void joinsByActing(Actor actor, Gathered effects) {
        String role = Holders.base(actor.role());
        Role known = main.plan().several() ? main.procedure().roles().get(role) : null;
        if (known != null
                && known.each()
                && known.kind() == Role.Kind.AFFECTED
                && Holders.number(actor.role()) == Holders.next(main.state(), role)) {
            effects.main(new Effect.Joined(role));
        }
    }

    /** The calendar of the case's place: the one given if it is known, else that of the procedure. */
    private @Nullable String calendar(Event.Act act) {
        if (act.given().get("calendar") instanceof String text) {
            try {
                boolean ignored = time.restDay(text, LocalDate.EPOCH);
                return text;
            } catch (UnusableInput e) {
                checks.reasons().addAll(e.problems());
            }
        }
        return main.procedure().head().calendar();
    }

    List<Effect> law(Event.LawActs law) {
        Matters.Address address = Matters.address(checks, main, law.action());
        if (address == null) {
            return List.of();
        }
        Line line = address.line();
        Action action = address.action();
        checks.law(line, action, law);
        TrackMoves.check(checks, line, action);
        Gathered effects = new Gathered(line);
        line.plan().facts().change(checks, line, action, line.view(law.at()), null, effects);
        done(line, action, law, null, effects);
        return effects.effects();
    }

    /** What an action brings about besides facts: notices, links, the track, the stage, the clocks. */
    private void done(Line line, Action action, Event event, @Nullable String who, Gathered effects) {
        Happenings happenings = new Happenings(line.matter());
        happenings.here(new Upon.Done(action.name()), null);
        counted(line, action, who, effects);
        for (Link link : line.plan().linking(action.name())) {
            effects.main(new Effect.Linked(link.name(), "open"));
        }
        if (action.joins() != null) {
            effects.main(new Effect.Joined(action.joins()));
        }
        told(line, action, event, who, happenings, effects);
        if (action.leaves() != null && who != null) {
            leave(line, who, effects);
        }
        days(effects, line, happenings);
        boolean converted = TrackMoves.effects(
                line, action, event instanceof Event.Act act ? act.given() : Map.of(), event.at(), effects);
        enter(line, action, event, effects, happenings);
        Seals.begin(action, effects);
        new Moving(checks, line, event, effects).of(action, who, converted).move(happenings, Map.of());
    }

    private static void counted(Line line, Action action, @Nullable String who, Gathered effects) {
        effects.here(new Effect.Counted(action.name()));
        if (action.atMost() > 0 && who != null && Holders.number(who) > 0) {
            effects.here(new Effect.Counted(action.name() + " of " + who));
        }
        if (action.exParte() != null) {
            effects.here(new Effect.Counted(action.name() + " unheard"));
        }
        if (line.matter() != null && action.opens() != null) {
            effects.main(new Effect.Counted("open " + Matters.base(line.matter())));
        }
    }

    /** The notices of an action; with the one that tells what was sealed, all that its seal held back. */
    private void told(
            Line line, Action action, Event event, @Nullable String who, Happenings happenings, Gathered effects) {
        boolean changed =
                main.plan().several() || !main.state().further().seals().isEmpty();
        for (Seal seal : Seals.ending(main, action)) {
            Seals.end(main, seal, action.notices(), happenings, effects);
        }
        Line now = changed ? effects.after(event.at()) : line;
        String to = action.per() == null ? null : who;
        for (String notice : action.notices()) {
            Notices.send(now, notice, to, line.matter(), happenings, effects);
        }
    }

    private void leave(Line line, String holder, Gathered effects) {
        effects.main(new Effect.Left(holder));
        for (State.Due due : line.main().state().live()) {
            if (holder.equals(due.copy().holder())) {
                effects.in(due.matter(), Effect.Turned.to(due.copy(), ClockCopy.Status.STOPPED));
            }
        }
    }

    /** Setting a date is itself something that happens: clocks may count from the day it names. */
    private static void days(Gathered effects, Line line, Happenings happenings) {
        if (effects.corrects()) {
            return;
        }
        for (Effect effect : new ArrayList<>(effects.effects())) {
            if (effect instanceof Effect.Set set && set.value() != null) {
                happenings.main(new Upon.Day(set.fact()), null);
            } else if (effect instanceof Effect.Inside inside
                    && inside.matter().equals(line.matter())
                    && inside.effect() instanceof Effect.Set set
                    && set.value() != null) {
                happenings.here(new Upon.Day(set.fact()), null);
            }
        }
    }

    private void enter(Line line, Action action, Event event, Gathered effects, Happenings happenings) {
        String to = !line.state().open() && action.opens() != null ? action.opens() : action.to();
        if (line.matter() != null && action.opens() != null) {
            happenings.main(new Upon.Opened(Matters.base(line.matter())), null);
        }
        if (to == null || to.equals(line.state().stage())) {
            return;
        }
        Procedure.Stage stage = line.procedure().stage(to);
        effects.here(new Effect.Entered(to, stage.end()));
        happenings.here(new Upon.Enters(to), null);
        LateKnowledge.moved(line, event, to, effects);
        if (stage.end()) {
            happenings.ends();
        }
        if (stage.end() && line.matter() != null && action.outcome() != null) {
            String matter = Matters.base(line.matter());
            effects.main(new Effect.Linked(matter, action.outcome()));
            happenings.main(new Upon.Outcome(matter, action.outcome()), null);
        }
    }
}
