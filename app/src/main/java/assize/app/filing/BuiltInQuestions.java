package assize.app.filing;

import assize.app.casefile.CaseViews;
import assize.app.casefile.CaseWords;
import assize.app.page.Visit;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.step.State;
import java.util.List;

/** What is asked for the acts that the language itself brings along. Stateless. */
public final class BuiltInQuestions {
    /** The field in which the number of another case is given. */
    public static final String OTHER_CASE = "linked-case";

    private BuiltInQuestions() {}

    /** For an act of somebody, by the part or office in which they take it. */
    static List<Question> of(Visit visit, Procedure procedure, Action action, State state, String as) {
        return switch (action.builtIn()) {
            case NAME_REPRESENTATIVE ->
                List.of(Questions.plain(visit, "person", Question.Kind.LINE, "page-ask-representative"));
            case JOIN_CASES, SPLIT_CASE ->
                List.of(Questions.plain(visit, OTHER_CASE, Question.Kind.LINE, "page-ask-other-case"));
            case ASK_EXCUSE ->
                List.of(
                        missed(visit, procedure, state, as),
                        Questions.plain(visit, "obstacle-ended", Question.Kind.DATE, "page-ask-obstacle"));
            case CORRECT -> Corrections.questions(visit, procedure, state, as);
            case GRANT_EXCUSE, REFUSE_EXCUSE, RESTORE, REFUSE_RESTORING -> List.of();
            case null -> List.of();
        };
    }

    private static Question missed(Visit visit, Procedure procedure, State state, String as) {
        CaseWords words = new CaseWords(procedure, visit);
        List<Question.Choice> choices = CaseViews.missed(procedure, state, as).stream()
                .map(copy -> new Question.Choice(
                        copy.key(),
                        words.clock(copy.clock())
                                + visit.say("page-comma")
                                + visit.dates()
                                        .lastDay(copy.end(), procedure.head().place())))
                .toList();
        return new Question("clock", Question.Kind.CHOICE, visit.say("page-ask-missed"), "", choices, true);
    }
}
