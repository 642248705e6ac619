package assize.app.workbench;

import assize.app.casefile.CaseWords;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.docket.queue.Cursor;
import assize.docket.queue.Queue;
import assize.docket.queue.WaitingCase;
import assize.docket.registry.Procedures;
import assize.law.language.Procedure;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My work: what waits for an official, in the order that the law makes urgent. */
@RestController
public final class WorkPages {
    private static final int PAGE = 50;

    private final Pages pages;
    private final Queue queue;
    private final Procedures procedures;

    WorkPages(Pages pages, Queue queue, Procedures procedures) {
        this.pages = pages;
        this.queue = queue;
        this.procedures = procedures;
    }

    /** A page of the queue; the next one begins after a place, or there is none. */
    public record Work(List<Row> rows, String next) {}

    /**
     * One case that waits.
     *
     * @param reason for its place: the clock that ends first, or empty
     * @param actions what the office may do
     */
    public record Row(
            String number,
            String procedure,
            String stage,
            String reason,
            String lastDay,
            String distance,
            boolean late,
            List<String> actions) {}

    @GetMapping("/work")
    ResponseEntity<String> work(Visit visit, @RequestParam(defaultValue = "") String after) {
        Queue.Page page = queue.page(visit.someone().id(), PAGE, after.isEmpty() ? null : Cursor.of(after));
        Cursor next = page.next();
        List<Row> rows = page.cases().stream().map(one -> row(visit, one)).toList();
        return pages.show(visit, "workbench/work", new Work(rows, next == null ? "" : next.word()));
    }

    private Row row(Visit visit, WaitingCase one) {
        Procedure procedure = procedures.version(one.version()).procedure();
        CaseWords words = new CaseWords(procedure, visit);
        var zone = procedure.head().place();
        String due = due(one.due(), zone);
        return new Row(
                Objects.requireNonNullElse(one.reference(), one.caseId().toString()),
                words.title(),
                words.stage(one.stage()),
                one.clock() == null ? "" : words.clock(one.clock()),
                due.isEmpty() ? "" : visit.dates().lastDay(due, zone),
                due.isEmpty() ? "" : visit.dates().distance(due, zone),
                one.due() != null && one.due().isBefore(visit.now()),
                one.offices().stream()
                        .flatMap(office -> office.actions().stream())
                        .distinct()
                        .map(words::action)
                        .limit(3)
                        .toList());
    }

    /** The queue keeps the first moment that is too late; people are told the last that is in time. */
    private static String due(@Nullable Instant due, java.time.ZoneId zone) {
        if (due == null) {
            return "";
        }
        LocalDateTime local = due.atZone(zone).toLocalDateTime();
        return local.toLocalTime().equals(java.time.LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1).toString()
                : local.toString();
    }
}
