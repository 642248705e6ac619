package assize.app.workbench;

import assize.app.casefile.CaseWords;
import assize.app.filing.Filing;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.docket.queue.Cursor;
import assize.docket.queue.Queue;
import assize.docket.registry.Procedures;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My work: what waits for an official, in the order that the law makes urgent. */
@RestController
public final class WorkPages {
    private static final int PAGE = 50;
    private static final int MOST = 20;

    private final Pages pages;
    private final Queue queue;
    private final WorkRows rows;

    private final Filing filing;

    WorkPages(Pages pages, Queue queue, Procedures procedures, Access access, Filing filing) {
        this.pages = pages;
        this.queue = queue;
        this.filing = filing;
        this.rows = new WorkRows(procedures, access);
    }

    /** A page of the queue; the next one begins after a place, or there is none. */
    public record Work(List<WorkRow> rows, String next, List<Begin> begins) {}

    /** A matter that may be opened here. */
    public record Begin(String procedure, String title, String act, String text, String as) {}

    @GetMapping("/work")
    ResponseEntity<String> work(Visit visit, @RequestParam(defaultValue = "") String after) {
        Cursor next = after.isEmpty() ? null : Cursor.of(after);
        List<WorkRow> mine;
        int read = 0;
        do { // what waits for others of the same office is passed over
            Queue.Page page = queue.page(visit.someone().id(), PAGE, next);
            next = page.next();
            mine = rows.of(visit, page.cases());
        } while (mine.isEmpty() && next != null && ++read < MOST);
        return pages.show(visit, "workbench/work", new Work(mine, next == null ? "" : next.word(), begins(visit)));
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
