package assize.app.workbench;

import assize.app.casefile.CaseView;
import assize.app.casefile.CaseViews;
import assize.app.casefile.CaseWords;
import assize.app.notices.Owed;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Standing;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people have not been told yet: the help desk sees how much of each kind and since when, an office the letters
 * to print in the matters that are open to it.
 */
@RestController
public final class OwedPages {
    private static final String HELP_DESK = "help-desk";

    private final Pages pages;
    private final Access access;
    private final CaseViews views;
    private final Owed owed;

    OwedPages(Pages pages, Access access, CaseViews views, Owed owed) {
        this.pages = pages;
        this.access = access;
        this.views = views;
        this.owed = owed;
    }

    /**
     * The page.
     *
     * @param helps whether the viewer is at the help desk, and is shown the counts
     * @param unread of how many entries it is not known yet whom they tell something
     */
    public record Shown(
            boolean helps, List<Owed.Line> lines, List<Owed.Trouble> troubles, long unread, List<Row> letters) {}

    /**
     * A letter to be printed.
     *
     * @param joined whether the receiver has joined, and needs no code
     */
    public record Row(String number, String holder, String to, String notice, String since, boolean joined) {}

    @GetMapping("/owed")
    ResponseEntity<String> show(Visit visit) {
        List<Standing.Office> offices = access.offices(visit);
        if (offices.isEmpty()) {
            throw new NotHere();
        }
        boolean helps = offices.stream().anyMatch(office -> office.role().equals(HELP_DESK));
        List<Row> letters = owed
                .letters(offices.stream().map(Standing.Office::body).distinct().toList())
                .stream()
                .flatMap(letter -> row(visit, letter).stream())
                .toList();
        return pages.show(
                visit,
                "workbench/owed",
                new Shown(
                        helps,
                        helps ? owed.count() : List.of(),
                        helps ? owed.troubles() : List.of(),
                        helps ? owed.unread() : 0,
                        letters));
    }

    /** Shown where the page of the case shows that the paper waits. */
    private Optional<Row> row(Visit visit, Owed.Letter letter) {
        CaseFile file = access.get(letter.caseId(), visit.now());
        Standing standing = access.standing(visit, file);
        if (standing.offices().isEmpty()) {
            return Optional.empty();
        }
        CaseView view = views.of(visit, file, standing);
        boolean waits = view.waiting().stream()
                .anyMatch(paper ->
                        paper.notice().equals(letter.notice()) && paper.to().equals(letter.holder()));
        if (!waits) {
            return Optional.empty();
        }
        CaseWords words = new CaseWords(file.procedure(), visit);
        return Optional.of(new Row(
                file.number(),
                letter.holder(),
                words.role(letter.holder()),
                words.notice(letter.notice()),
                visit.dates().moment(letter.made(), file.procedure().head().place()),
                view.letters().stream().noneMatch(party -> party.holder().equals(letter.holder()))));
    }
}
