package assize.app.accounts;

import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.identity.Proof;
import assize.app.identity.SignIn;
import assize.app.page.Pages;
import assize.app.page.SignedIn;
import assize.app.page.Visit;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;

/** Somebody has shown who they are: their browser is signed in anew and they go on where they were. */
public final class Arrivals {
    private final People people;
    private final HeldActs held;

    /** With what people were about to do. */
    public Arrivals(People people, HeldActs held) {
        this.people = people;
        this.held = held;
    }

    /**
     * Signs them in under a new token; the one that the browser had is good no longer.
     *
     * @param key of what they were about to do, or empty: what they were about to do last
     * @param home where they go who were about to do nothing
     */
    public ResponseEntity<String> arrive(Visit visit, Person person, Proof proof, String key, String home) {
        return arrive(visit, person, people.signIn(person, proof, visit.now()), key, home);
    }

    /** The same by a provider outside, to which they showed it at some moment before. */
    public ResponseEntity<String> byProvider(Visit visit, Person person, Instant shown, String home) {
        return arrive(visit, person, people.signInByProvider(person, shown, visit.now()), "", home);
    }

    private ResponseEntity<String> arrive(Visit visit, Person person, String token, String key, String home) {
        SignIn before = visit.signIn();
        if (before != null) {
            people.end(before);
        }
        Optional<Held> about = held.find(person, key, visit.now()).or(() -> held.last(person, visit.now()));
        // where nothing was typed there is nothing to keep
        about.filter(one -> one.form().isEmpty()).ifPresent(one -> held.done(person, one.key()));
        return SignedIn.with(visit, Pages.goTo(about.map(Held::page).orElse(home)), token);
    }
}
