package assize.app.api;

import assize.app.filing.Answers;
import assize.app.filing.Question;
import assize.app.page.Unfit;
import assize.app.page.Visit;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The questions of an act as a JSON Schema, and answers that keep to it, checked as those of a page are. Stateless.
 * (JSON Schema 2020-12.)
 */
final class AnswersJson {
    private static final String AMOUNT = "[0-9]{1,12}([.][0-9]{1,2})?";
    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final long MOST_NUMBER = 999_999_999;

    private AnswersJson() {}

    /** What is asked, as a schema. */
    static Map<String, Object> schema(List<Question> questions, @Nullable String currency) {
        Map<String, Object> properties = new LinkedHashMap<>();
        questions.forEach(question -> properties.put(question.name(), property(question, currency)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                questions.stream()
                        .filter(Question::required)
                        .map(Question::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(Question question, @Nullable String currency) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", question.label());
        if (!question.why().isEmpty()) {
            property.put("description", question.why());
        }
        switch (question.kind()) {
            case LINE, TEXT -> text(property, Answers.MOST);
            case YES_NO -> property.put("type", "boolean");
            case CHOICE -> {
                property.put("type", "string");
                property.put(
                        "enum",
                        question.choices().stream().map(Question.Choice::value).toList());
            }
            case NUMBER -> {
                property.put("type", "integer");
                property.put("minimum", 0);
                property.put("maximum", MOST_NUMBER);
            }
            case DATE -> {
                property.put("type", "string");
                property.put("format", "date");
                property.put("pattern", "^" + DAY + "$");
            }
            case MONEY -> {
                property.put("type", "string");
                property.put("pattern", "^" + AMOUNT + "$");
                if (currency != null) {
                    property.put("x-currency", currency);
                }
            }
        }
        return property;
    }

    private static void text(Map<String, Object> property, int most) {
        property.put("type", "string");
        property.put("minLength", 1);
        property.put("maxLength", most);
    }

    /** Answers without errors; throws {@link Unfit} with every problem there is. */
    static Answers read(Visit visit, List<Question> questions, Map<String, Object> sent) {
        Set<String> names = questions.stream().map(Question::name).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>(Sent.unknown("/answers", sent, names, Set.of()));
        Map<String, String> typed = new LinkedHashMap<>();
        for (Question question : questions) {
            Object value = sent.get(question.name());
            String text = value == null ? "" : plain(question, value);
            if (text == null) {
                problems.add(Problem.of(
                        "answer-form",
                        Place.of("/answers/" + question.name()),
                        "name",
                        question.name(),
                        "form",
                        visit.say("api-form-" + question.word())));
            } else if (question.kind() == Question.Kind.DATE && !text.isEmpty()) {
                typed.put(question.name() + "-year", text.substring(0, 4));
                typed.put(question.name() + "-month", text.substring(5, 7));
                typed.put(question.name() + "-day", text.substring(8, 10));
            } else {
                typed.put(question.name(), text);
            }
        }
        Answers answers = Answers.read(visit, questions, typed);
        Set<String> told = problems.stream().map(one -> one.place().file()).collect(Collectors.toSet());
        answers.errors().forEach((name, why) -> {
            if (!told.contains("/answers/" + name)) {
                problems.add(Problem.of("answer-wrong", Place.of("/answers/" + name), "name", name, "why", why));
            }
        });
        if (!problems.isEmpty()) {
            throw new Unfit(HttpStatus.UNPROCESSABLE_CONTENT, problems);
        }
        return answers;
    }

    /** The value as somebody would type it; null: it has not the form that the schema asks. */
    private static @Nullable String plain(Question question, Object value) {
        return switch (question.kind()) {
            case LINE, TEXT, CHOICE -> value instanceof String text ? text : null;
            case YES_NO -> value instanceof Boolean yes ? yes ? "yes" : "no" : null;
            case NUMBER ->
                value instanceof Number number && number.toString().matches("[0-9]{1,9}") ? number.toString() : null;
            case DATE -> value instanceof String text && text.matches(DAY) ? text : null;
            case MONEY -> value instanceof String text && text.matches(AMOUNT) ? text : null;
        };
    }
}
