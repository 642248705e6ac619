package assize.app.filing;

import assize.app.casefile.CaseWords;
import assize.app.page.Visit;
import assize.law.access.FileAccess;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.step.State;
import assize.law.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whoever corrects an entry: which one, and what is right, for each thing that the case knows. What
 * is left empty stays as it is. Stateless.
 */
final class Corrections {
    /** The field in which the place of the entry is given. */
    static final String ENTRY = "entry";

    private Corrections() {}

    static List<Question> questions(Visit visit, Procedure procedure, State state, String as) {
        CaseWords words = new CaseWords(procedure, visit);
        List<Question> questions = new ArrayList<>();
        questions.add(Questions.plain(visit, ENTRY, Question.Kind.NUMBER, "page-ask-entry"));
        state.facts().forEach((name, value) -> {
            Fact fact = procedure.facts().get(base(name));
            if (fact != null && !fact.computed() && open(fact, as)) {
                questions.add(question(visit, words, field(procedure, fact, name), name, value));
            }
        });
        return questions;
    }

    /** Whether an act corrects an entry that the case doesn't have. */
    static boolean outside(Acts.Asked asked, Answers answers) {
        long entry = Long.parseLong(answers.texts().getOrDefault(ENTRY, "1"));
        return asked.action().builtIn() == Action.BuiltIn.CORRECT
                && (entry < 1 || entry > asked.file().entries().size());
    }

    private static Question question(
            Visit visit, CaseWords words, Optional<Form.Field> field, String name, @Nullable Object value) {
        List<Question.Choice> choices = field.map(Form.Field::choices).orElse(List.of()).stream()
                .map(choice -> new Question.Choice(choice, words.value(name, choice)))
                .toList();
        Question.Kind kind = choices.isEmpty() ? kind(value) : Question.Kind.CHOICE;
        String why = visit.say("page-ask-right-why", "value", words.value(name, value));
        return new Question(name, kind, visit.say("page-ask-right", "name", words.name(name)), why, choices, false);
    }

    /** What flows to nobody else is corrected by those alone to whom it is known. */
    private static boolean open(Fact fact, String as) {
        return fact.privateTo().isEmpty() || fact.privateTo().contains(FileAccess.role(as));
    }

    private static String base(String name) {
        return name.replaceFirst(" of .*$", "").replaceFirst("\\..*$", "");
    }

    private static Optional<Form.Field> field(Procedure procedure, Fact fact, String name) {
        Form form = fact.form() == null ? null : procedure.forms().get(fact.form());
        int dot = name.indexOf('.');
        return form == null || dot < 0
                ? Optional.empty()
                : Optional.ofNullable(form.fields().get(name.substring(dot + 1)));
    }

    private static Question.Kind kind(@Nullable Object value) {
        return switch (value) {
            case Boolean _ -> Question.Kind.YES_NO;
            case Money _ -> Question.Kind.MONEY;
            case LocalDate _ -> Question.Kind.DATE;
            case Number _ -> Question.Kind.NUMBER;
            case null, default -> Question.Kind.TEXT;
        };
    }
}
