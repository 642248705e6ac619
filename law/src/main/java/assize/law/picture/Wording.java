package assize.law.picture;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.text.Messages;
import assize.law.time.Length;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Words for the parts of a procedure: its own texts where it has them, its names where it doesn't. */
final class Wording {
    private final Procedure procedure;
    private final Messages messages;
    private final String language;

    Wording(Procedure procedure, Locale language) {
        this.procedure = procedure;
        this.messages = Messages.in(language);
        this.language = language.getLanguage().equals("zh") ? "zh" : "en";
    }

    /** A fixed phrase with its values as name, value, name, value. */
    String say(String key, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return messages.text("show-" + key, values);
    }

    /** The words for a name, with the name itself behind them where they differ. */
    String name(String kind, String name) {
        String words = words(kind, name);
        return words.equalsIgnoreCase(name) ? words : words + " (" + name + ")";
    }

    /** The words for a name alone, for pictures. */
    String words(String kind, String name) {
        String words = procedure.texts().of(language, kind + "." + name);
        if (words.equals(SideMatter.OPEN) && kind.equals("action")) {
            return say("open");
        }
        return words.equals(name.replace('-', ' ')) ? name : words;
    }

    String names(String kind, Collection<String> names) {
        return list(names.stream().map(name -> words(kind, name)).toList());
    }

    /** The word for a kind of power: that of the procedure, else ours for the common ones, else the file's own. */
    String power(String kind) {
        String words = words("power", kind);
        String ours = messages.find("show-power-" + kind, Map.of());
        return words.equals(kind) && ours != null ? ours : words;
    }

    String list(Collection<String> words) {
        return String.join(say("comma"), words);
    }

    String title() {
        return procedure.title(language);
    }

    /** Where an action leads. */
    String leads(Action action) {
        if (action.opens() != null) {
            String key = action.name().equals(SideMatter.OPEN) ? "opens-matter" : "opens";
            return say(key, "stage", words("stage", action.opens()));
        }
        return action.to() == null ? say("stays") : say("to", "stage", words("stage", action.to()));
    }

    String upons(Collection<Upon> upons) {
        return list(upons.stream().map(this::upon).toList());
    }

    String upon(Upon upon) {
        return switch (upon) {
            case Upon.Done done -> say("upon-done", "name", words("action", done.action()));
            case Upon.Enters enters -> say("upon-enters", "name", words("stage", enters.stage()));
            case Upon.Told told -> say("upon-" + told.how().word(), "name", words("notice", told.notice()));
            case Upon.Passes passes -> say("upon-passes", "name", words("clock", passes.clock()));
            case Upon.Outcome(String matter, String outcome) ->
                say("upon-outcome", "name", matter(matter), "outcome", outcome(matter, outcome));
            case Upon.Day day -> say("upon-day", "name", words("fact", day.fact()));
            case Upon.Opened opened -> say("upon-opened", "name", words("matter", opened.matter()));
            case Upon.Inside inside -> upon(dotted(inside.matter() + ".", inside.what()));
            case Upon.Main main -> say("upon-main", "upon", upon(main.what()));
            case Upon.MainEnds ignored -> say("upon-main-ends");
        };
    }

    /** What happens inside a side-matter, under the names by which the main line knows it. */
    private static Upon dotted(String matter, Upon what) {
        return switch (what) {
            case Upon.Done done -> new Upon.Done(matter + done.action());
            case Upon.Enters enters -> new Upon.Enters(matter + enters.stage());
            case Upon.Passes passes -> new Upon.Passes(matter + passes.clock());
            default -> what;
        };
    }

    /** The words for a side-matter or a matter elsewhere. */
    String matter(String name) {
        return words(procedure.links().containsKey(name) ? "link" : "matter", name);
    }

    /** The words for the outcome of one; the word of the file where there are none. */
    String outcome(String matter, String outcome) {
        String kind = procedure.links().containsKey(matter) ? "link" : "matter";
        String words = words(kind, matter + "." + outcome);
        return words.equals(matter + "." + outcome) ? words("outcome", outcome) : words;
    }

    /** The words for actions, among which side-matters may stand for their opening. */
    String asks(Collection<String> names) {
        return list(names.stream()
                .map(name -> procedure.sideMatters().containsKey(name) ? matter(name) : words("action", name))
                .toList());
    }

    String length(Length length) {
        String key = "time.length." + length.unit().name().toLowerCase(Locale.ROOT);
        String number = length.n() + (length.half() ? ".5" : "");
        return messages.text(number.equals("1") ? key + ".one" : key, Map.of("n", number));
    }

    /** Lengths by the day from which each holds. */
    String lengths(NavigableMap<LocalDate, Optional<Length>> from) {
        List<String> all = new ArrayList<>();
        from.forEach((day, length) -> {
            String words = length.map(this::length).orElse(say("no-clock"));
            all.add(day.equals(LocalDate.MIN) ? words : say("length-from", "length", words, "day", day.toString()));
        });
        return list(all);
    }
}
