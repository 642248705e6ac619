package assize.app.workbench;

import assize.app.casefile.CaseWords;
import assize.app.filing.Filing;
import assize.app.page.Pages;
import assize.app.page.Visit;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My work: what waits for an official, in the order that the law makes urgent. */
@RestController
public final class WorkPages {
    private final Pages pages;
    private final WorkRows rows;
    private final Filing filing;

    WorkPages(Pages pages, WorkRows rows, Filing filing) {
        this.pages = pages;
        this.rows = rows;
        this.filing = filing;
    }

    /** A page of the queue; the next one begins after a place, or there is none. */
    public record Work(List<WorkRow> rows, String next, List<Begin> begins) {}

    /** A matter that may be opened here. */
    public record Begin(String procedure, String title, String act, String text, String as) {}

    @GetMapping("/work")
    ResponseEntity<String> work(Visit visit, @RequestParam(defaultValue = "") String after) {
        WorkRows.Page page = rows.page(visit, after);
        return pages.show(visit, "workbench/work", new Work(page.rows(), page.next(), begins(visit)));
    }

    private List<Begin> begins(Visit visit) {
        return filing.openings(visit.someone(), visit.now()).stream()
                .map(open -> {
                    CaseWords words = new CaseWords(open.procedure(), visit);
                    String act = open.action().name();
                    return new Begin(open.procedure().name(), words.title(), act, words.action(act), open.role());
                })
                .toList();
    }
}
