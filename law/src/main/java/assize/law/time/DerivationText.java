package assize.law.time;

import assize.law.text.Messages;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A derivation in words, for the person whose time it is. */
final class DerivationText {
    private final Derivation derivation;
    private final Locale language;
    private final Messages messages;
    private final DateTimeFormatter date;
    private final List<String> lines = new ArrayList<>();

    DerivationText(Derivation derivation, Locale language) {
        this.derivation = derivation;
        this.language = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        this.messages = Messages.in(language);
        this.date = DateTimeFormatter.ofPattern(messages.text("time.say.date"), this.language);
    }

    String text() {
        Moment end = derivation.end();
        String key = end.time() == null ? "time.say.end-day" : "time.say.end-hour";
        say(key, "end", moment(end), "time", cutoff(), "zone", derivation.zone().getId());
        if (!derivation.alarm().equals(end)) {
            say("time.say.alarm", "alarm", moment(derivation.alarm()));
        }
        Count count = derivation.count();
        say(
                count.direction() == Direction.BEFORE ? "time.say.before" : "time.say.after",
                "length",
                length(count.length()),
                "trigger",
                moment(count.trigger()));
        say(
                "time.say.rule",
                "rule",
                count.rule(),
                "source",
                derivation.source(),
                "version",
                derivation.version().toString(),
                "calendar",
                String.valueOf(count.calendar()));
        derivation.steps().forEach(this::step);
        derivation.readings().forEach(this::reading);
        Derivation old = derivation.replaces();
        if (old != null) {
            say("time.say.replaces", "end", moment(old.end()), "why", String.valueOf(derivation.because()));
        }
        return String.join("\n", lines);
    }

    /** The time of day at the place when it is too late: 24:00 for a day that is meant whole. */
    private String cutoff() {
        LocalDateTime local = LocalDateTime.ofInstant(derivation.cutoff(), derivation.zone());
        return local.toLocalDate().isAfter(derivation.end().day())
                ? "24:00"
                : local.toLocalTime().toString();
    }

    private void say(String key, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        lines.add(messages.text(key, values));
    }

    private void step(Step step) {
        String kind = "time.step." + step.kind().name().toLowerCase(Locale.ROOT);
        String key = step.why().isEmpty() ? kind : kind + "." + step.why();
        String words = messages.text(key, Map.of("name", Name.in(language, step.name())));
        String days = day(step.from()) + (step.to().equals(step.from()) ? "" : " – " + day(step.to()));
        lines.add("  " + days + ": " + words + source(step.source()));
    }

    private void reading(Reading reading) {
        List<String> why = new ArrayList<>();
        for (String part : reading.why().split(" ", -1)) {
            why.add(messages.text("time.reading." + part));
        }
        String words =
                messages.text("time.say.reading", Map.of("end", moment(reading.end()), "why", String.join(" ", why)));
        lines.add(words + source(reading.source()));
    }

    private static String source(String source) {
        return source.isEmpty() ? "" : " [" + source + "]";
    }

    private String moment(Moment moment) {
        return moment.time() == null ? day(moment.day()) : day(moment.day()) + " " + moment.time();
    }

    private String day(LocalDate day) {
        return date.format(day);
    }

    private String length(Length length) {
        String number = length.n() + (length.half() ? ".5" : "");
        String key = "time.length." + length.unit().name().toLowerCase(Locale.ROOT);
        return messages.text(number.equals("1") ? key + ".one" : key, Map.of("n", number));
    }
}
