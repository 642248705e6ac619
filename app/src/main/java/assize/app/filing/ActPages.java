package assize.app.filing;

import assize.app.accounts.Held;
import assize.app.accounts.HeldActs;
import assize.app.accounts.StepUp;
import assize.app.casefile.CaseView;
import assize.app.casefile.CaseViews;
import assize.app.casefile.StepLine;
import assize.app.page.Links;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.papers.Gathered;
import assize.app.papers.Gathering;
import assize.app.papers.Paper;
import assize.docket.registry.Answer;
import assize.law.problem.Problem;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Acting in a case: what is asked for the action, what it starts, and then the act itself. */
@RestController
public final class ActPages {
    private final Pages pages;
    private final Acts acts;
    private final CaseViews views;
    private final Gathering gathering;
    private final StepUp stepUp;
    private final HeldActs heldActs;

    ActPages(Pages pages, Acts acts, CaseViews views, Gathering gathering, StepUp stepUp, HeldActs heldActs) {
        this.stepUp = stepUp;
        this.heldActs = heldActs;
        this.pages = pages;
        this.acts = acts;
        this.views = views;
        this.gathering = gathering;
    }

    /**
     * An act that is being filled in.
     *
     * @param effects what it starts, in sentences
     * @param key by which a form that is sent twice is one act
     * @param revision of the case as its author saw it
     * @param gathered the papers so far; null: the action has no form, and takes none
     * @param proof whether its author will be asked who they are
     */
    public record Acting(
            CaseView view,
            StepLine step,
            List<Question> questions,
            Answers answers,
            List<String> effects,
            List<String> reasons,
            String key,
            long revision,
            @Nullable Gathered gathered,
            boolean proof) {}

    @GetMapping("/cases/{number}/do/{name}")
    ResponseEntity<String> show(
            Visit visit,
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam String as,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String held) {
        Acts.Asked asked = acts.asked(visit, number, name, as, to);
        Map<String, String> before = heldActs.find(visit.someone(), held, visit.now())
                .filter(act -> act.path().equals(path(number, name, as, to)))
                .map(Held::form)
                .orElse(Map.of());
        String key =
                before.getOrDefault("key", UuidCreator.getTimeOrderedEpoch().toString());
        long seen = asked.file().head().revision();
        long revision = before.containsKey("revision") ? Long.parseLong(before.get("revision")) : seen;
        Gathered gathered = asked.takesPapers() ? gathering.of(Acts.bundle(visit, asked), List.of()) : null;
        Acting acting = acting(visit, asked, Answers.of(before), List.of(), key, revision, gathered);
        return pages.show(visit, "filing/act", acting);
    }

    @PostMapping("/cases/{number}/do/{name}")
    ResponseEntity<String> act(
            Visit visit,
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam String as,
            @RequestParam(defaultValue = "") String to,
            @RequestParam String key,
            @RequestParam long revision,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "paper", required = false) @Nullable List<MultipartFile> files) {
        Acts.Asked asked = acts.asked(visit, number, name, as, to);
        Answers answers = Answers.read(visit, acts.questions(visit, asked), sent);
        String remove = sent.getOrDefault("remove", "");
        Gathered gathered =
                asked.takesPapers() ? gathering.sent(Acts.bundle(visit, asked), files, remove, visit.now()) : null;
        if (gathered != null && !gathered.problems().isEmpty()) {
            Acting again = acting(visit, asked, Answers.of(answers.typed()), List.of(), key, revision, gathered);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, visit, "filing/act", again);
        }
        if (gathered != null && (sent.containsKey("add") || !remove.isEmpty())) {
            // about papers only: what was typed stays, and nothing is asked for yet
            Acting again = acting(visit, asked, Answers.of(answers.typed()), List.of(), key, revision, gathered);
            return pages.show(visit, "filing/act", again);
        }
        if (!answers.errors().isEmpty()) {
            Acting again = acting(visit, asked, answers, List.of(), key, revision, gathered);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, visit, "filing/act", again);
        }
        if (acts.asksProof(visit, asked)) {
            // held as it was typed, with its key and the revision that its author saw; they see it again before it is
            // done
            return stepUp.ask(visit, new Held(key, path(number, name, as, to), held(answers, key, revision)));
        }
        List<Paper> papers = gathered == null ? List.of() : gathered.papers();
        return switch (acts.take(visit, asked, answers, papers, revision, key)) {
            case Answer.Entered _, Answer.Repeated _ -> {
                heldActs.done(visit.someone(), key);
                yield Pages.goTo("/cases/" + number + "?done=" + Links.value(name));
            }
            case Answer.KeyReused _ -> {
                // back, other answers, sent again: a new act, if they mean it
                String other = UuidCreator.getTimeOrderedEpoch().toString();
                List<String> reasons = List.of(visit.say("page-sent-before"));
                Acting again = acting(visit, asked, answers, reasons, other, revision, gathered);
                yield pages.show(HttpStatus.CONFLICT, visit, "filing/act", again);
            }
            case Answer.Refused refused -> {
                List<String> reasons = reasons(visit, refused.reasons());
                yield pages.show(
                        HttpStatus.CONFLICT,
                        visit,
                        "filing/act",
                        acting(visit, asked, answers, reasons, key, revision, gathered));
            }
            case Answer.Changed changed -> {
                List<String> reasons = List.of(visit.say("page-changed-meanwhile"));
                Acting again = acting(visit, asked, answers, reasons, key, changed.revision(), gathered);
                yield pages.show(HttpStatus.CONFLICT, visit, "filing/act", again);
            }
        };
    }

    private static String path(String number, String name, String as, String to) {
        String path = "/cases/" + Links.part(number) + "/do/" + Links.part(name) + "?as=" + Links.value(as);
        return to.isEmpty() ? path : path + "&to=" + Links.value(to);
    }

    private static Map<String, String> held(Answers answers, String key, long revision) {
        Map<String, String> form = new LinkedHashMap<>(answers.typed());
        form.put("key", key);
        form.put("revision", "" + revision);
        return form;
    }

    private static List<String> reasons(Visit visit, List<Problem> problems) {
        return problems.stream().map(problem -> problem.text(visit.language())).toList();
    }

    private Acting acting(
            Visit visit,
            Acts.Asked asked,
            Answers answers,
            List<String> reasons,
            String key,
            long revision,
            @Nullable Gathered gathered) {
        return new Acting(
                views.of(visit, asked.file(), asked.standing()),
                asked.step(),
                acts.questions(visit, asked),
                answers,
                Effects.of(visit, asked.file().procedure(), asked.action()),
                reasons,
                key,
                revision,
                gathered,
                acts.asksProof(visit, asked));
    }
}
