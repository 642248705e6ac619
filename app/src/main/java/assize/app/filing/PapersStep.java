package assize.app.filing;

import assize.app.casefile.CaseWords;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.papers.Bundle;
import assize.app.papers.Gathered;
import assize.app.papers.Gathering;
import assize.docket.registry.Procedures;
import assize.law.language.Procedure;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The papers of a draft: the step between the last question and the check of all answers. */
@RestController
public final class PapersStep {
    private final Pages pages;
    private final Procedures procedures;
    private final Drafts drafts;
    private final Gathering gathering;

    PapersStep(Pages pages, Procedures procedures, Drafts drafts, Gathering gathering) {
        this.pages = pages;
        this.procedures = procedures;
        this.drafts = drafts;
        this.gathering = gathering;
    }

    /**
     * The step.
     *
     * @param last the last thing that was asked, to go back to
     */
    public record Step(Draft draft, String title, int last, Gathered gathered) {}

    @GetMapping("/drafts/{id}/papers")
    ResponseEntity<String> show(Visit visit, @PathVariable UUID id) {
        Draft draft = draft(visit, id);
        return page(HttpStatus.OK, visit, draft, gathering.of(bundle(visit, id), List.of()));
    }

    @PostMapping("/drafts/{id}/papers")
    ResponseEntity<String> send(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String remove,
            @RequestParam(defaultValue = "") String go,
            @RequestParam(name = "paper", required = false) @Nullable List<MultipartFile> files) {
        Draft draft = draft(visit, id);
        if (draft.sent() != null) {
            return Pages.goTo(draft.path());
        }
        Gathered gathered = gathering.sent(bundle(visit, id), files, remove, visit.now());
        if (!gathered.problems().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, draft, gathered);
        }
        return Pages.goTo(draft.path() + (go.isEmpty() ? "/papers" : ""));
    }

    private static Bundle bundle(Visit visit, UUID id) {
        return Bundle.ofDraft(visit.someone(), id);
    }

    /** Whether a draft takes papers: what has no form has nothing to which they would belong. */
    static boolean taken(Procedures procedures, Draft draft) {
        return procedures
                .current(draft.procedure())
                .procedure()
                .findAction(draft.action())
                .filter(action -> action.form() != null)
                .isPresent();
    }

    private Draft draft(Visit visit, UUID id) {
        return drafts.find(id, visit.someone())
                .filter(draft -> taken(procedures, draft))
                .orElseThrow(NotHere::new);
    }

    private ResponseEntity<String> page(HttpStatus status, Visit visit, Draft draft, Gathered gathered) {
        Procedure procedure = procedures.current(draft.procedure()).procedure();
        List<Question> questions = Questions.opening(
                visit, procedure, procedure.findAction(draft.action()).orElseThrow(), draft.as(), draft.answers());
        int last = Thing.of(questions).size();
        String title = new CaseWords(procedure, visit).title();
        return pages.show(status, visit, "filing/papers", new Step(draft, title, last, gathered));
    }
}
