package assize.app.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.passkeys.SoftAuthenticator.Signing;
import assize.app.site.Browsing;
import assize.app.site.SharedSite;
import assize.app.site.TestSite;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passkeys at the server, with an authenticator in software that does one thing amiss at a time. */
@ExtendWith(SharedSite.class)
class PasskeysTest {
    private static TestSite site;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
    }

    @AfterAll
    static void close() {
        assertThat(site.faults()).isEmpty();
    }

    @Test
    void a_passkey_is_added_and_signs_in_without_a_name() throws Exception {
        SoftAuthenticator ring = authenticator();
        Browsing owner = somebody();
        assertThat(add(owner, ring).statusCode()).isEqualTo(303);
        assertThat(owner.get("/me").body()).contains("<h3 class=\"govuk-heading-m\">ring</h3>", "Never yet");
        Browsing elsewhere = new Browsing(site);
        HttpResponse<String> in = signIn(elsewhere, ring.use(challenge(elsewhere)));
        assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
        assertThat(elsewhere.get("/me").body())
                .contains("<h3 class=\"govuk-heading-m\">ring</h3>")
                .doesNotContain("Never yet");
    }

    @Test
    void each_kind_of_key_that_is_offered_signs_in() throws Exception {
        for (KeyKind kind : KeyKind.values()) {
            SoftAuthenticator ring = new SoftAuthenticator(site.at(""), kind);
            assertThat(add(somebody(), ring).statusCode()).as(kind.name()).isEqualTo(303);
            Browsing elsewhere = new Browsing(site);
            assertThat(signIn(elsewhere, ring.use(challenge(elsewhere))).statusCode())
                    .as(kind.name())
                    .isEqualTo(303);
        }
    }

    @Test
    void whatever_is_amiss_with_an_answer_signs_nobody_in() throws Exception {
        SoftAuthenticator ring = authenticator();
        Browsing owner = somebody();
        add(owner, ring);
        SoftAuthenticator others = authenticator();
        Browsing other = somebody();
        add(other, others);
        String[] swapped = new String[1];
        others.use(challenge(other), signing -> swapped[0] = signing.handle);
        Browsing browser = new Browsing(site);
        for (Map.Entry<String, Consumer<Signing>> one : answersAmiss(swapped[0]).entrySet()) {
            HttpResponse<String> answer = signIn(browser, ring.use(challenge(browser), one.getValue()));
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(422);
            assertThat(answer.body()).as(one.getKey()).contains("This passkey was not accepted");
            assertThat(browser.get("/me").statusCode()).as(one.getKey()).isEqualTo(302);
        }
        assertThat(signIn(browser, ring.use(challenge(browser))).statusCode())
                .as("with nothing amiss")
                .isEqualTo(303);
    }

    private static Map<String, Consumer<Signing>> answersAmiss(String othersHandle) {
        Map<String, Consumer<Signing>> amiss = inBoth();
        amiss.put("another purpose", signing -> signing.type = "webauthn.create");
        amiss.put(
                "an unknown credential", signing -> signing.id = SoftAuthenticator.text(SoftAuthenticator.random(16)));
        amiss.put("another person's handle", signing -> signing.handle = othersHandle);
        amiss.put("an unknown handle", signing -> signing.handle = "AAAA");
        amiss.put("no handle, and nobody was asked by name", signing -> signing.handle = "");
        amiss.put("a counter gone back", signing -> signing.counter = 1);
        amiss.put("a counter that stands still", signing -> signing.counter = SoftAuthenticator.FIRST);
        amiss.put("another key", signing -> signing.keys = KeyKind.ES256.pair());
        amiss.put("an altered signature", signing -> signing.signature = SoftAuthenticator::flipped);
        amiss.put("an empty signature", signing -> signing.signature = signature -> new byte[0]);
        amiss.put("data altered after signing", signing -> signing.sent = SoftAuthenticator::flipped);
        amiss.put("client data altered after signing", signing -> signing.client = json -> json.replace("{", "{ "));
        amiss.put("it may be copied all of a sudden", signing -> signing.flags |= SoftAuthenticator.BACKUP);
        return amiss;
    }

    @Test
    void whatever_is_amiss_with_a_new_passkey_is_not_kept() throws Exception {
        Browsing owner = somebody();
        Map<String, Consumer<Signing>> amiss = inBoth();
        amiss.put("another purpose", signing -> signing.type = "webauthn.get");
        amiss.put("an algorithm that was not offered", signing -> signing.algorithm = "3822");
        amiss.put("no algorithm at all", signing -> signing.algorithm = "00");
        for (Map.Entry<String, Consumer<Signing>> one : amiss.entrySet()) {
            HttpResponse<String> answer = add(owner, authenticator(), one.getValue());
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(422);
            assertThat(answer.body()).as(one.getKey()).contains("The passkey was not added");
        }
        assertThat(owner.get("/me").body()).doesNotContain(">ring</h3>");
        assertThat(add(owner, authenticator()).statusCode())
                .as("with nothing amiss")
                .isEqualTo(303);
    }

    /** What may be amiss with either. */
    private static Map<String, Consumer<Signing>> inBoth() {
        Map<String, Consumer<Signing>> amiss = new LinkedHashMap<>();
        amiss.put("another origin", signing -> signing.origin = "https://assize.example");
        amiss.put(
                "the origin with another scheme", signing -> signing.origin = signing.origin.replace("http", "https"));
        amiss.put("the origin with another port", signing -> signing.origin = "http://localhost:1");
        amiss.put("a name below the origin", signing -> signing.origin = signing.origin.replace("//", "//www."));
        amiss.put("another site's id", signing -> signing.rpId = "assize.example");
        amiss.put(
                "another challenge",
                signing -> signing.challenge = SoftAuthenticator.text(SoftAuthenticator.random(32)));
        amiss.put("an empty challenge", signing -> signing.challenge = "");
        amiss.put("nobody verified", signing -> signing.flags = SoftAuthenticator.PRESENT);
        amiss.put("nobody present", signing -> signing.flags = SoftAuthenticator.VERIFIED);
        amiss.put("in a frame of another site", signing -> signing.crossOrigin = true);
        amiss.put("below another site", signing -> {
            signing.crossOrigin = true;
            signing.topOrigin = "https://assize.example";
        });
        amiss.put("data cut off", signing -> signing.sent = data -> java.util.Arrays.copyOf(data, 30));
        amiss.put(
                "data with something behind it",
                signing -> signing.sent = data -> java.util.Arrays.copyOf(data, data.length + 1));
        return amiss;
    }

    @Test
    void a_challenge_is_good_once_for_minutes_in_its_browser_and_for_its_purpose() throws Exception {
        SoftAuthenticator ring = authenticator();
        Browsing owner = somebody();
        add(owner, ring);
        Browsing browser = new Browsing(site);
        assertThat(signIn(browser, ring.use("{\"challenge\": \"AAAA\", \"rpId\": \"localhost\"}"))
                        .statusCode())
                .as("never asked")
                .isEqualTo(422);
        String asked = challenge(browser);
        Browsing thief = new Browsing(site);
        challenge(thief);
        assertThat(signIn(thief, ring.use(asked)).statusCode())
                .as("in another browser")
                .isEqualTo(422);
        String answer = ring.use(asked);
        assertThat(signIn(browser, answer).statusCode()).isEqualTo(303);
        browser.post("/sign-out", Map.of());
        assertThat(signIn(browser, answer).statusCode()).as("a second time").isEqualTo(422);
        String late = challenge(browser);
        site.pass(Duration.ofMinutes(5));
        assertThat(signIn(browser, ring.use(late)).statusCode()).as("late").isEqualTo(422);
        Browsing third = somebody();
        String toSignIn = SoftAuthenticator.challengeOf(challenge(third));
        String made = authenticator()
                .make("{\"user\": {\"id\": \"AAAA\"}, \"rp\": {\"id\": \"localhost\"}, \"challenge\": \"" + toSignIn
                        + "\"}");
        assertThat(third.post("/me/passkeys", Map.of("name", "x", "answer", made))
                        .statusCode())
                .as("a challenge for signing in adds nothing")
                .isEqualTo(422);
    }

    @Test
    void a_credential_belongs_to_one_person() throws Exception {
        SoftAuthenticator ring = authenticator();
        add(somebody(), ring);
        assertThat(add(somebody(), ring).statusCode()).isEqualTo(422);
    }

    @Test
    void senseless_answers_are_answered_in_words() throws Exception {
        Browsing owner = somebody();
        List<String> senseless = List.of(
                "",
                "{}",
                "null",
                "[]",
                "x",
                "{\"id\":1}",
                "{\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\"}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\"}}",
                "[".repeat(15_000),
                "x".repeat(20_000));
        for (String answer : senseless) {
            challenge(owner);
            assertThat(signIn(owner, answer).statusCode()).as(answer).isEqualTo(422);
            owner.post("/me/passkeys/challenge", Map.of());
            assertThat(owner.post("/me/passkeys", Map.of("name", "x", "answer", answer))
                            .statusCode())
                    .as(answer)
                    .isEqualTo(422);
        }
        for (String name : List.of("", " ", "a".repeat(61), "a\u0000b")) {
            assertThat(owner.post("/me/passkeys", Map.of("name", name, "answer", "{}"))
                            .body())
                    .as(name)
                    .contains("Give it a name of at most 60 letters");
        }
    }

    @Test
    void the_last_way_back_stays_until_there_is_another() throws Exception {
        SoftAuthenticator ring = authenticator();
        Browsing owner = somebody();
        add(owner, ring);
        signIn(owner, ring.use(challenge(owner)));
        String remove = action(owner.get("/me").body());
        HttpResponse<String> refused = owner.post(remove, Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This is the only way by which you come back");
        owner.post("/paper-code", Map.of());
        assertThat(owner.post(remove, Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner.get("/me").body()).doesNotContain(">ring</h3>");
        Browsing again = new Browsing(site);
        assertThat(signIn(again, ring.use(challenge(again))).statusCode())
                .as("what was removed signs in no more")
                .isEqualTo(422);
    }

    @Test
    void nobody_takes_away_somebody_elses() throws Exception {
        SoftAuthenticator ring = authenticator();
        Browsing owner = somebody();
        add(owner, ring);
        signIn(owner, ring.use(challenge(owner)));
        String remove = action(owner.get("/me").body());
        somebody().post(remove, Map.of());
        assertThat(owner.get("/me").body()).contains(">ring</h3>");
    }

    private static String action(String page) {
        return page.replaceFirst("(?s).*action=\"(/me/passkeys/[^\"]+/remove)\".*", "$1");
    }

    private static SoftAuthenticator authenticator() {
        return new SoftAuthenticator(site.at(""));
    }

    /** Somebody whom the site knows since they began to file. */
    private static Browsing somebody() throws IOException, InterruptedException {
        Browsing somebody = new Browsing(site);
        somebody.post("/file/eu-small-claims", Map.of());
        return somebody;
    }

    private static String challenge(Browsing browser) throws IOException, InterruptedException {
        return browser.post("/passkey/challenge", Map.of()).body();
    }

    private static HttpResponse<String> signIn(Browsing browser, String answer)
            throws IOException, InterruptedException {
        return browser.post("/sign-in/passkey", Map.of("answer", answer));
    }

    private static HttpResponse<String> add(Browsing owner, SoftAuthenticator ring)
            throws IOException, InterruptedException {
        return add(owner, ring, signing -> {});
    }

    private static HttpResponse<String> add(Browsing owner, SoftAuthenticator ring, Consumer<Signing> amiss)
            throws IOException, InterruptedException {
        String asked = owner.post("/me/passkeys/challenge", Map.of()).body();
        return owner.post("/me/passkeys", Map.of("name", "ring", "answer", ring.make(asked, amiss)));
    }
}
