package assize.app.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import assize.app.identity.Origin;
import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.outside.NotVouched.Why;
import assize.app.site.SharedSite;
import assize.app.site.TestSite;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a provider says, rightly and with one thing amiss, over HTTP. */
@ExtendWith(SharedSite.class)
class VouchingTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private static TestSite site;
    private static TestProvider provider;
    private static JdbcClient database;
    private static int browsers;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
        provider = opened.provider();
        database = JdbcClient.create(opened.beside().pool());
    }

    @Test
    void whoever_comes_back_with_a_code_is_known_by_issuer_and_subject() throws Exception {
        Vouching vouching = vouching();
        Person first = goesThereAndBack(vouching, "one", Map.of("email", "shop@mail.example"));
        assertThat(goesThereAndBack(vouching, "one", Map.of())).isEqualTo(first);
        assertThat(goesThereAndBack(vouching, "two", Map.of("email", "shop@mail.example")))
                .as("an address is nobody's name")
                .isNotEqualTo(first);
    }

    @Test
    void it_is_asked_for_a_code_with_a_proof_of_who_asked() throws Exception {
        Map<String, String> asked = TestProvider.query(vouching().begin(browser(), null, false, site.now()));
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge")
                .doesNotContainKeys("max_age");
    }

    @Test
    void whatever_is_amiss_with_a_token_signs_nobody_in() throws Exception {
        for (Map.Entry<String, UnaryOperator<Map<String, Object>>> one :
                claimsAmiss().entrySet()) {
            assertThat(refused(claims -> provider.signed(one.getValue().apply(claims), HOUR)))
                    .as(one.getKey())
                    .isEqualTo(Why.DOUBTFUL);
        }
        for (Map.Entry<String, UnaryToken> one : tokensAmiss().entrySet()) {
            assertThat(refused(one.getValue())).as(one.getKey()).isEqualTo(Why.DOUBTFUL);
        }
        assertThat(refused(claims -> provider.signed(claims, HOUR)))
                .as("with nothing amiss")
                .isNull();
    }

    private static Map<String, UnaryOperator<Map<String, Object>>> claimsAmiss() {
        Map<String, UnaryOperator<Map<String, Object>>> amiss = new LinkedHashMap<>();
        amiss.put("another nonce", with("nonce", "another"));
        amiss.put("no nonce", without("nonce"));
        amiss.put("another issuer", with("iss", provider.issuer() + "-other"));
        amiss.put("no issuer", without("iss"));
        amiss.put("another audience", with("aud", "another"));
        amiss.put("no audience", without("aud"));
        amiss.put("several audiences, for nobody", with("aud", List.of(TestProvider.CLIENT, "another")));
        amiss.put("for another party", with("azp", "another"));
        amiss.put("no subject", without("sub"));
        amiss.put("expired", with("exp", Date.from(site.now().minus(Duration.ofMinutes(2)))));
        amiss.put("not yet good", with("nbf", Date.from(site.now().plus(HOUR))));
        return amiss;
    }

    /** A token of these claims. */
    @FunctionalInterface
    private interface UnaryToken {
        String of(Map<String, Object> claims) throws Exception;
    }

    private static Map<String, UnaryToken> tokensAmiss() throws Exception {
        RSAKey own = provider.key();
        RSAKey thief = TestProvider.another(own.getKeyID());
        Map<String, UnaryToken> amiss = new LinkedHashMap<>();
        amiss.put("no signature", claims -> new PlainJWT(set(claims)).serialize());
        amiss.put(
                "our secret as its key",
                claims -> signed(claims, JWSAlgorithm.HS256, own.getKeyID(), new MACSigner(TestProvider.SECRET)));
        amiss.put(
                "its public key as a secret",
                claims -> signed(
                        claims,
                        JWSAlgorithm.HS256,
                        own.getKeyID(),
                        new MACSigner(own.toRSAPublicKey().getEncoded())));
        amiss.put(
                "another key under its name",
                claims -> signed(claims, JWSAlgorithm.RS256, own.getKeyID(), new RSASSASigner(thief)));
        amiss.put(
                "another key under another name",
                claims -> signed(claims, JWSAlgorithm.RS256, "thief", new RSASSASigner(thief)));
        amiss.put("an altered signature", claims -> {
            String good = provider.signed(claims, HOUR);
            return good.substring(0, good.length() - 8) + "AAAAAAAA";
        });
        amiss.put("claims altered after signing", claims -> {
            String[] good = provider.signed(claims, HOUR).split("\\.", -1);
            return good[0] + "." + set(claims).toPayload().toBase64URL() + "." + good[2];
        });
        amiss.put("no token", claims -> "x");
        return amiss;
    }

    @Test
    void what_comes_back_is_the_answer_to_what_this_browser_asked_and_only_once() throws Exception {
        Vouching vouching = vouching();
        String browser = browser();
        URI asked = vouching.begin(browser, null, false, site.now());
        Map<String, String> back = TestProvider.query(provider.visit(asked.toString()));
        Map<String, Map<String, String>> amiss = Map.of(
                "another state", Map.of("state", "another", "code", "x"),
                "no state", Map.of("code", "x"),
                "from another provider",
                        Map.of("state", back.get("state"), "code", "x", "iss", "https://other.example"));
        for (Map.Entry<String, Map<String, String>> one : amiss.entrySet()) {
            String other = browser();
            Map<String, String> answer = new LinkedHashMap<>(one.getValue());
            String state = TestProvider.query(vouching.begin(other, null, false, site.now()))
                    .get("state");
            answer.replace("state", back.get("state"), state);
            assertThat(why(vouching, other, null, answer)).as(one.getKey()).isEqualTo(Why.DOUBTFUL);
        }
        assertThat(why(vouching, "2222", null, back)).as("in another browser").isEqualTo(Why.DOUBTFUL);
        assertThat(why(vouching, browser, null, back)).isNull();
        assertThat(why(vouching, browser, null, back)).as("a second time").isEqualTo(Why.DOUBTFUL);
        String again = browser();
        String state = TestProvider.query(vouching.begin(again, null, false, site.now()))
                .get("state");
        assertThat(why(vouching, again, null, Map.of("state", state, "code", back.get("code"))))
                .as("a code that was used")
                .isEqualTo(Why.DOUBTFUL);
        String late = browser();
        URI before = vouching.begin(late, null, false, site.now().minus(Duration.ofMinutes(15)));
        assertThat(why(vouching, late, null, TestProvider.query(provider.visit(before.toString()))))
                .as("late")
                .isEqualTo(Why.DOUBTFUL);
    }

    @Test
    void a_code_of_another_browser_is_of_no_use() throws Exception {
        Vouching vouching = vouching();
        URI stolen = vouching.begin(browser(), null, false, site.now());
        String code = TestProvider.query(provider.visit(stolen.toString())).get("code");
        String thief = browser();
        String state = TestProvider.query(vouching.begin(thief, null, false, site.now()))
                .get("state");
        assertThat(why(vouching, thief, null, Map.of("state", state, "code", code)))
                .isEqualTo(Why.DOUBTFUL);
    }

    @Test
    void whoever_turns_back_there_is_not_signed_in() throws Exception {
        Vouching vouching = vouching();
        String browser = browser();
        String state = TestProvider.query(vouching.begin(browser, null, false, site.now()))
                .get("state");
        assertThat(why(vouching, browser, null, Map.of("state", state, "error", "access_denied")))
                .isEqualTo(Why.REFUSED);
    }

    @Test
    void a_new_key_of_the_provider_is_taken() throws Exception {
        Vouching vouching = vouching();
        goesThereAndBack(vouching, "one", Map.of());
        RSAKey fresh = TestProvider.another("fresh");
        String browser = browser();
        URI asked = vouching.begin(browser, null, false, site.now());
        Map<String, Object> claims = claims(asked, site.now());
        provider.answers(200, tokens(signed(claims, JWSAlgorithm.RS256, "fresh", new RSASSASigner(fresh))));
        provider.answers(200, TestProvider.published(fresh));
        assertThat(why(
                        vouching,
                        browser,
                        null,
                        Map.of("state", TestProvider.query(asked).get("state"), "code", "x")))
                .isNull();
    }

    @Test
    void who_shows_it_anew_was_asked_there_anew() throws Exception {
        Vouching vouching = vouching();
        for (boolean anew : List.of(false, true)) {
            String browser = browser();
            URI asked = vouching.begin(browser, null, true, site.now());
            assertThat(TestProvider.query(asked)).containsEntry("max_age", "0");
            Instant shown = anew ? site.now() : site.now().minus(HOUR);
            provider.expect("anew", Map.of("auth_time", shown.getEpochSecond()));
            Map<String, String> back = TestProvider.query(provider.visit(asked.toString()));
            assertThat(why(vouching, browser, null, back)).isEqualTo(anew ? null : Why.STALE);
        }
    }

    @Test
    void what_is_connected_leads_to_the_same_person_and_never_to_two() throws Exception {
        Vouching vouching = vouching();
        People people = new People(database);
        Person here = people.make("", site.now());
        Person other = people.make("", site.now());
        for (Person one : List.of(here, other)) {
            String browser = browser();
            URI asked = vouching.begin(browser, one, false, site.now());
            provider.expect("connected", Map.of());
            Map<String, String> back = TestProvider.query(provider.visit(asked.toString()));
            assertThat(why(vouching, browser, one, back)).isEqualTo(one.equals(here) ? null : Why.TAKEN);
        }
        assertThat(goesThereAndBack(vouching, "connected", Map.of())).isEqualTo(here);
        String browser = browser();
        URI asked = vouching.begin(browser, here, false, site.now());
        Map<String, String> back = TestProvider.query(provider.visit(asked.toString()));
        assertThat(why(vouching, browser, other, back))
                .as("somebody else is signed in by now")
                .isEqualTo(Why.DOUBTFUL);
    }

    @Test
    void a_provider_that_is_away_slow_or_another_is_told_in_time() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            int gone = freePort();
            for (String issuer : List.of(
                    "http://localhost:" + gone, "http://localhost:" + silent.getLocalPort(), provider.issuer() + "/")) {
                Vouching vouching = vouching(issuer);
                long begun = System.nanoTime();
                assertThatThrownBy(() -> vouching.begin(browser(), null, false, site.now()))
                        .as(issuer)
                        .isInstanceOfSatisfying(
                                NotVouched.class, e -> assertThat(e.why()).isEqualTo(Why.AWAY));
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .as(issuer)
                        .isLessThan(Duration.ofSeconds(9));
            }
        }
        Vouching vouching = vouching();
        String browser = browser();
        String state = TestProvider.query(vouching.begin(browser, null, false, site.now()))
                .get("state");
        provider.answers(503, "{}");
        assertThat(why(vouching, browser, null, Map.of("state", state, "code", "x")))
                .isEqualTo(Why.AWAY);
    }

    /** A port at which nobody listens. */
    private static int freePort() throws java.io.IOException {
        try (ServerSocket closed = new ServerSocket(0)) {
            return closed.getLocalPort();
        }
    }

    /** Why nobody is signed in with such a token; null: somebody is. */
    private static @Nullable Why refused(UnaryToken token) throws Exception {
        Vouching vouching = vouching();
        String browser = browser();
        URI asked = vouching.begin(browser, null, false, site.now());
        provider.answers(200, tokens(token.of(claims(asked, site.now()))));
        return why(
                vouching,
                browser,
                null,
                Map.of("state", TestProvider.query(asked).get("state"), "code", "x"));
    }

    private static @Nullable Why why(
            Vouching vouching, String browser, @Nullable Person here, Map<String, String> answer) {
        NotVouched refused =
                catchThrowableOfType(NotVouched.class, () -> vouching.end(browser, here, answer, site.now()));
        return refused == null ? null : refused.why();
    }

    private static Person goesThereAndBack(Vouching vouching, String subject, Map<String, Object> more)
            throws Exception {
        String browser = browser();
        URI asked = vouching.begin(browser, null, false, site.now());
        provider.expect(subject, more);
        Map<String, String> back = TestProvider.query(provider.visit(asked.toString()));
        return vouching.end(browser, null, back, site.now()).person();
    }

    private static Map<String, Object> claims(URI asked, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", provider.issuer());
        claims.put("sub", "somebody");
        claims.put("aud", TestProvider.CLIENT);
        claims.put("nonce", TestProvider.query(asked).get("nonce"));
        claims.put("iat", Date.from(now));
        claims.put("exp", Date.from(now.plus(HOUR)));
        return claims;
    }

    private static UnaryOperator<Map<String, Object>> with(String name, Object value) {
        return claims -> {
            claims.put(name, value);
            return claims;
        };
    }

    private static UnaryOperator<Map<String, Object>> without(String name) {
        return claims -> {
            claims.remove(name);
            return claims;
        };
    }

    private static String tokens(String token) {
        return "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"" + token + "\"}";
    }

    private static String signed(Map<String, Object> claims, JWSAlgorithm algorithm, String key, JWSSigner signer)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), set(claims));
        token.sign(signer);
        return token.serialize();
    }

    private static JWTClaimsSet set(Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        return set.build();
    }

    private static Vouching vouching() {
        return vouching(provider.issuer());
    }

    private static Vouching vouching(String issuer) {
        ProviderSettings settings = new ProviderSettings(issuer, TestProvider.CLIENT, TestProvider.SECRET);
        Origin origin = new Origin("http://localhost:1");
        return new Vouching(new Provider(settings), database, new People(database), origin);
    }

    private static String browser() {
        return "BROWSER " + browsers++;
    }
}
