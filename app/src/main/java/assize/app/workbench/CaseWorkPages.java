package assize.app.workbench;

import assize.app.casefile.CaseViews;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Gate;
import assize.app.policy.Parties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an office does with a case besides its actions: drawing who decides, and letters to who has not joined. */
@RestController
public final class CaseWorkPages {
    private final Pages pages;
    private final Gate gate;
    private final Access access;
    private final Parties parties;
    private final Lots lots;
    private final CaseViews views;

    CaseWorkPages(Pages pages, Gate gate, Access access, Parties parties, Lots lots, CaseViews views) {
        this.pages = pages;
        this.gate = gate;
        this.access = access;
        this.parties = parties;
        this.lots = lots;
        this.views = views;
    }

    /** A letter to be printed, with the code by which its receiver joins. */
    public record Letter(String number, Parties.Party to, String code, String origin) {}

    @PostMapping("/cases/{number}/draw/{role}")
    ResponseEntity<String> draw(Visit visit, @PathVariable String number, @PathVariable String role) {
        Gate.Draws draws = gate.drawing(visit, number, role);
        lots.draw(visit, draws.file(), draws.by(), draws.role());
        CaseFile drawn = access.get(draws.file().head().id(), visit.now());
        boolean sees = !access.standing(visit, drawn).none();
        return Pages.goTo(sees ? "/cases/" + number : "/work");
    }

    @PostMapping("/cases/{number}/letter/{holder}")
    ResponseEntity<String> letter(Visit visit, @PathVariable String number, @PathVariable String holder) {
        CaseFile file = gate.office(visit, number).file();
        Parties.Party to = views.letters(file).stream()
                .filter(party -> party.holder().equals(holder))
                .findFirst()
                .orElseThrow(NotHere::new);
        String code = parties.letter(file.head().id(), holder, visit.now());
        return pages.show(visit, "workbench/letter", new Letter(number, to, code, visit.path()));
    }
}
