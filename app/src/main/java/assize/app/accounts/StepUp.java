package assize.app.accounts;

import assize.app.identity.Person;
import assize.app.identity.Proof;
import assize.app.identity.SignIn;
import assize.app.page.Links;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.passkeys.Passkeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** What asks for a fresh proof of who acts, and how strong it must be. Safe for all threads. */
public final class StepUp {
    /** How long a proof is fresh. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private final Passkeys passkeys;
    private final HeldActs held;

    /** By the passkeys that people have; what they were about to do is held meanwhile. */
    public StepUp(Passkeys passkeys, HeldActs held) {
        this.passkeys = passkeys;
        this.held = held;
    }

    /** Whether the proof is fresh and the strongest that the person has: for deciding and sealing. */
    public boolean mayDecide(Visit visit) {
        return fresh(visit)
                .filter(proof -> passkeys.has(visit.someone()) ? proof == Proof.PASSKEY : proof != Proof.BROWSER)
                .isPresent();
    }

    /** Whether they may change by what they come back: who has a passkey shows it, or what may stand for one. */
    public boolean mayChangeWays(Visit visit) {
        return !passkeys.has(visit.someone())
                || fresh(visit)
                        .filter(proof -> proof == Proof.PASSKEY || proof == Proof.RECOVERY)
                        .isPresent();
    }

    /** Whether a passkey of theirs was used just now. */
    public boolean byPasskey(Visit visit) {
        return fresh(visit).filter(proof -> proof == Proof.PASSKEY).isPresent();
    }

    /** Asks who they are, and holds what they were about to do. */
    public ResponseEntity<String> ask(Visit visit, Held about) {
        held.keep(visit.someone(), about, visit.now());
        return ask(about.key());
    }

    /** Asks who they are before they change by what they come back. */
    public ResponseEntity<String> askOfWays(Visit visit) {
        return ask(held.keep(visit.someone(), Held.ME, visit.now()));
    }

    private static ResponseEntity<String> ask(String key) {
        return Pages.goTo("/prove?held=" + Links.value(key));
    }

    private static Optional<Proof> fresh(Visit visit) {
        SignIn signIn = visit.signIn();
        Person person = visit.person();
        if (signIn == null || person == null) {
            return Optional.empty();
        }
        Instant ends = signIn.at().plus(FRESH);
        return visit.now().isBefore(ends) ? Optional.of(signIn.proof()) : Optional.empty();
    }
}
