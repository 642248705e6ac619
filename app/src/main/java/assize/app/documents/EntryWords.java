package assize.app.documents;

import assize.docket.entry.Entry;
import assize.docket.receipt.Receipt;
import assize.docket.registry.Contents;
import assize.docket.tlog.Accepted;
import assize.law.json.Json;
import assize.law.language.Procedure;
import assize.law.step.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an entry says, in the words of its procedure. Immutable. */
public final class EntryWords {
    private final Procedure procedure;
    private final Locale language;
    private final Wording words;

    /** In a language, for the version of the procedure under which the case runs. */
    public EntryWords(Procedure procedure, Locale language) {
        this.procedure = procedure;
        this.language = language;
        this.words = new Wording(language);
    }

    /** The printed receipt of an entry; the content may have been erased. */
    public PrintedReceipt printed(String caseName, Receipt receipt, Accepted accepted, byte @Nullable [] content) {
        Entry entry = receipt.opening().says();
        Map<String, Object> event = content == null ? Map.of() : event(content);
        return new PrintedReceipt(
                language,
                caseName,
                procedure.title(language.getLanguage()),
                what(entry, event),
                answers(event),
                by(entry, event),
                procedure.head().place(),
                receipt,
                accepted,
                content);
    }

    private static Map<String, Object> event(byte[] content) {
        return Contents.read(content).get("event") instanceof Map<?, ?> event ? Json.object(event) : Map.of();
    }

    private String what(Entry entry, Map<String, Object> event) {
        if (event.get("notice") instanceof String notice) {
            return words.say("what-" + event.get("told"), "notice", text("notice", notice));
        }
        if (event.get("clock") instanceof String clock) {
            return words.say("what-passes", "clock", text("clock", clock));
        }
        if (event.get("link") instanceof String link) {
            return words.say(
                    "what-outcome", "link", text("link", link), "outcome", String.valueOf(event.get("outcome")));
        }
        return procedure.actions().containsKey(entry.type())
                ? text("action", entry.type())
                : words.sayOr("type." + entry.type().replace(' ', '-'), entry.type());
    }

    private String by(Entry entry, Map<String, Object> event) {
        if (event.get("by") instanceof Map<?, ?> by && by.get("role") instanceof String role) {
            return by.get("body") instanceof String body
                    ? words.say("by-office", "role", text("role", role), "body", body)
                    : text("role", role);
        }
        return words.sayOr("by." + entry.actor(), entry.actor());
    }

    /** In the order in which the forms ask; what no form asks comes last. */
    private List<PrintedReceipt.Answer> answers(Map<String, Object> event) {
        Map<String, Object> given =
                event.get("given") instanceof Map<?, ?> some ? new LinkedHashMap<>(Json.object(some)) : Map.of();
        List<PrintedReceipt.Answer> answers = new ArrayList<>();
        List<String> order = new ArrayList<>();
        procedure
                .forms()
                .values()
                .forEach(form -> form.fields().keySet().forEach(f -> order.add(form.name() + "." + f)));
        given.keySet().stream().filter(name -> !order.contains(name)).forEach(order::add);
        for (String name : order) {
            if (given.containsKey(name)) {
                String last = name.substring(name.lastIndexOf('.') + 1);
                String asked = words("form." + name, words.sayOr("given." + name, last));
                answers.add(new PrintedReceipt.Answer(asked, answer(name, given.get(name))));
            }
        }
        return answers;
    }

    private String answer(String question, @Nullable Object answer) {
        return switch (Values.fromJson(answer)) {
            case null -> "";
            case Boolean yes -> words.say(yes ? "yes" : "no");
            case Long number -> words.number(number);
            case LocalDate day -> words.day(day);
            case Instant moment -> words.moment(moment, procedure.head().place());
            case String choice -> words("form." + question + "." + choice, choice);
            case Object other -> other.toString();
        };
    }

    /** The words of a key in this language, else in English, else these. */
    private String words(String key, String other) {
        Map<String, Map<String, String>> texts = procedure.texts().byLanguage();
        String english = texts.getOrDefault("en", Map.of()).getOrDefault(key, other);
        return texts.getOrDefault(language.getLanguage(), Map.of()).getOrDefault(key, english);
    }

    private String text(String kind, String name) {
        return procedure.texts().of(language.getLanguage(), kind + "." + name);
    }
}
