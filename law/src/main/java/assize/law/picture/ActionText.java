package assize.law.picture;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One action: who, where it leads, what it needs, what it does, its power and who checks it, its law. */
final class ActionText {
    private final Procedure procedure;
    private final Wording words;
    private final Page page;
    private final ActionDetails details;

    ActionText(Procedure procedure, Wording words, Page page) {
        this.procedure = procedure;
        this.words = words;
        this.page = page;
        this.details = new ActionDetails(words);
    }

    String headline(Action action) {
        String who = action.byLaw()
                ? action.upon() == null ? words.say("at-once") : words.say("upon", "upon", words.upon(action.upon()))
                : words.say("by", "roles", words.names("role", action.by()));
        return words.name("action", action.name())
                + words.say("dash")
                + who
                + words.say("semicolon")
                + words.leads(action);
    }

    void write(int depth, Action action) {
        page.line(depth, headline(action));
        lines(action).forEach(line -> page.line(depth + 1, line));
    }

    private List<String> lines(Action action) {
        List<String> lines = new ArrayList<>();
        if (action.when() != null) {
            lines.add(words.say(
                    action.byLaw() ? "when" : "needs", "guard", action.when().text()));
        }
        needs(action, lines);
        details.needs(action, lines);
        if (action.form() != null) {
            lines.add(words.say("with-form", "form", FormText.of(procedure, words, action.form())));
        }
        if (action.reasons()) {
            lines.add(words.say("needs-reasons"));
        }
        effects(action, lines);
        details.effects(action, lines);
        power(action.power(), lines);
        details.checks(action, lines);
        add(lines, "favours", "role", action.favours() == null ? List.of() : List.of(action.favours()));
        add(lines, "hears", "role", action.heard());
        if (action.atMost() > 0) {
            lines.add(words.say("at-most", "times", Integer.toString(action.atMost())));
        }
        if (!action.law().isEmpty()) {
            lines.add(words.say("law", "law", action.law()));
        }
        return lines;
    }

    /** What stands elsewhere in the file and still bounds this action. */
    private void needs(Action action, List<String> lines) {
        List<String> first = procedure.must().stream()
                .filter(must -> must.before().contains(action.name()))
                .map(Procedure.Must::action)
                .toList();
        add(lines, "only-after", "action", first);
        add(lines, "opened-by", "clock", clocks(clock -> clock.whenPassed().allows(), action));
        add(lines, "closed-by", "clock", clocks(clock -> clock.whenPassed().ends(), action));
    }

    private List<String> clocks(java.util.function.Function<Clock, List<String>> named, Action action) {
        return procedure.clocks().values().stream()
                .filter(clock -> named.apply(clock).contains(action.name()))
                .map(Clock::name)
                .toList();
    }

    private void effects(Action action, List<String> lines) {
        if (action.keeps() != null) {
            lines.add(words.say("keeps", "fact", words.words("fact", action.keeps())));
        }
        add(lines, "raises", "fact", action.raises());
        action.sets().forEach((fact, value) -> lines.add(effect("sets", fact, value.text())));
        action.adds().forEach((fact, value) -> lines.add(effect("adds", fact, value.text())));
        add(lines, "clears", "fact", action.clears());
        add(lines, "extends", "clock", action.extendsClock() == null ? List.of() : List.of(action.extendsClock()));
        if (action.document() != null) {
            lines.add(words.say("document", "document", words.words("document", action.document())));
        }
        add(lines, "gives-notice", "notice", action.notices());
    }

    private String effect(String key, String fact, String value) {
        return words.say(key, "fact", words.words("fact", fact), "value", value);
    }

    private void power(Action.@Nullable Power power, List<String> lines) {
        if (power == null || power.kind().equals("none")) {
            return;
        }
        String check = power.review().isEmpty()
                ? words.say("unchecked")
                : words.say("checked-by", "reviews", words.names("review", power.review()));
        lines.add(words.say(
                "power",
                "kind",
                words.power(power.kind()),
                "roles",
                words.names("role", power.affects()),
                "check",
                check));
        add(lines, "spares", "fact", power.spares());
    }

    private void add(List<String> lines, String key, String kind, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(words.say(key, "names", words.names(kind, names)));
        }
    }
}
