package assize.app.mycases;

import assize.app.casefile.CaseView;
import assize.app.casefile.CaseViews;
import assize.app.filing.Acts;
import assize.app.filing.Draft;
import assize.app.filing.Drafts;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.policy.CaseFile;
import assize.app.policy.Gate;
import assize.docket.receipt.Receipts;
import assize.law.problem.MachineLacks;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My cases; one case, for whoever has a part or an office in it; the receipt of an entry. */
@RestController
public final class CasePages {
    private final Pages pages;
    private final MyCases mine;
    private final Drafts drafts;
    private final Gate gate;
    private final Acts acts;
    private final CaseViews views;
    private final Receipts receipts;
    private final IssuedDocuments documents;

    CasePages(
            Pages pages,
            MyCases mine,
            Drafts drafts,
            Gate gate,
            Acts acts,
            CaseViews views,
            Receipts receipts,
            IssuedDocuments documents) {
        this.pages = pages;
        this.mine = mine;
        this.drafts = drafts;
        this.gate = gate;
        this.acts = acts;
        this.views = views;
        this.receipts = receipts;
        this.documents = documents;
    }

    /** The cases and drafts of somebody. */
    public record Mine(List<CaseView> open, List<CaseView> closed, List<Draft> drafts) {}

    /**
     * One case.
     *
     * @param done the action that was just done, or empty
     */
    public record Shown(CaseView view, String done) {}

    @GetMapping("/cases")
    ResponseEntity<String> list(Visit visit) {
        List<CaseView> all = mine.of(visit);
        return pages.show(
                visit,
                "mycases/list",
                new Mine(
                        all.stream()
                                .filter(view -> !view.file().head().closed())
                                .toList(),
                        all.stream().filter(view -> view.file().head().closed()).toList(),
                        drafts.open(visit.someone())));
    }

    @GetMapping("/cases/{number}")
    ResponseEntity<String> show(
            Visit visit, @PathVariable String number, @RequestParam(defaultValue = "") String done) {
        Gate.Came came = gate.enter(visit, number);
        CaseFile file = came.file();
        CaseView view = views.of(visit, file, came.standing());
        String said = file.procedure().actions().containsKey(done)
                ? new assize.app.casefile.CaseWords(file.procedure(), visit).action(done)
                : "";
        return pages.show(visit, view.official() ? "workbench/case" : "mycases/case", new Shown(view, said));
    }

    /** Somebody opens a paper that was sent to them: from then on it has reached them. */
    @PostMapping("/cases/{number}/open/{notice}")
    ResponseEntity<String> open(
            Visit visit, @PathVariable String number, @PathVariable String notice, @RequestParam String to) {
        acts.received(visit, number, notice, to);
        return Pages.goTo("/cases/" + number);
    }

    @GetMapping({"/cases/{number}/receipt/{seq}", "/api/cases/{number}/entries/{seq}/receipt"})
    ResponseEntity<?> receipt(Visit visit, @PathVariable String number, @PathVariable int seq) {
        CaseFile file = gate.whole(visit, number, seq).file();
        return paper(
                visit,
                () -> file(
                        "text/plain",
                        number + "-" + seq + ".receipt.txt",
                        receipts.make(file.head().id(), seq).receipt().bytes()));
    }

    @GetMapping({"/cases/{number}/printed/{seq}", "/api/cases/{number}/entries/{seq}/printed"})
    ResponseEntity<?> printed(Visit visit, @PathVariable String number, @PathVariable int seq) {
        CaseFile file = gate.whole(visit, number, seq).file();
        return paper(
                visit,
                () -> file(
                        "application/pdf", number + "-" + seq + ".receipt.pdf", documents.receipt(visit, file, seq)));
    }

    @GetMapping({"/cases/{number}/decision/{seq}", "/api/cases/{number}/entries/{seq}/document"})
    ResponseEntity<?> decision(Visit visit, @PathVariable String number, @PathVariable int seq) {
        CaseFile file = gate.whole(visit, number, seq).file();
        return paper(
                visit,
                () -> file(
                        "application/pdf",
                        number + "-" + seq + ".pdf",
                        documents.decision(visit, file, seq).orElseThrow(NotHere::new)));
    }

    /** A paper that hangs on the log; until the log has the entry, when to come back. */
    private ResponseEntity<?> paper(Visit visit, Supplier<ResponseEntity<?>> made) {
        try {
            return made.get();
        } catch (MachineLacks e) {
            if (visit.program()) {
                throw e;
            }
            return pages.show(
                    HttpStatus.ACCEPTED,
                    visit,
                    "page/problem",
                    List.of(e.problem().text(visit.language())));
        }
    }

    /** A file to keep: never shown by the browser as a page of ours. */
    private static ResponseEntity<byte[]> file(String type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
