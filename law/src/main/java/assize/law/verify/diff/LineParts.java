package assize.law.verify.diff;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.time.Length;
import assize.law.verify.tell.ClockWords;
import assize.law.verify.tell.Happenings;
import assize.law.verify.tell.Wordbook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The stages, actions and clocks of a line: of the main one, or of the inside of a side-matter. */
final class LineParts {
    private final Procedure line;
    private final Wordbook words;
    private final String prefix;
    private final Happenings happenings;
    private final ClockWords clockWords;

    LineParts(Procedure line, Wordbook words, String prefix) {
        this.line = line;
        this.words = words;
        this.prefix = prefix;
        this.happenings = new Happenings(words);
        this.clockWords = new ClockWords(words, line.name());
    }

    List<Part> all() {
        List<Part> parts = new ArrayList<>();
        line.stages().values().forEach(stage -> parts.add(stage(stage)));
        line.actions().values().forEach(action -> parts.add(action(action)));
        line.clocks().values().forEach(clock -> parts.add(clock(clock)));
        return parts;
    }

    private Part stage(Procedure.Stage stage) {
        Aspects aspects = new Aspects(words, line.name())
                .yes("start", stage.start())
                .yes("end", stage.end())
                .plain("with", stage.with());
        stage.burden().forEach((kind, role) -> aspects.name("burden-" + kind, "role", role));
        return part("stage", stage.name(), roles(stage.burden().values()), aspects);
    }

    private Part action(Action action) {
        Aspects aspects = new Aspects(words, line.name());
        aspects.names("by", "role", action.by()).yes("by-law", action.byLaw());
        if (action.upon() != null) {
            aspects.said("upon", action.upon().toString(), happenings.words(line.name(), action.upon()));
        }
        aspects.names("from", "stage", action.from())
                .name("to", "stage", action.to() == null ? action.opens() : action.to());
        aspects.guard("when", action.when())
                .names("on-request", "action", action.onRequest())
                .name("form", "form", action.form())
                .names("notices", "notice", action.notices())
                .names("heard", "role", action.heard())
                .yes("reasons", action.reasons())
                .plain("at-most", action.atMost() == 0 ? null : action.atMost())
                .name("extends", "clock", action.extendsClock())
                .name("favours", "role", action.favours())
                .name("per", "role", action.per())
                .name("joins", "role", action.joins())
                .name("leaves", "role", action.leaves())
                .name("gives", "role", action.gives())
                .name("drops", "role", action.drops())
                .name("seals", "seal", action.seals())
                .name("no-worse-for", "role", action.noWorseFor())
                .plain("needs", action.needs())
                .plain("ex-parte", action.exParte())
                .plain("outcome", action.outcome())
                .plain("document", action.document())
                .plain("unpublished", action.openness().unpublished())
                .plain("online-only", action.openness().onlineOnly())
                .plain("redacts", action.openness().redacts())
                .name("questions", "role", action.evidence().questions())
                .name("tells-counsel", "role", action.evidence().tellsCounsel())
                .yes("relies-on-evidence", action.evidence().relies())
                .yes("excludes-evidence", action.evidence().excludes());
        effects(action, aspects);
        aspects.plain("law", action.law());
        return part("action", action.name(), whom(action), aspects);
    }

    private static void effects(Action action, Aspects aspects) {
        aspects.names("raises", "fact", action.raises()).names("clears", "fact", action.clears());
        action.sets().forEach((fact, value) -> aspects.plain("sets " + fact, value.text()));
        action.adds().forEach((fact, value) -> aspects.plain("adds " + fact, value.text()));
        Action.Power power = action.power();
        if (power != null) {
            aspects.word("power", "show-power-", power.kind())
                    .names("affects", "role", power.affects())
                    .names("spares", "fact", power.spares())
                    .names("review", "review", power.review());
        }
        if (action.converts() != null) {
            aspects.name("track", "track", action.converts().to());
        }
        if (action.emergency() != null) {
            aspects.name("bypasses", "action", action.emergency().bypasses())
                    .name("ratified-by", "action", action.emergency().ratifiedBy())
                    .name("within", "clock", action.emergency().within());
        }
    }

