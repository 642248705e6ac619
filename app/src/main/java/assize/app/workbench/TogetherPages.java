package assize.app.workbench;

import assize.app.filing.Acts;
import assize.app.filing.Answers;
import assize.app.filing.Effects;
import assize.app.filing.Question;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.docket.registry.Answer;
import assize.law.language.Action;
import assize.law.problem.Problem;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * One act in several cases: answered once, entered in each by itself, each with its own key and its own state. Nothing
 * that decides, that needs reasons or that is drawn by lot can be done so: whoever is subject to it has a right to be
 * looked at alone.
 */
@RestController
public final class TogetherPages {
    /** The most cases at once. */
    static final int MOST = 50;

    private final Pages pages;
    private final Acts acts;

    TogetherPages(Pages pages, Acts acts) {
        this.pages = pages;
        this.acts = acts;
    }

    /**
     * What is to be done, before it is done.
     *
     * @param key of all; each case adds its number to it
     * @param revisions of the cases as their author saw them, by number
     */
    public record Asked(
            String act,
            String as,
            String text,
            String law,
            List<Question> questions,
            Answers answers,
            List<String> effects,
            String key,
            Map<String, Long> revisions) {}

    /** What came of it, case by case. */
    public record Done(String text, List<Line> lines) {}

    /** One case: done, or why not. */
    public record Line(String number, boolean done, List<String> reasons) {}

    /** Whether an act may be done in several cases at once. */
    public static boolean allowed(Action action) {
        return !action.decides()
                && action.document() == null
                && action.builtIn() == null
                && action.recusal() == null
                && action.joins() == null;
    }

    @PostMapping("/together")
    ResponseEntity<String> ask(
            Visit visit,
            @RequestParam String what,
            @RequestParam(name = "case", required = false) @Nullable List<String> numbers) {
        String[] parts = what.split(" as ", 2);
        List<String> chosen = numbers == null
                ? List.of()
                : numbers.stream().distinct().limit(MOST).toList();
        if (chosen.isEmpty() || parts.length != 2) {
            return Pages.goTo("/work");
        }
        return show(visit, HttpStatus.OK, asked(visit, chosen, parts[0], parts[1]), Answers.of(Map.of()), key());
    }

    @PostMapping("/together/do")
    ResponseEntity<String> act(
            Visit visit,
            @RequestParam String act,
            @RequestParam String as,
            @RequestParam String key,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "case") List<String> numbers,
            @RequestParam(name = "revision") List<Long> revisions) {
        if (numbers.isEmpty() || numbers.size() != revisions.size() || numbers.size() > MOST) {
            throw new NotHere();
        }
        Map<String, Acts.Asked> asked = asked(visit, numbers, act, as);
        Acts.Asked first = asked.values().iterator().next();
        Answers answers = Answers.read(visit, acts.questions(visit, first), sent);
        if (!answers.errors().isEmpty()) {
            return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, asked, answers, key);
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Acts.Asked one = asked.get(numbers.get(i));
            if (one != null) {
                String own = key + " " + numbers.get(i);
                lines.add(line(visit, one, acts.take(visit, one, answers, List.of(), revisions.get(i), own)));
            }
        }
        return pages.show(
                visit, "workbench/together-done", new Done(first.step().text(), lines));
    }

    private static Line line(Visit visit, Acts.Asked asked, Answer answer) {
        String number = asked.file().number();
        return switch (answer) {
            case Answer.Entered _, Answer.Repeated _ -> new Line(number, true, List.of());
            case Answer.Refused refused ->
                new Line(
                        number,
                        false,
                        refused.reasons().stream().map(one -> found(visit, one)).toList());
            case Answer.Changed _ -> new Line(number, false, List.of(visit.say("page-changed-meanwhile")));
            case Answer.KeyReused _ -> new Line(number, false, List.of(visit.say("page-sent-before")));
        };
    }

    private static String found(Visit visit, Problem problem) {
        return problem.found(visit.language());
    }

    /** The act in each case; a case of another procedure, or an act that is not for several, is not there. */
    private Map<String, Acts.Asked> asked(Visit visit, List<String> numbers, String act, String as) {
        Map<String, Acts.Asked> all = new LinkedHashMap<>();
        for (String number : numbers) {
            Acts.Asked one = acts.asked(visit, number, act, as, "");
            Acts.Asked first = all.isEmpty() ? one : all.values().iterator().next();
            String version = one.file().state().version();
            if (!allowed(one.action()) || !version.equals(first.file().state().version())) {
                throw new NotHere();
            }
            all.put(number, one);
        }
        return all;
    }

    private ResponseEntity<String> show(
            Visit visit, HttpStatus status, Map<String, Acts.Asked> asked, Answers answers, String key) {
        Acts.Asked first = asked.values().iterator().next();
        Map<String, Long> revisions = new LinkedHashMap<>();
        asked.forEach((number, one) -> revisions.put(number, one.file().head().revision()));
        return pages.show(
                status,
                visit,
                "workbench/together",
                new Asked(
                        first.step().name(),
                        first.step().as(),
                        first.step().text(),
                        first.step().law(),
                        acts.questions(visit, first),
                        answers,
                        Effects.of(visit, first.file().procedure(), first.action()),
                        key,
                        revisions));
    }

    private static String key() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
