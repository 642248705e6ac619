package assize.app.mycases;

import assize.app.casefile.CaseView;
import assize.app.casefile.CaseViews;
import assize.app.filing.Draft;
import assize.app.filing.Drafts;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Looks;
import assize.app.policy.Parties;
import assize.app.policy.Standing;
import assize.docket.receipt.Receipts;
import assize.docket.registry.Registry;
import assize.law.access.Seen;
import assize.law.language.Upon;
import assize.law.problem.MachineLacks;
import assize.law.step.Event;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final String ELECTRONIC = "electronic-with-receipt";

    private final Pages pages;
    private final Access access;
    private final Parties parties;
    private final Drafts drafts;
    private final Looks looks;
    private final CaseViews views;
    private final Registry registry;
    private final Receipts receipts;
    private final IssuedDocuments documents;

    CasePages(
            Pages pages,
            Access access,
            Parties parties,
            Drafts drafts,
            Looks looks,
            CaseViews views,
            Registry registry,
            Receipts receipts,
            IssuedDocuments documents) {
        this.pages = pages;
        this.access = access;
        this.parties = parties;
        this.drafts = drafts;
        this.looks = looks;
        this.views = views;
        this.registry = registry;
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
        List<CaseView> all = new ArrayList<>();
        for (Parties.Mine mine : parties.cases(visit.someone())) {
            CaseFile file = access.get(mine.caseId(), visit.now());
            all.add(views.of(visit, file, access.standing(visit.someone(), file, visit.now())));
        }
        all.sort(Comparator.comparing(
                view -> view.next().map(clock -> clock.iso()).orElse("9")));
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
        CaseFile file = access.find(number, visit.now()).orElseThrow(NotHere::new);
        Standing standing = standing(visit, file);
        looks.keep(file.head().id(), visit.someone(), standing, visit.now());
        CaseView view = views.of(visit, file, standing);
        String said = file.procedure().actions().containsKey(done)
                ? new assize.app.casefile.CaseWords(file.procedure(), visit).action(done)
                : "";
        return pages.show(visit, view.official() ? "workbench/case" : "mycases/case", new Shown(view, said));
    }

    /** Somebody opens a paper that was sent to them: from then on it has reached them. */
    @PostMapping("/cases/{number}/open/{notice}")
    ResponseEntity<String> open(
            Visit visit, @PathVariable String number, @PathVariable String notice, @RequestParam String to) {
        CaseFile file = access.find(number, visit.now()).orElseThrow(NotHere::new);
        Standing standing = standing(visit, file);
        boolean waits = views.of(visit, file, standing).waiting().stream()
                .anyMatch(paper -> paper.notice().equals(notice) && paper.to().equals(to));
        if (waits && standing.holders().contains(to)) {
            String way = file.procedure().notice(notice).ways().contains(ELECTRONIC) ? ELECTRONIC : null;
            registry.take(
                    file.head().id(),
                    0,
                    new Event.Told(notice, Upon.How.REACHED, to, way, null, visit.now()),
                    "open " + file.head().id() + " " + file.head().revision() + " " + notice + " " + to);
        }
        return Pages.goTo("/cases/" + number);
    }

    @GetMapping("/cases/{number}/receipt/{seq}")
    ResponseEntity<?> receipt(Visit visit, @PathVariable String number, @PathVariable int seq) {
        CaseFile file = shownWhole(visit, number, seq);
        return paper(
                visit,
                () -> file(
                        "text/plain",
                        number + "-" + seq + ".receipt.txt",
                        receipts.make(file.head().id(), seq).receipt().bytes()));
    }

    @GetMapping("/cases/{number}/printed/{seq}")
    ResponseEntity<?> printed(Visit visit, @PathVariable String number, @PathVariable int seq) {
        CaseFile file = shownWhole(visit, number, seq);
        return paper(
                visit,
                () -> file(
                        "application/pdf", number + "-" + seq + ".receipt.pdf", documents.receipt(visit, file, seq)));
    }

    @GetMapping("/cases/{number}/decision/{seq}")
    ResponseEntity<?> decision(Visit visit, @PathVariable String number, @PathVariable int seq) {
        CaseFile file = shownWhole(visit, number, seq);
        return paper(
                visit,
                () -> file(
                        "application/pdf",
                        number + "-" + seq + ".pdf",
                        documents.decision(visit, file, seq).orElseThrow(NotHere::new)));
    }

    /** The case, if somebody sees all of this entry. */
    private CaseFile shownWhole(Visit visit, String number, int seq) {
        CaseFile file = access.find(number, visit.now()).orElseThrow(NotHere::new);
        List<Seen> seen = access.seen(file, standing(visit, file));
        if (seq < 1 || seq > seen.size() || seen.get(seq - 1).extent() != Seen.Extent.WHOLE) {
            throw new NotHere();
        }
        return file;
    }

    /** A paper that hangs on the log; until the log has the entry, when to come back. */
    private ResponseEntity<?> paper(Visit visit, Supplier<ResponseEntity<?>> made) {
        try {
            return made.get();
        } catch (MachineLacks e) {
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

    private Standing standing(Visit visit, CaseFile file) {
        Standing standing = access.standing(visit.someone(), file, visit.now());
        if (standing.none()) {
            throw new NotHere();
        }
        return standing;
    }
}
