package assize.app.frontdoor;

import assize.app.identity.People;
import assize.app.notices.EmailAddress;
import assize.app.notices.MailLinks;
import assize.app.notices.Outbox;
import assize.app.notices.Reach;
import assize.app.page.Pages;
import assize.app.page.SignedIn;
import assize.app.page.Visit;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Links in mails: asking for one to sign in by, and using one. Opening a link does nothing; its button does. */
@RestController
public final class LinkPages {
    private final Pages pages;
    private final People people;
    private final DemoPeople demo;
    private final Outbox outbox;
    private final MailLinks links;
    private final Reach reach;

    LinkPages(Pages pages, People people, DemoPeople demo, Outbox outbox, MailLinks links, Reach reach) {
        this.pages = pages;
        this.people = people;
        this.demo = demo;
        this.outbox = outbox;
        this.links = links;
        this.reach = reach;
    }

    /** What a page of a link says: the words of a key, and whether there is a button for it. */
    public record Said(String key, String address, boolean button) {}

    /** The answer is the same for an address that is known and one that is not. */
    @PostMapping("/sign-in/link")
    ResponseEntity<String> ask(Visit visit, @RequestParam String address) {
        Optional<String> known = EmailAddress.find(address);
        if (known.isEmpty()) {
            var again = new SignInPages.SignIn(demo.groups(visit), false, true, address);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, visit, "frontdoor/sign-in", again);
        }
        outbox.askSignIn(known.get(), visit.texts(), visit.now());
        return pages.show(visit, "frontdoor/link", new Said("page-link-asked", known.get(), false));
    }

    @GetMapping("/link/{secret}")
    ResponseEntity<String> show(Visit visit, @PathVariable String secret) {
        return links.find(secret, visit.now())
                .map(link -> {
                    String key = link.signsIn() ? "page-link-sign-in" : "page-link-confirm";
                    return pages.show(visit, "frontdoor/link", new Said(key, link.address(), true));
                })
                .orElseGet(() -> gone(visit));
    }

    @PostMapping("/link/{secret}")
    ResponseEntity<String> use(Visit visit, @PathVariable String secret) {
        Optional<MailLinks.Link> link = links.use(secret, visit.now());
        if (link.isEmpty()) {
            return gone(visit);
        }
        return link.get().signsIn() ? signedIn(visit, link.get()) : confirmed(visit, link.get());
    }

    /** Only as long as the address is still the person's own. */
    private ResponseEntity<String> signedIn(Visit visit, MailLinks.Link link) {
        return reach.withAddress(link.address())
                .filter(known -> known.person().id().equals(link.person()))
                .map(known -> SignedIn.with(visit, Pages.goTo("/cases"), people.signIn(known.person(), visit.now())))
                .orElseGet(() -> gone(visit));
    }

    private ResponseEntity<String> confirmed(Visit visit, MailLinks.Link link) {
        String key = reach.confirm(link, visit.now()) ? "page-link-confirmed" : "page-link-taken";
        return pages.show(visit, "frontdoor/link", new Said(key, link.address(), false));
    }

    private ResponseEntity<String> gone(Visit visit) {
        return pages.show(HttpStatus.NOT_FOUND, visit, "frontdoor/link", new Said("page-link-gone", "", false));
    }
}
