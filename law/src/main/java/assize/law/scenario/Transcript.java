package assize.law.scenario;

import assize.law.language.Procedure;
import assize.law.language.SideMatter;
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
        outcome.effects().forEach(effect -> effect(lines, procedure, "", effect));
        return lines;
    }

    private void effect(List<String> lines, Procedure in, String matter, Effect effect) {
        switch (effect) {
            case Effect.Entered entered ->
                add(
                        lines,
                        "told-stage" + (matter.isEmpty() ? "" : "-inside"),
                        Map.of("stage", text(in, "stage", entered.stage()), "matter", matter(matter)));
            case Effect.Fixed fixed -> fixed(lines, in, matter, fixed);
            case Effect.Turned turned ->
                add(lines, "told-clock-" + turned.status().word(), Map.of("clock", clock(in, matter, turned.copy())));
            case Effect.Linked linked ->
                add(lines, "told-link", Map.of("link", text("link", linked.link()), "status", linked.status()));
            case Effect.Inside inside -> {
                SideMatter found = procedure.sideMatters().get(bare(inside.matter()));
                effect(lines, found == null ? in : found.inside(), inside.matter(), inside.effect());
            }
            case Effect.Corrected corrected ->
                add(
                        lines,
                        "told-corrected",
                        Map.of(
                                "entry", corrected.entry(),
                                "fact", text("fact", corrected.fact()),
                                "before", String.valueOf(corrected.before())));
            case Effect.Beyond beyond -> beyond(lines, in, beyond);
            default -> {}
        }
    }

    private void beyond(List<String> lines, Procedure in, Effect.Beyond effect) {
        switch (effect) {
            case Effect.Tracked e -> add(lines, "told-track", Map.of("track", text("track", e.track())));
            case Effect.Requested e ->
                add(
                        lines,
                        e.by() == null ? "told-answered" : "told-asked",
                        Map.of("request", text(in, "action", e.request())));
            case Effect.Joined e -> add(lines, "told-joined", Map.of("role", text("role", e.role())));
            case Effect.Left e -> add(lines, "told-left", Map.of("holder", role(e.holder())));
            case Effect.Sealed e ->
                add(lines, e.open() ? "told-sealed" : "told-unsealed", Map.of("seal", text("seal", e.seal())));
            case Effect.HeldBack e -> add(lines, "told-held-back", Map.of("notice", text("notice", e.notice())));
            case Effect.Drawn e ->
                add(
                        lines,
                        e.person() == null ? "told-place-free" : "told-drawn",
                        Map.of("role", text("role", e.role()), "person", String.valueOf(e.person())));
            case Effect.Consented e -> {
                if (e.holder() != null) {
                    add(lines, "told-consented", Map.of("holder", role(e.holder())));
                }
            }
            case Effect.OutOfReach e ->
                add(
                        lines,
                        "told-out-of-reach-span",
                        Map.of("from", e.from().toString(), "until", e.until().toString()));
            case Effect.Disputed e ->
                add(lines, e.open() ? "told-disputed" : "told-settled", Map.of("clock", clock(e.copy())));
        }
    }

    private void add(List<String> lines, String key, Map<String, String> said) {
        lines.add("      " + messages.text(key, said));
    }

    private void fixed(List<String> lines, Procedure in, String matter, Effect.Fixed fixed) {
        ClockCopy copy = fixed.copy();
        lines.add("      "
                + messages.text(
                        fixed.before() == null ? "told-clock-fixed" : "told-clock-again",
                        Map.of(
                                "clock", clock(in, matter, copy.key()),
                                "end", copy.end().replace('T', ' '),
                                "before", String.valueOf(fixed.before()),
                                "law",
                                        in.clocks().containsKey(copy.clock())
                                                ? in.clock(copy.clock()).law()
                                                : "")));
        if (copy.other() != null) {
            add(lines, "told-clock-other", Map.of("end", copy.other().replace('T', ' ')));
        }
        fixed.derivation().text(language).lines().forEach(line -> lines.add("          " + line));
    }

    /** What an event is, in the words of the procedure. */
    public String what(Event event) {
        return switch (event) {
            case Event.Act act -> who(act.actor()) + ": " + action(act.action());
            case Event.LawActs law ->
                messages.text(
                        "told-law",
                        Map.of(
                                "action", action(law.action()),
                                "law", lawOf(law.action())));
            case Event.Told told ->
                messages.text(
                        "told-notice-"
                                + (told.how() == Upon.How.REACHED
                                        ? "reached"
                                        : told.how().word()),
                        Map.of("notice", text("notice", told.notice()), "to", role(told.to())));
            case Event.ClockPasses passes -> messages.text("told-passes", Map.of("clock", clock(passes.copy())));
            case Event.PauseEnds ends -> messages.text("told-resumes", Map.of("clock", clock(ends.copy())));
            case Event.LinkTold link ->
                messages.text("told-outcome", Map.of("link", text("link", link.link()), "outcome", link.outcome()));
            case Event.Tied tied -> messages.text("told-tied", Map.of("case", tied.caseId()));
            case Event.OutOfReach out -> messages.text("told-out-of-reach", Map.of("monitor", out.monitor()));
            case Event.Moved moved -> messages.text("told-moved", Map.of("who", who(moved.actor())));
            case Event.Begun begun -> messages.text("told-begun", Map.of("stage", text("stage", begun.stage())));
        };
    }

    private String who(Actor actor) {
        return role(actor.role());
    }

    /** A role, or one of its holders by number. */
    public String role(String holder) {
        String role = bare(holder);
        return text("role", role) + holder.substring(role.length());
    }

    private static String bare(String numbered) {
        return numbered.replaceFirst(" \\d+$", "");
    }

    /** A side-matter, with its number where it is not the first. */
    public String matter(String key) {
        String name = bare(key);
        return text("matter", name) + key.substring(name.length());
    }

    /** An action of the main line or of a side-matter, in the words of its own. */
    public String action(String address) {
        int dot = address.indexOf('.');
        if (address.startsWith(SideMatter.OPEN + " ")) {
            String name = address.substring(SideMatter.OPEN.length() + 1);
            return messages.text("told-open", Map.of("matter", matter(name)));
        }
        SideMatter found = dot < 0 ? null : procedure.sideMatters().get(bare(address.substring(0, dot)));
        return found == null
                ? text("action", address)
                : matter(address.substring(0, dot)) + ": " + text(found.inside(), "action", address.substring(dot + 1));
    }

    private String lawOf(String address) {
        int dot = address.indexOf('.');
        SideMatter found = dot < 0 ? null : procedure.sideMatters().get(bare(address.substring(0, dot)));
        Procedure in = found == null ? procedure : found.inside();
        return in.findAction(address.substring(found == null ? 0 : dot + 1))
                .map(a -> a.law())
                .orElse("");
    }

    /** A copy of a clock by its name in events. */
    public String clock(String address) {
        int dot = address.indexOf('.');
        SideMatter found = dot < 0 ? null : procedure.sideMatters().get(bare(address.substring(0, dot)));
        return found == null
                ? clock(procedure, "", address)
                : clock(found.inside(), address.substring(0, dot), address.substring(dot + 1));
    }

    private String clock(Procedure in, String matter, String key) {
        int of = key.indexOf(" of ");
        String name = text(in, "clock", of < 0 ? key : key.substring(0, of));
        String where = matter.isEmpty() ? "" : matter(matter) + ": ";
        return where + (of < 0 ? name : name + " (" + role(key.substring(of + 4)) + ")");
    }

    private String text(String kind, String name) {
        return text(procedure, kind, name);
    }

    private String text(Procedure in, String kind, String name) {
        return in.texts().of(language.getLanguage(), kind + "." + name);
    }

    private String moment(Instant at) {
        ZonedDateTime local = at.atZone(procedure.head().place());
        boolean wholeDay = local.getHour() == 12 && local.getMinute() == 0;
        return day.format(local) + (wholeDay ? "      " : " %02d:%02d".formatted(local.getHour(), local.getMinute()));
    }
}
