package assize.app.frontdoor;

import assize.app.directory.DemoPerson;
import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.SignedIn;
import assize.app.page.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a code on paper, and in the demo as one of its people with one click. */
@RestController
public final class SignInPages {
    private final Pages pages;
    private final People people;
    private final DemoPeople demo;

    SignInPages(Pages pages, People people, DemoPeople demo) {
        this.pages = pages;
        this.people = people;
        this.demo = demo;
    }

    /**
     * Who can be chosen in the demo, and what was typed amiss.
     *
     * @param unknown whether a code was not known
     * @param wrong whether an address that was typed can't be one
     */
    public record SignIn(List<DemoPeople.Group> groups, boolean unknown, boolean wrong, String address) {}

    /** A new code on paper. */
    public record Paper(String code) {}

    @GetMapping("/sign-in")
    ResponseEntity<String> show(Visit visit) {
        return pages.show(visit, "frontdoor/sign-in", new SignIn(demo.groups(visit), false, false, ""));
    }

    @PostMapping("/sign-in")
    ResponseEntity<String> withCode(Visit visit, @RequestParam String code) {
        Optional<Person> person = people.withPaperCode(code);
        return person.isPresent()
                ? SignedIn.with(visit, Pages.goTo("/cases"), people.signIn(person.get(), visit.now()))
                : pages.show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        visit,
                        "frontdoor/sign-in",
                        new SignIn(demo.groups(visit), true, false, ""));
    }

    @PostMapping("/sign-in/demo/{id}")
    ResponseEntity<String> asDemo(Visit visit, @PathVariable String id) {
        DemoPerson chosen = demo.of(visit).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
        String token = people.signIn(new Person(chosen.id(), chosen.name(visit.texts())), visit.now());
        return SignedIn.with(visit, Pages.goTo(chosen.roles().isEmpty() ? "/cases" : "/work"), token);
    }

    @PostMapping("/sign-out")
    ResponseEntity<String> out(Visit visit, HttpServletRequest request) {
        SignedIn.token(request, visit.secure()).ifPresent(people::signOut);
        return SignedIn.with(visit, Pages.goTo("/"), "");
    }

    @PostMapping("/paper-code")
    ResponseEntity<String> paper(Visit visit) {
        return pages.show(visit, "frontdoor/paper", new Paper(people.paperCode(visit.someone(), visit.now())));
    }
}
