package assize.app.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import kotlin.jvm.functions.Function0;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;

/** A provider that speaks OpenID Connect over HTTP; it lets everybody in, and says what a test wants it to say. */
public final class TestProvider implements AutoCloseable {
    /** As whom it knows the site, and with which secret. */
    public static final String CLIENT = "assize";

    static final String SECRET = "a secret of at least two hundred and fifty-six bits";
    private static final String NAME = "citizens";

    private final AtomicReference<InstantSource> time = new AtomicReference<>(InstantSource.system());
    private final Queue<OAuth2HttpResponse> answers = new ConcurrentLinkedQueue<>();
    private final MockOAuth2Server server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** By the clock of this machine, until it is told another. */
    public TestProvider() {
        Function0<Instant> now = () -> time.get().instant();
        server = new MockOAuth2Server(
                new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(now)), new Told());
        server.start();
    }

    /** From now on by this clock. */
    public void goesBy(InstantSource clock) {
        time.set(clock);
    }

    /** Its name. */
    public String issuer() {
        return server.issuerUrl(NAME).toString();
    }

    /** What a site is told of it. */
    public Map<String, String> settings() {
        return Map.of("ASSIZE_OIDC_ISSUER", issuer(), "ASSIZE_OIDC_CLIENT", CLIENT, "ASSIZE_OIDC_SECRET", SECRET);
    }

    /** The next who signs in is this one, and this more is said of them. */
    public void expect(String subject, Map<String, Object> more) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(NAME, subject, "JWT", null, more, 3600));
    }

    /** Its next answer, whatever it is asked. */
    void answers(int status, String json) {
        answers.add(new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, json, null));
    }

    /** What it was told to answer comes before what it would answer itself. */
    private final class Told implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return !answers.isEmpty();
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return answers.remove();
        }
    }

    /** Goes where the site sends a browser; gives where it is sent back to. */
    public URI visit(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address)).GET().build(), HttpResponse.BodyHandlers.ofString());
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body())));
    }

    /** What an address holds, by name. */
    static Map<String, String> query(URI address) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : address.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    /** A token with its own signature. */
    String signed(Map<String, Object> claims, Duration holds) {
        return server.getConfig().getTokenProvider().jwt(claims, holds, NAME).serialize();
    }

    /** Its own key, as it is published. */
    RSAKey key() {
        return (RSAKey) server.getConfig()
                .getTokenProvider()
                .publicJwkSet(NAME)
                .getKeys()
                .getFirst();
    }

    /** A key of somebody else under a name. */
    static RSAKey another(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a provider publishes this key. */
    static String published(RSAKey key) {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
