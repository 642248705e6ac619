package assize.app.frontdoor;

import assize.app.accounts.Arrivals;
import assize.app.accounts.StepUp;
import assize.app.directory.DemoPerson;
import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.identity.Proof;
import assize.app.identity.SignIn;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.SignedIn;
import assize.app.page.Visit;
import java.util.Optional;
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
    private final SignInSheet sheet;
    private final Arrivals arrivals;
    private final StepUp stepUp;

    SignInPages(Pages pages, People people, DemoPeople demo, SignInSheet sheet, Arrivals arrivals, StepUp stepUp) {
        this.pages = pages;
        this.people = people;
        this.demo = demo;
        this.sheet = sheet;
        this.arrivals = arrivals;
        this.stepUp = stepUp;
    }

    /** A new code on paper. */
    public record Paper(String code) {}

    @GetMapping("/sign-in")
    ResponseEntity<String> show(Visit visit) {
        return sheet.show(visit);
    }

    @PostMapping("/sign-in")
    ResponseEntity<String> withCode(
            Visit visit, @RequestParam String code, @RequestParam(defaultValue = "") String held) {
        Optional<People.Shown> shown = people.withPaperCode(code);
        return shown.isPresent()
                ? arrivals.arrive(visit, shown.get().person(), shown.get().proof(), held, "/cases")
                : sheet.wrong(visit, "code", "page-code-unknown", "");
    }

    @PostMapping("/sign-in/demo/{id}")
    ResponseEntity<String> asDemo(Visit visit, @PathVariable String id, @RequestParam(defaultValue = "") String held) {
        DemoPerson chosen = demo.of(visit).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
        Person person = new Person(chosen.id(), chosen.name(visit.texts()));
        return arrivals.arrive(visit, person, Proof.DEMO, held, chosen.roles().isEmpty() ? "/cases" : "/work");
    }

    @PostMapping("/sign-out")
    ResponseEntity<String> out(Visit visit) {
        SignIn signIn = visit.signIn();
        if (signIn != null) {
            people.end(signIn);
        }
        return SignedIn.with(visit, Pages.goTo("/"), "");
    }

    @PostMapping("/paper-code")
    ResponseEntity<String> paper(Visit visit) {
        if (!stepUp.mayChangeWays(visit)) {
            return stepUp.askOfWays(visit);
        }
        String code = people.paperCode(visit.someone(), stepUp.byPasskey(visit), visit.now());
        return pages.show(visit, "frontdoor/paper", new Paper(code));
    }
}