    private String whom(Action action) {
        Set<String> whom = new LinkedHashSet<>(action.by());
        if (action.power() != null) {
            whom.addAll(action.power().affects());
        }
        return roles(whom);
    }

    private Part clock(Clock clock) {
        Aspects aspects = new Aspects(words, line.name());
        aspects.names("owner", "role", clock.owners())
                .yes("each", clock.each())
                .name("per", "role", clock.per())
                .length(
                        "length",
                        clock.lengths().stream().map(LineParts::raw).collect(Collectors.joining(";"))
                                + (clock.setBy() == null ? "" : clock.setBy() + clock.setAtMost()),
                        clockWords.lengths(clock),
                        Sizes.of(clock))
                .said("starts", raw(clock.from()), clockWords.starts(clock))
                .said("stops", raw(clock.stoppedBy()), happenings(clock.stoppedBy()))
                .said("end", raw(clock.whenPassed()), clockWords.end(clock))
                .plain("protects", clock.protects().name().toLowerCase(java.util.Locale.ROOT))
                .plain("counting", clock.counting())
                .plain("other-reading", clock.otherReading())
                .yes("fixed", clock.fixed())
                .yes("repeats", clock.repeats())
                .said("restarts", raw(clock.restarts()), happenings(clock.restarts()))
                .plain("restarts-at-most", clock.atMostRestarts());
        clock.extensions().forEach(extension -> extension(extension, aspects));
        clock.pauses().forEach(pause -> pause(pause, aspects));
        if (clock.atLatest() != null) {
            aspects.said(
                    "at-latest",
                    clock.atLatest().toString(),
                    clockWords.length(clock.atLatest().length()));
        }
        aspects.plain("law", clock.law());
        return part("clock", clock.name(), clockWords.owners(clock), aspects);
    }

    private void extension(Clock.Extended extension, Aspects aspects) {
        Collection<Length> adds = extension.adds().values();
        String by = adds.isEmpty()
                ? words.say("as-the-act-says")
                : words.list(adds.stream().map(clockWords::length).toList());
        aspects.said(
                "extended " + extension.action(),
                new TreeMap<>(extension.adds()) + "|" + extension.times() + "|" + extension.atMost()
                        + extension.after(),
                words.say(
                        "extended",
                        "action",
                        words.words(line.name(), "action", extension.action()),
                        "length",
                        by,
                        "times",
                        extension.times()));
    }

    private void pause(Clock.Pause pause, Aspects aspects) {
        String from =
                pause.during() == null ? happenings(pause.from()) : words.words(line.name(), "stage", pause.during());
        String most = pause.atMost() == null ? words.say("no-cap") : clockWords.length(pause.atMost());
        aspects.said(
                "pause " + (pause.during() == null ? raw(pause.from()) : pause.during()),
                raw(pause.from()) + "|" + raw(pause.until()) + "|" + pause.atMost(),
                words.say("paused", "from", from, "most", most));
    }

    private static String raw(Clock.LengthIf length) {
        String guard = length.when() == null ? "" : length.when().text();
        return guard + "|" + length.track() + "|" + length.from();
    }

    private static String raw(Clock.WhenPassed end) {
        return end.nothing()
                ? ""
                : end.does() + "|" + raw(end.allows()) + "|" + raw(end.ends()) + "|" + end.endsRequest() + "|"
                        + raw(end.tells());
    }

    private static String raw(List<?> happenings) {
        return happenings.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private String happenings(List<assize.law.language.Upon> upons) {
        return words.list(
                upons.stream().map(upon -> happenings.words(line.name(), upon)).toList());
    }

    private String roles(Collection<String> roles) {
        return words.list(roles.stream().distinct().map(words::holder).toList());
    }

    private Part part(String kind, String name, String whom, Aspects aspects) {
        Map<String, Part.Said> all = aspects.all();
        return new Part(kind, prefix + name, words.words(line.name(), kind, name), whom, all);
    }
}
