package assize.app.frontdoor;

import assize.app.filing.Answers;
import assize.app.filing.Question;
import assize.app.page.Pages;
import assize.app.page.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What pages are made of, each part with an example, in the templates that the pages themselves use. */
@RestController
public final class ComponentPages {
    private final Pages pages;

    ComponentPages(Pages pages) {
        this.pages = pages;
    }

    /**
     * The parts that take answers.
     *
     * @param amiss the same questions, each answered amiss
     */
    public record Components(List<Question> questions, List<Question> wrong, Answers none, Answers amiss) {}

    @GetMapping("/components")
    ResponseEntity<String> show(Visit visit) {
        List<Question> questions = questions(visit, "example");
        List<Question> wrong = questions(visit, "wrong");
        Map<String, String> errors = wrong.stream()
                .collect(Collectors.toMap(Question::name, one -> visit.say("page-error-empty-" + one.word())));
        return pages.show(
                visit,
                "frontdoor/components",
                new Components(questions, wrong, Answers.of(Map.of()), new Answers(Map.of(), Map.of(), errors)));
    }

    private static List<Question> questions(Visit visit, String name) {
        List<Question.Choice> choices = List.of(
                new Question.Choice("one", visit.say("page-yes")), new Question.Choice("two", visit.say("page-no")));
        return Arrays.stream(Question.Kind.values())
                .map(kind -> new Question(
                        name + "." + kind,
                        kind,
                        visit.say("page-component-" + kind),
                        visit.say("page-component-why"),
                        kind == Question.Kind.CHOICE ? choices : List.of(),
                        kind != Question.Kind.LINE))
                .toList();
    }
}
