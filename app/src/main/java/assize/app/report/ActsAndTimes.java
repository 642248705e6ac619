package assize.app.report;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.tell.ClockWords;
import assize.law.verify.tell.Wordbook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Who may do what, and how long everybody has: of the main line and of each side-matter. */
final class ActsAndTimes {
    private final Procedure procedure;
    private final Wordbook words;
    private final Html html;

    ActsAndTimes(Procedure procedure, Wordbook words, Html html) {
        this.procedure = procedure;
        this.words = words;
        this.html = html;
    }

    void write() {
        section("acts", this::acts);
        section("times", this::times);
    }

    private void section(String key, java.util.function.BiConsumer<Procedure, String> each) {
        html.open("section", "aria-labelledby", key).element("h2", say(key), "id", key);
        each.accept(procedure, say(key + "-main"));
        for (SideMatter matter : procedure.sideMatters().values()) {
            html.element("h3", words.words("matter", matter.name()));
            each.accept(matter.inside(), say(key + "-inside", "matter", words.words("matter", matter.name())));
        }
        html.close("section");
    }

    private void acts(Procedure line, String caption) {
        List<Action> acts = line.actions().values().stream()
                .filter(action -> action.builtIn() == null)
                .toList();
        if (acts.isEmpty()) {
            html.element("p", say("none"));
            return;
        }
        Table table = new Table(
                html, caption, List.of(say("act"), say("who"), say("where"), say("leads"), say("power"), say("law")));
        acts.forEach(action -> table.row(
                act(line, action),
                action.byLaw() ? say("by-law") : roles(action.by()),
                stages(line, action),
                leads(line, action),
                power(action),
                action.law()));
        table.end();
    }

    private String act(Procedure line, Action action) {
        return action.name().equals(SideMatter.OPEN)
                ? say("opening")
                : words.words(line.name(), "action", action.name());
    }

    private String stages(Procedure line, Action action) {
        String names = words.row(action.from().stream()
                .map(stage -> stage.equals("burdened") ? say("burdened") : words.words(line.name(), "stage", stage))
                .toList());
        if (action.opens() == null) {
            return names;
        }
        return names.isEmpty() ? say("begins") : words.row(List.of(say("begins"), names));
    }

    private String leads(Procedure line, Action action) {
        String to = action.to() != null ? action.to() : action.opens();
        return to == null ? say("stays") : words.words(line.name(), "stage", to);
    }

    private String power(Action action) {
        Action.Power power = action.power();
        if (power == null || power.kind().equals("none")) {
            return "";
        }
        String reviews = words.row(
                power.review().stream().map(name -> words.words("review", name)).toList());
        return say(
                reviews.isEmpty() ? "power-unchecked" : "power-checked",
                "kind",
                kind(power.kind()),
                "whom",
                roles(power.affects()),
                "reviews",
                reviews);
    }

    private String kind(String kind) {
        return say("kind-" + kind);
    }

    private String roles(Collection<String> roles) {
        return words.row(roles.stream().map(words::holder).toList());
    }

    private void times(Procedure line, String caption) {
        if (line.clocks().isEmpty()) {
            html.element("p", say("none"));
            return;
        }
        ClockWords clockWords = new ClockWords(words, line.name());
        Table table = new Table(
                html, caption, List.of(say("clock"), say("whose"), say("long"), say("starts"), say("end"), say("law")));
        line.clocks()
                .values()
                .forEach(clock -> table.row(
                        words.words(line.name(), "clock", clock.name()),
                        clockWords.owners(clock),
                        longest(line, clock, clockWords),
                        clockWords.starts(clock),
                        clockWords.end(clock),
                        clock.law()));
        table.end();
    }

    /** The length with all that may be added to it. */
    private String longest(Procedure line, Clock clock, ClockWords clockWords) {
        List<String> said = new ArrayList<>();
        said.add(clockWords.lengths(clock));
        said.addAll(more(words, line, clock, clockWords));
        return words.row(said);
    }

    /** What may be added to the length of a clock. */
    static List<String> more(Wordbook words, Procedure line, Clock clock, ClockWords clockWords) {
        List<String> said = new ArrayList<>();
        for (Clock.Extended extended : clock.extensions()) {
            String by = extended.adds().isEmpty()
                    ? asSet(words, extended, clockWords)
                    : words.list(extended.adds().values().stream()
                            .distinct()
                            .map(clockWords::length)
                            .toList());
            said.add(Report.say(
                    words,
                    extended.times() == 1 ? "longer-once" : "longer",
                    "action",
                    words.words(line.name(), "action", extended.action()),
                    "length",
                    by,
                    "times",
                    extended.times()));
        }
        for (Clock.Pause pause : clock.pauses()) {
            said.add(
                    pause.atMost() == null
                            ? Report.say(words, "pause-open")
                            : Report.say(words, "pause", "length", clockWords.length(pause.atMost())));
        }
        return said;
    }

    private static String asSet(Wordbook words, Clock.Extended extended, ClockWords clockWords) {
        return extended.atMost() == null
                ? Report.say(words, "as-set")
                : Report.say(words, "as-set-at-most", "length", clockWords.length(extended.atMost()));
    }

    private String say(String key, Object... pairs) {
        return Report.say(words, key, pairs);
    }
}
