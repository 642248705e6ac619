package assize.app.workbench;

import assize.app.casefile.CaseWords;
import assize.app.filing.Filing;
import assize.app.page.Pages;
import assize.app.page.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** My work: what waits for an official, in the order that the law makes urgent. */
@RestController
public final class WorkPages {
    private static final int LONGEST_NAME = 60;

    private final Pages pages;
    private final WorkRows rows;
    private final Filing filing;
    private final SavedViews views;

    WorkPages(Pages pages, WorkRows rows, Filing filing, SavedViews views) {
        this.pages = pages;
        this.rows = rows;
        this.filing = filing;
        this.views = views;
    }

    /**
     * A page of the queue; the next one begins after a place, or there is none.
     *
     * @param procedures by name, with their words: what can be asked for
     * @param together what can be done in several of the cases at once
     */
    public record Work(
            List<WorkRow> rows,
            String next,
            WorkFilter filter,
            Map<String, String> procedures,
            List<SavedViews.View> views,
            List<Together> together,
            List<Begin> begins) {
        /** Whether a row is the first of its group. */
        public boolean begins(WorkRow row) {
            int at = rows.indexOf(row);
            return at == 0 || rows.get(at - 1).group() != row.group();
        }
    }

    /** An act that several cases of the page allow. */
    public record Together(String procedure, String act, String as, String text, int cases) {}

    /** A matter that may be opened here. */
    public record Begin(String procedure, String title, String act, String text, String as) {}

    @GetMapping("/work")
    ResponseEntity<String> work(
            Visit visit, @RequestParam(defaultValue = "") String after, @RequestParam Map<String, String> asked) {
        WorkFilter filter = WorkFilter.of(asked);
        WorkRows.Page page = rows.page(visit, after, filter);
        return pages.show(
                visit,
                "workbench/work",
                new Work(
                        page.rows(),
                        page.next(),
                        filter,
                        rows.procedures(visit),
                        views.list(visit.someone()),
                        together(page.rows()),
                        begins(visit)));
    }

    /** The case after this one in the order of urgency; the first, if this one waits no more. */
    @GetMapping("/next")
    ResponseEntity<String> next(Visit visit, @RequestParam(defaultValue = "") String number) {
        List<WorkRow> open = rows.page(visit, "", WorkFilter.of(Map.of())).rows().stream()
                .filter(WorkRow::open)
                .toList();
        int at = open.stream().map(WorkRow::number).toList().indexOf(number);
        Optional<WorkRow> next = at + 1 < open.size() ? Optional.of(open.get(at + 1)) : Optional.empty();
        return Pages.goTo(next.map(row -> "/cases/" + row.number()).orElse("/work"));
    }

    @PostMapping("/views")
    ResponseEntity<String> keep(
            Visit visit, @RequestParam(defaultValue = "") String name, @RequestParam Map<String, String> asked) {
        WorkFilter filter = WorkFilter.of(asked);
        String plain = name.strip();
        if (!plain.isEmpty()
                && plain.length() <= LONGEST_NAME
                && plain.chars().noneMatch(Character::isISOControl)
                && !filter.none()) {
            views.keep(visit.someone(), plain, filter);
        }
        return Pages.goTo("/work?" + filter.query());
    }

    @PostMapping("/views/{id}/remove")
    ResponseEntity<String> remove(Visit visit, @PathVariable UUID id) {
        views.remove(visit.someone(), id);
        return Pages.goTo("/work");
    }

    /** The acts that two or more of the cases allow. */
    private static List<Together> together(List<WorkRow> rows) {
        Map<String, Together> all = new LinkedHashMap<>();
        for (WorkRow row : rows) {
            for (WorkRow.Act act : row.acts()) {
                if (act.together()) {
                    all.merge(
                            row.name() + " " + act.name() + " " + act.as(),
                            new Together(row.name(), act.name(), act.as(), act.text(), 1),
                            (one, more) ->
                                    new Together(one.procedure(), one.act(), one.as(), one.text(), one.cases() + 1));
                }
            }
        }
        List<Together> several = new ArrayList<>(all.values());
        several.removeIf(one -> one.cases() < 2);
        return several;
    }

    private List<Begin> begins(Visit visit) {
        return filing.openings(visit).stream()
                .map(open -> {
                    CaseWords words = new CaseWords(open.procedure(), visit);
                    String act = open.action().name();
                    return new Begin(open.procedure().name(), words.title(), act, words.action(act), open.role());
                })
                .toList();
    }
}
