package assize.app.outside;

import assize.app.outside.NotVouched.Why;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a provider says of itself: where it is asked and with which keys it signs. Safe for all threads. */
public final class Provider {
    /** Signatures with a key of the provider alone; none with a secret that we would share, and never none at all. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512,
            JWSAlgorithm.Ed25519,
            JWSAlgorithm.EdDSA);

    static final int CONNECT_MILLIS = 3_000;
    static final int READ_MILLIS = 5_000;
    private static final int MOST_BYTES = 256 * 1024;

    /** How long what it says is taken to hold; and after a failure, how long it is left alone. */
    private static final Duration HOLDS = Duration.ofHours(1);

    private static final Duration RESTS = Duration.ofSeconds(5);

    private final DefaultResourceRetriever retriever =
            new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);

    private final ProviderSettings settings;

    private volatile @Nullable Known known;
    private volatile Instant restsUntil = Instant.EPOCH;

    /** Nothing is asked before somebody signs in by it. */
    public Provider(ProviderSettings settings) {
        this.settings = settings;
    }

    /** What is known of it. */
    record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    ProviderSettings settings() {
        return settings;
    }

    /** What it says of itself, asked anew after an hour. */
    Known known(Instant now) throws NotVouched {
        Known before = known;
        if (before != null && now.isBefore(before.until())) {
            return before;
        }
        if (now.isBefore(restsUntil)) {
            throw new NotVouched(Why.AWAY);
        }
        try {
            String issuer = settings.issuer();
            URL from = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")
                    .toURL();
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.parse(retriever.retrieveResource(from).getContent());
            if (!metadata.getIssuer().getValue().equals(issuer)) {
                throw new ParseException("another issuer");
            }
            JWKSource<SecurityContext> keys =
                    before != null && before.metadata().getJWKSetURI().equals(metadata.getJWKSetURI())
                            ? before.keys()
                            // a key that is not known is asked for, though not all the time
                            : JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), retriever)
                                    .refreshAheadCache(false)
                                    .build();
            Known found = new Known(metadata, keys, now.plus(HOLDS));
            known = found;
            return found;
        } catch (IOException | ParseException | IllegalArgumentException e) {
            restsUntil = now.plus(RESTS);
            throw new NotVouched(Why.AWAY);
        }
    }
}
