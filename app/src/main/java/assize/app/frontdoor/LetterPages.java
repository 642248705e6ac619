package assize.app.frontdoor;

import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.page.Links;
import assize.app.page.Pages;
import assize.app.page.SignedIn;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseNumber;
import assize.app.policy.Parties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A letter came: with its code and the number of the case, whoever got it joins. */
@RestController
public final class LetterPages {
    private final Pages pages;
    private final People people;
    private final Parties parties;
    private final Access access;

    LetterPages(Pages pages, People people, Parties parties, Access access) {
        this.pages = pages;
        this.people = people;
        this.parties = parties;
        this.access = access;
    }

    /** What was typed, and whether it fits no letter. */
    public record Typed(String code, String number, boolean unknown) {}

    @GetMapping("/letter")
    ResponseEntity<String> show(Visit visit) {
        return pages.show(visit, "frontdoor/letter", new Typed("", "", false));
    }

    @PostMapping("/letter")
    ResponseEntity<String> join(Visit visit, @RequestParam String code, @RequestParam String number) {
        String written = CaseNumber.of(number);
        boolean fits = parties.letter(code)
                .filter(mine -> access.get(mine.caseId(), visit.now()).number().equals(written))
                .isPresent();
        Person before = visit.person();
        Person person = before == null && fits ? people.make("", visit.now()) : before;
        if (!fits || person == null || !parties.join(code, person, visit.now())) {
            Typed typed = new Typed(code, number, true);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, visit, "frontdoor/letter", typed);
        }
        ResponseEntity<String> next = Pages.goTo("/cases/" + Links.part(written));
        return before == null ? SignedIn.with(visit, next, people.signIn(person, visit.now())) : next;
    }
}
