package assize.app.outside;

import assize.app.identity.Origin;
import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.outside.NotVouched.Why;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody goes to the provider, signs in there, and comes back with a code for which it vouches. Safe for threads. */
public final class Vouching {
    /** By how much clocks may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** The path by which people come back. */
    public static final String BACK = "/sign-in/outside/back";

    private final @Nullable Provider provider;
    private final OutsideWays ways;
    private final People people;
    private final Origin origin;

    /** By a provider; null: there is none. */
    public Vouching(@Nullable Provider provider, JdbcClient database, People people, Origin origin) {
        this.provider = provider;
        this.ways = new OutsideWays(database);
        this.people = people;
        this.origin = origin;
    }

    /** The provider as people know it, or empty. */
    public String name() {
        return provider == null ? "" : provider.settings().name();
    }

    /**
     * Where to send a browser; throws if there is no provider or it can't be reached.
     *
     * @param person who connects the provider to what they have here; null: somebody signs in
     * @param fresh whether it must ask anew who they are
     */
    public URI begin(String browser, @Nullable Person person, boolean fresh, Instant now) throws NotVouched {
        if (provider == null) {
            throw new NotVouched(Why.AWAY);
        }
        Provider.Known known = provider.known(now);
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        String connects = person == null ? "" : person.id();
        if (!ways.begin(
                browser,
                new OutsideWays.Way(state.getValue(), nonce.getValue(), verifier.getValue(), connects, fresh, now))) {
            throw new NotVouched(Why.AWAY);
        }
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid"), client(provider), back())
                .endpointURI(known.metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        return (fresh ? request.maxAge(0) : request).build().toURI();
    }

    /**
     * Whom the provider vouches for.
     *
     * @param connected it was connected to what they have here; otherwise they sign in
     * @param shown when they showed it who they are; where it does not say, so long ago that it counts no longer
     */
    public record Vouched(Person person, boolean connected, Instant shown) {}

    /**
     * Whom the provider vouches for; somebody new the first time.
     *
     * @param answer what came back with the browser, by name
     * @param here who is signed in with it now; null: nobody
     */
    public Vouched end(String browser, @Nullable Person here, Map<String, String> answer, Instant now)
            throws NotVouched {
        OutsideWays.Way way = ways.end(browser, now).orElseThrow(() -> new NotVouched(Why.DOUBTFUL));
        if (provider == null || !way.state().equals(answer.get("state"))) {
            throw new NotVouched(Why.DOUBTFUL);
        }
        // whoever connects it is still the one who is signed in
        if (!way.person().isEmpty() && (here == null || !here.id().equals(way.person()))) {
            throw new NotVouched(Why.DOUBTFUL);
        }
        Provider.Known known = provider.known(now);
        String issuer = provider.settings().issuer();
        String said = answer.get("iss");
        boolean mustSay = known.metadata().supportsAuthorizationResponseIssuerParam();
        if (said == null ? mustSay : !said.equals(issuer)) {
            throw new NotVouched(Why.DOUBTFUL);
        }
        String code = answer.getOrDefault("code", "");
        if (code.isEmpty()) {
            throw new NotVouched(Why.REFUSED);
        }
        JWTClaimsSet claims = claims(provider, known, way, token(provider, known, way, code), now);
        Date shown = shown(claims, way);
        String subject = claims.getSubject();
        boolean connects = !way.person().isEmpty();
        Optional<Person> before = ways.find(issuer, subject);
        String person = connects
                ? way.person()
                : before.map(Person::id).orElseGet(() -> people.make("", now).id());
        Person vouched = before.orElseGet(() -> ways.keep(issuer, subject, person, now));
        if (!vouched.id().equals(person)) {
            throw new NotVouched(Why.TAKEN);
        }
        return new Vouched(vouched, connects, shown == null ? Instant.EPOCH : shown.toInstant());
    }

    /** They come back by a provider no longer. */
    public void remove(Person person) {
        ways.remove(person);
    }

    /** Gives the code for what the provider says; it takes each code once, and only with our verifier. */
    private JWT token(Provider asked, Provider.Known known, OutsideWays.Way way, String code) throws NotVouched {
        HTTPRequest request = new TokenRequest.Builder(
                        known.metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(
                                client(asked), new Secret(asked.settings().secret())),
                        new AuthorizationCodeGrant(
                                new AuthorizationCode(code), back(), new CodeVerifier(way.verifier())))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(Provider.CONNECT_MILLIS);
        request.setReadTimeout(Provider.READ_MILLIS);
        request.setFollowRedirects(false);
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (response instanceof OIDCTokenResponse vouched) {
                return vouched.getOIDCTokens().getIDToken();
            }
            int status = response.toErrorResponse().getErrorObject().getHTTPStatusCode();
            throw new NotVouched(status < 500 ? Why.DOUBTFUL : Why.AWAY);
        } catch (IOException e) {
            throw new NotVouched(Why.AWAY);
        } catch (ParseException e) {
            throw new NotVouched(Why.DOUBTFUL);
        }
    }

    /** What the token says, if all of it holds. */
    private static JWTClaimsSet claims(
            Provider asked, Provider.Known known, OutsideWays.Way way, JWT token, Instant now) throws NotVouched {
        String client = asked.settings().client();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(Provider.ALGORITHMS, known.keys()));
        processor.setJWTClaimsSetVerifier(new At(asked.settings(), way.nonce(), now));
        try {
            JWTClaimsSet claims = processor.process(token, null);
            String party = claims.getStringClaim("azp");
            if (party == null ? claims.getAudience().size() > 1 : !party.equals(client)) {
                throw new NotVouched(Why.DOUBTFUL);
            }
            return claims;
        } catch (BadJOSEException | java.text.ParseException e) {
            throw new NotVouched(Why.DOUBTFUL);
        } catch (JOSEException e) {
            // its keys can't be had
            throw new NotVouched(Why.AWAY);
        }
    }

    /** When somebody showed the provider who they are; null: it does not say. */
    private static @Nullable Date shown(JWTClaimsSet claims, OutsideWays.Way way) throws NotVouched {
        try {
            Date shown = claims.getDateClaim("auth_time");
            if (way.fresh()
                    && (shown == null || shown.toInstant().isBefore(way.begun().minus(SKEW)))) {
                throw new NotVouched(Why.STALE);
            }
            return shown;
        } catch (java.text.ParseException e) {
            throw new NotVouched(Why.DOUBTFUL);
        }
    }

    /** What a token must say, by our clock. */
    private static final class At extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Instant now;

        At(ProviderSettings settings, String nonce, Instant now) {
            super(
                    settings.client(),
                    new JWTClaimsSet.Builder()
                            .issuer(settings.issuer())
                            .claim("nonce", nonce)
                            .build(),
                    Set.of("sub", "exp", "iat"));
            this.now = now;
            setMaxClockSkew((int) SKEW.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(now);
        }
    }

    private static ClientID client(Provider provider) {
        return new ClientID(provider.settings().client());
    }

    private URI back() {
        return URI.create(origin.url() + BACK);
    }
}
