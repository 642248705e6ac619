package assize.app.filing;

import assize.app.page.Visit;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.scenario.Given;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody answered, as they wrote it, made into what the procedure takes; with a sentence for each answer that
 * can't be taken. Immutable.
 *
 * @param typed by the name of the field, as it came
 * @param texts by the name of the question, as the procedure reads it; unanswered ones are left out
 * @param errors by the name of the question
 */
public record Answers(Map<String, String> typed, Map<String, String> texts, Map<String, String> errors) {
    /** The most letters of one answer. */
    public static final int MOST = 20_000;

    private static final Pattern MONEY = Pattern.compile("(?:[A-Z]{3} ?|€ ?)?(\\d[\\d ,.'’]*)(?: ?€| ?[A-Z]{3})?");

    /** Reads what a form sent. */
    public static Answers read(Visit visit, List<Question> questions, Map<String, String> typed) {
        Map<String, String> kept = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Question question : questions) {
            String text =
                    question.kind() == Question.Kind.DATE ? date(question, typed, kept) : one(question, typed, kept);
            if (text.isBlank()) {
                if (question.required()) {
                    errors.put(question.name(), visit.say("page-error-empty-" + question.word()));
                }
                continue;
            }
            String wrong = check(visit, question, text, texts);
            if (!wrong.isEmpty()) {
                errors.put(question.name(), wrong);
            }
        }
        return new Answers(kept, texts, errors);
    }

    /** Nothing answered yet, or what was answered before. */
    public static Answers of(Map<String, String> typed) {
        return new Answers(typed, Map.of(), Map.of());
    }

    /** What stands in a field. */
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** The values as the procedure takes them. */
    public Map<String, Object> given(Procedure procedure, Action action) {
        Map<String, String> matter = new LinkedHashMap<>(texts);
        matter.keySet().removeIf(name -> name.startsWith(Questions.PARTY));
        return new Given(procedure, procedure.head().currency()).values(action, matter);
    }

    private static String one(Question question, Map<String, String> typed, Map<String, String> kept) {
        String text = typed.getOrDefault(question.name(), "").strip();
        kept.put(question.name(), text);
        return text;
    }

    private static String date(Question question, Map<String, String> typed, Map<String, String> kept) {
        StringBuilder text = new StringBuilder();
        for (String part : List.of("-year", "-month", "-day")) {
            String field = question.name() + part;
            String value = typed.getOrDefault(field, "").strip();
            kept.put(field, value);
            text.append(text.isEmpty() ? "" : "-").append(value);
        }
        return text.toString().equals("--") ? "" : text.toString();
    }

    /** Puts the text as the procedure reads it; or tells in a sentence what to write instead. */
    private static String check(Visit visit, Question question, String text, Map<String, String> texts) {
        if (text.length() > MOST) {
            return visit.say("page-error-long", "most", MOST);
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            return visit.say("page-error-letters");
        }
        return switch (question.kind()) {
            case LINE, TEXT -> put(texts, question, text);
            case NUMBER -> text.matches("\\d{1,9}") ? put(texts, question, text) : visit.say("page-error-number");
            case YES_NO ->
                text.equals("yes") || text.equals("no")
                        ? put(texts, question, text)
                        : visit.say("page-error-empty-YES_NO");
            case CHOICE ->
                question.choices().stream().anyMatch(choice -> choice.value().equals(text))
                        ? put(texts, question, text)
                        : visit.say("page-error-empty-CHOICE");
            case DATE -> day(visit, question, text, texts);
            case MONEY -> money(visit, question, text, texts);
        };
    }

    private static String put(Map<String, String> texts, Question question, String text) {
        texts.put(question.name(), text);
        return "";
    }

    private static String day(Visit visit, Question question, String text, Map<String, String> texts) {
        Matcher parts = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})").matcher(text);
        if (!parts.matches()) {
            return visit.say("page-error-date");
        }
        int year = Integer.parseInt(parts.group(1));
        int month = Integer.parseInt(parts.group(2));
        int day = Integer.parseInt(parts.group(3));
        if (month < 1 || month > 12) {
            return visit.say("page-error-month");
        }
        YearMonth in = YearMonth.of(year, month);
        if (day < 1 || day > in.lengthOfMonth()) {
            return visit.say(
                    "page-error-day",
                    "month",
                    in.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, visit.language()),
                    "year",
                    year,
                    "days",
                    in.lengthOfMonth());
        }
        try {
            return put(texts, question, LocalDate.of(year, month, day).toString());
        } catch (DateTimeException e) {
            return visit.say("page-error-date");
        }
    }

    /**
     * An amount in figures. A comma or point before one or two last figures parts cents; before three it parts
     * thousands; what could be either is asked again.
     */
    private static String money(Visit visit, Question question, String text, Map<String, String> texts) {
        Matcher written = MONEY.matcher(text);
        if (!written.matches()) {
            return visit.say("page-error-money");
        }
        String plain = written.group(1).replaceAll("[ '’]", "");
        if (plain.matches("\\d{1,12}([.,]\\d{1,2})?")) {
            return put(texts, question, plain.replace(',', '.'));
        }
        if (plain.matches("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?")) {
            return put(texts, question, plain.replace(",", ""));
        }
        if (plain.matches("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?")) {
            return put(texts, question, plain.replace(".", "").replace(',', '.'));
        }
        return visit.say("page-error-money");
    }
}
