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
import java.util.Objects;
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

    /** The case, and the offices in which somebody works on it. */
    private record Working(CaseFile file, Standing standing) {}

    @PostMapping("/cases/{number}/draw/{role}")
    ResponseEntity<String> draw(Visit visit, @PathVariable String number, @PathVariable String role) {
        Working working = working(visit, number);
        Role known = working.file().procedure().roles().get(role);
        boolean offered = views.of(visit, working.file(), working.standing()).lots().stream()
                .anyMatch(lot -> lot.role().equals(role) && lot.drawn().isEmpty());
        if (known == null || !offered) {
            throw new NotHere();
        }
        lots.draw(visit, working.file(), at(working, known), known);
        return Pages.goTo("/cases/" + number);
    }

    @PostMapping("/cases/{number}/letter/{holder}")
    ResponseEntity<String> letter(Visit visit, @PathVariable String number, @PathVariable String holder) {
        Working working = working(visit, number);
        Parties.Party to = parties.list(working.file().head().id()).stream()
                .filter(party -> party.holder().equals(holder) && !party.joined())
                .findFirst()
                .orElseThrow(NotHere::new);
        String code = parties.letter(working.file().head().id(), holder, visit.now());
        return pages.show(visit, "workbench/letter", new Letter(number, to, code, visit.path()));
    }

    private Working working(Visit visit, String number) {
        CaseFile file = access.find(number, visit.now()).orElseThrow(NotHere::new);
        Standing standing = access.standing(visit.someone(), file, visit.now());
        if (standing.offices().isEmpty()) {
            throw new NotHere();
        }
        return new Working(file, standing);
    }

    /** The office at the kind of body at which the role is held. */
    private static Standing.Office at(Working working, Role role) {
        return working.standing().offices().stream()
                .filter(office -> {
                    Role own = working.file().procedure().roles().get(office.role());
                    return own != null && Objects.equals(own.at(), role.at());
                })
                .findFirst()
                .orElseThrow(NotHere::new);
    }
}
