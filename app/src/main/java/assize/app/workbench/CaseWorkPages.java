package assize.app.workbench;

import assize.app.casefile.CaseViews;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Parties;
import assize.app.policy.Standing;
import assize.law.language.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an office does with a case besides its actions: drawing who decides, and letters to who has not joined. */
@RestController
public final class CaseWorkPages {
    private final Pages pages;
    private final Access access;
    private final Parties parties;
    private final Lots lots;
    private final CaseViews views;

    CaseWorkPages(Pages pages, Access access, Parties parties, Lots lots, CaseViews views) {
        this.pages = pages;
        this.access = access;
        this.parties = parties;
        this.lots = lots;
        this.views = views;
    }

    /** A letter to be printed, with the code by which its receiver joins. */
    public record Letter(String number, Parties.Party to, String code, String origin) {}

    @PostMapping("/cases/{number}/draw/{role}")
    ResponseEntity<String> draw(Visit visit, @PathVariable String number, @PathVariable String role) {
        CaseFile file = access.find(number, visit.now()).orElseThrow(NotHere::new);
        Role known = file.procedure().roles().get(role);
        if (known == null) {
            throw new NotHere();
        }
        Standing.Office by =
                access.drawing(visit.someone(), file, known, visit.now()).orElseThrow(NotHere::new);
        lots.draw(visit, file, by, known);
        CaseFile drawn = access.get(file.head().id(), visit.now());
        boolean sees = !access.standing(visit.someone(), drawn, visit.now()).none();
        return Pages.goTo(sees ? "/cases/" + number : "/work");
    }

    @PostMapping("/cases/{number}/letter/{holder}")
    ResponseEntity<String> letter(Visit visit, @PathVariable String number, @PathVariable String holder) {
        CaseFile file = access.find(number, visit.now()).orElseThrow(NotHere::new);
        if (access.standing(visit.someone(), file, visit.now()).offices().isEmpty()) {
            throw new NotHere();
        }
        Parties.Party to = views.letters(file).stream()
                .filter(party -> party.holder().equals(holder))
                .findFirst()
                .orElseThrow(NotHere::new);
        String code = parties.letter(file.head().id(), holder, visit.now());
        return pages.show(visit, "workbench/letter", new Letter(number, to, code, visit.path()));
    }
}
