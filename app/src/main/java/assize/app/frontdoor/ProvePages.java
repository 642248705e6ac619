package assize.app.frontdoor;

import assize.app.accounts.Held;
import assize.app.accounts.HeldActs;
import assize.app.accounts.StepUp;
import assize.app.accounts.Ways;
import assize.app.identity.Origin;
import assize.app.identity.Person;
import assize.app.notices.Reach;
import assize.app.outside.Vouching;
import assize.app.page.Pages;
import assize.app.page.Visit;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Showing again who one is, before an act that decides or a change of the ways back. */
@RestController
public final class ProvePages {
    private final Pages pages;
    private final HeldActs heldActs;
    private final StepUp stepUp;
    private final Ways ways;
    private final Reach reach;
    private final DemoPeople demo;
    private final Origin origin;
    private final Vouching vouching;

    ProvePages(
            Pages pages,
            HeldActs heldActs,
            StepUp stepUp,
            Ways ways,
            Reach reach,
            DemoPeople demo,
            Origin origin,
            Vouching vouching) {
        this.vouching = vouching;
        this.pages = pages;
        this.heldActs = heldActs;
        this.stepUp = stepUp;
        this.ways = ways;
        this.reach = reach;
        this.demo = demo;
        this.origin = origin;
    }

    /**
     * By what somebody may show who they are.
     *
     * @param held the key of what they were about to do
     * @param ofWays whether that is a change of the ways back
     * @param address to which a link can go, or empty
     * @param demo the id by which one click does it in the demo, or empty
     * @param elsewhere the address at which passkeys work, where it is not this one; else empty
     * @param outside the provider outside that vouches for them, or empty
     */
    public record Prove(
            String held, boolean ofWays, Ways.Of ways, String address, String demo, String elsewhere, String outside) {
        /** Who has a passkey shows it. */
        public boolean byPasskey() {
            return ways.passkeys() > 0;
        }

        /** A code on paper, where there is no passkey, or where it may stand for one. */
        public boolean byPaper() {
            return ways.paper() && (!byPasskey() || ofWays);
        }

        /** Whether there is any way at all. */
        public boolean any() {
            return byPasskey() || byPaper() || !address.isEmpty() || !demo.isEmpty() || !outside.isEmpty();
        }
    }

    @GetMapping("/prove")
    ResponseEntity<String> show(Visit visit, @RequestParam(defaultValue = "") String held) {
        Person person = visit.someone();
        Optional<Held> about = heldActs.find(person, held, visit.now());
        boolean ofWays = about.map(Held::ofWays).orElse(false);
        if (about.isPresent() && (ofWays ? stepUp.mayChangeWays(visit) : stepUp.mayDecide(visit))) {
            return Pages.goTo(about.get().page());
        }
        Ways.Of has = ways.of(person);
        boolean weaker = has.passkeys() == 0;
        String address =
                weaker ? reach.find(person.id()).map(Reach.Known::address).orElse("") : "";
        boolean ofDemo =
                weaker && demo.of(visit).stream().anyMatch(one -> one.id().equals(person.id()));
        String elsewhere = SignInSheet.elsewhere(origin);
        String outside = weaker && has.outside() ? vouching.name() : "";
        return pages.show(
                visit,
                "frontdoor/prove",
                new Prove(held, ofWays, has, address, ofDemo ? person.id() : "", elsewhere, outside));
    }
}
