package assize.app.passkeys;

import assize.app.identity.Origin;
import assize.app.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adding a passkey and signing in with one, each in two steps: a challenge, and the answer to it. Safe for threads. */
public final class Ceremonies {
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Verification verification;
    private final Origin origin;

    /** At the site with this address. */
    public Ceremonies(JdbcClient database, Passkeys passkeys, Origin origin) {
        this.passkeys = passkeys;
        this.challenges = new Challenges(database);
        this.verification = new Verification(origin);
        this.origin = origin;
    }

    /** What a browser is asked for to add a passkey, as WebAuthn names it; empty while too many are asking. */
    public Optional<Map<String, Object>> askNew(String browser, Person person, String shown, Instant now) {
        return challenges
                .make(browser, person, now)
                .map(challenge -> Map.of(
                        "challenge", challenge,
                        "rp", Map.of("id", origin.host(), "name", "Assize"),
                        "user", Map.of("id", passkeys.handle(person), "name", shown, "displayName", shown),
                        "pubKeyCredParams",
                                Verification.ALGORITHMS.stream()
                                        .map(one -> Map.of(
                                                "type",
                                                "public-key",
                                                "alg",
                                                one.getAlg().getValue()))
                                        .toList(),
                        "timeout", Challenges.GOOD.toMillis(),
                        "excludeCredentials", named(passkeys.credentials(person)),
                        "authenticatorSelection",
                                Map.of(
                                        "residentKey", "required",
                                        "requireResidentKey", true,
                                        "userVerification", "required"),
                        "attestation", "none"));
    }

    /** What a browser is asked for to sign in: any passkey of this site, or of somebody who is known already. */
    public Optional<Map<String, Object>> askAny(String browser, @Nullable Person known, Instant now) {
        return challenges
                .make(browser, null, now)
                .map(challenge -> Map.of(
                        "challenge",
                        challenge,
                        "rpId",
                        origin.host(),
                        "timeout",
                        Challenges.GOOD.toMillis(),
                        "userVerification",
                        "required",
                        "allowCredentials",
                        known == null ? List.of() : named(passkeys.credentials(known))));
    }

    /** Adds the passkey that answers what the browser was asked; false if it does not. */
    public boolean add(String browser, Person person, String name, String answer, Instant now) {
        return challenges
                .use(browser, person, now)
                .flatMap(challenge -> verification.made(answer, challenge))
                .filter(made -> passkeys.add(person, name, made, now))
                .isPresent();
    }

    /**
     * Whose passkey answers what the browser was asked; empty if none does.
     *
     * @param known who is signed in already
     */
    public Optional<Person> signIn(String browser, @Nullable Person known, String answer, Instant now) {
        Optional<String> challenge = challenges.use(browser, null, now);
        return verification
                .said(answer)
                .flatMap(said -> passkeys.find(said.credential()).filter(owned -> signsFor(said, owned, known)))
                .flatMap(owned -> challenge
                        .flatMap(asked -> verification.signed(answer, asked, owned.credential()))
                        .filter(signed -> passkeys.used(signed, now))
                        .map(signed -> owned.person()));
    }

    /** The authenticator says that it signs for its owner; where the owner was asked by name it may leave that out. */
    private static boolean signsFor(Verification.Said said, Passkeys.Owned owned, @Nullable Person known) {
        return said.handle().isEmpty()
                ? known != null && known.id().equals(owned.person().id())
                : said.handle().equals(owned.handle());
    }

    private static List<Map<String, Object>> named(List<String> credentials) {
        return credentials.stream()
                .map(id -> Map.<String, Object>of("type", "public-key", "id", id))
                .toList();
    }
}
