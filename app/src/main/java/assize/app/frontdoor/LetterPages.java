package assize.app.frontdoor;

import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.identity.Proof;
import assize.app.page.Links;
import assize.app.page.Pages;
import assize.app.page.SignedIn;
import assize.app.page.Visit;
import java.util.Optional;
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
    private final Letters letters;

    LetterPages(Pages pages, People people, Letters letters) {
        this.pages = pages;
        this.people = people;
        this.letters = letters;
    }

    /** What was typed, and whether it fits no letter. */
    public record Typed(String code, String number, boolean unknown) {}

    @GetMapping("/letter")
    ResponseEntity<String> show(Visit visit) {
        return pages.show(visit, "frontdoor/letter", new Typed("", "", false));
    }

    @PostMapping("/letter")
    ResponseEntity<String> join(Visit visit, @RequestParam String code, @RequestParam String number) {
        boolean fits = letters.fits(visit, code, number);
        Person before = visit.person();
        Person person = before == null && fits ? people.make("", visit.now()) : before;
        Optional<String> joined = person == null ? Optional.empty() : letters.join(visit, person, code, number);
        if (joined.isEmpty() || person == null) {
            Typed typed = new Typed(code, number, true);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, visit, "frontdoor/letter", typed);
        }
        ResponseEntity<String> next = Pages.goTo("/cases/" + Links.part(joined.get()));
        return before == null ? SignedIn.with(visit, next, people.signIn(person, Proof.BROWSER, visit.now())) : next;
    }
}
