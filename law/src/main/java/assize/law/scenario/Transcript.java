package assize.law.scenario;

import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.problem.Problem;
import assize.law.step.Actor;
import assize.law.step.ClockCopy;
import assize.law.step.Effect;
import assize.law.step.Event;
import assize.law.step.Outcome;
import assize.law.text.Messages;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells what was played: who did what, when, and which dates resulted and why. Stateless but for its language. */
public final class Transcript {
    private final Procedure procedure;
    private final Locale language;
    private final Messages messages;
    private final DateTimeFormatter day;

    /** In a language. */
    public Transcript(Procedure procedure, Locale language) {
        this.procedure = procedure;
        this.language = language;
        this.messages = Messages.in(language);
        this.day = DateTimeFormatter.ofPattern("uuuu-MM-dd EEE", language);
    }

    /** The lines that tell one line of a scenario. */
    public List<String> lines(Player.Played played) {
        List<String> lines = new ArrayList<>();
        played.outcomes().forEach(outcome -> lines.addAll(lines(outcome)));
        Event event = played.event();
        if (event != null && !played.refused().isEmpty()) {
            lines.add(moment(event.at()) + "  " + messages.text("told-refused", Map.of("what", what(event))));
            for (Problem reason : played.refused()) {
                lines.add("      " + reason.found(language) + " [" + reason.code() + "]");
            }
        }
        return lines;
    }

    /** The lines that tell one step. */
    public List<String> lines(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(moment(outcome.event().at()) + "  " + what(outcome.event()));
        for (Effect effect : outcome.effects()) {
            switch (effect) {
                case Effect.Entered entered ->
                    lines.add("      " + messages.text("told-stage", Map.of("stage", text("stage", entered.stage()))));
                case Effect.Fixed fixed -> fixed(lines, fixed);
                case Effect.Turned turned ->
                    lines.add("      "
                            + messages.text(
                                    "told-clock-" + turned.status().word(), Map.of("clock", clock(turned.copy()))));
                case Effect.Linked linked ->
                    lines.add("      "
                            + messages.text(
                                    "told-link",
                                    Map.of("link", text("link", linked.link()), "status", linked.status())));
                default -> {}
            }
        }
        return lines;
    }

    private void fixed(List<String> lines, Effect.Fixed fixed) {
        ClockCopy copy = fixed.copy();
        lines.add("      "
                + messages.text(
                        fixed.before() == null ? "told-clock-fixed" : "told-clock-again",
                        Map.of(
                                "clock", clock(copy.key()),
                                "end", copy.end().replace('T', ' '),
                                "before", String.valueOf(fixed.before()),
                                "law",
                                        procedure.clocks().containsKey(copy.clock())
                                                ? procedure.clock(copy.clock()).law()
                                                : "")));
        fixed.derivation().text(language).lines().forEach(line -> lines.add("          " + line));
    }

    /** What an event is, in the words of the procedure. */
    public String what(Event event) {
        return switch (event) {
            case Event.Act act -> who(act.actor()) + ": " + text("action", act.action());
            case Event.LawActs law ->
                messages.text(
                        "told-law",
                        Map.of(
                                "action", text("action", law.action()),
                                "law",
                                        procedure
                                                .findAction(law.action())
                                                .map(a -> a.law())
                                                .orElse("")));
            case Event.Told told ->
                messages.text(
                        "told-notice-"
                                + (told.how() == Upon.How.REACHED
                                        ? "reached"
                                        : told.how().word()),
                        Map.of("notice", text("notice", told.notice()), "to", text("role", told.to())));
            case Event.ClockPasses passes -> messages.text("told-passes", Map.of("clock", clock(passes.copy())));
            case Event.PauseEnds ends -> messages.text("told-resumes", Map.of("clock", clock(ends.copy())));
            case Event.LinkTold link ->
                messages.text("told-outcome", Map.of("link", text("link", link.link()), "outcome", link.outcome()));
            case Event.Tied tied -> messages.text("told-tied", Map.of("case", tied.caseId()));
            case Event.Moved moved -> messages.text("told-moved", Map.of("who", who(moved.actor())));
            case Event.Begun begun -> messages.text("told-begun", Map.of("stage", text("stage", begun.stage())));
        };
    }

    private String who(Actor actor) {
        return text("role", actor.role());
    }

    private String clock(String key) {
        int of = key.indexOf(" of ");
        return of < 0
                ? text("clock", key)
                : text("clock", key.substring(0, of)) + " (" + text("role", key.substring(of + 4)) + ")";
    }

    private String text(String kind, String name) {
        return procedure.texts().of(language.getLanguage(), kind + "." + name);
    }

    private String moment(Instant at) {
        ZonedDateTime local = at.atZone(procedure.head().place());
        boolean wholeDay = local.getHour() == 12 && local.getMinute() == 0;
        return day.format(local) + (wholeDay ? "      " : " %02d:%02d".formatted(local.getHour(), local.getMinute()));
    }
}
