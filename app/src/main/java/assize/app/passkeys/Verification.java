package assize.app.passkeys;

import assize.app.identity.Origin;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether what a browser sends is what an authenticator signed, for us, now. Safe for all threads. */
final class Verification {
    /** Ed25519, ECDSA on P-256 and, for older machines with Windows, RSA. */
    static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    /** The most letters of an answer; real ones have one to three thousand. */
    private static final int MOST = 16_000;

    /** Made when somebody first uses a passkey: it takes a quarter of a second, and the start must not wait. */
    private static final class Library {
        static final ObjectConverter JSON = new ObjectConverter();
        static final AttestedCredentialDataConverter KEYS = new AttestedCredentialDataConverter(JSON);
        static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(JSON);
    }

    private final Origin origin;

    Verification(Origin origin) {
        this.origin = origin;
    }

    /** A credential that was just made to this challenge; empty if anything about it does not hold. */
    Optional<Credential> made(String answer, String challenge) {
        if (answer.length() > MOST) {
            return Optional.empty();
        }
        try {
            RegistrationData data = Library.MANAGER.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(expected(challenge), ALGORITHMS, true, true));
            var made = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var key = Objects.requireNonNull(made.getAttestedCredentialData());
            if (elsewhere(Objects.requireNonNull(data.getCollectedClientData()))) {
                return Optional.empty();
            }
            return Optional.of(new Credential(
                    text(key.getCredentialId()),
                    text(Library.KEYS.convert(key)),
                    made.getSignCount(),
                    made.isFlagBE(),
                    made.isFlagBS()));
        } catch (RuntimeException e) {
            // whatever is wrong is said by an exception, and parts that are not there by one of any kind
            return Optional.empty();
        }
    }

    /** The id of the credential that an answer says it comes from, and the person to whom the authenticator gave it. */
    record Said(String credential, String handle) {}

    /** What an answer says before anything of it is proved. */
    Optional<Said> said(String answer) {
        if (answer.length() > MOST) {
            return Optional.empty();
        }
        try {
            AuthenticationData data = Library.MANAGER.parseAuthenticationResponseJSON(answer);
            return Optional.of(new Said(
                    Optional.ofNullable(data.getCredentialId())
                            .map(Verification::text)
                            .orElse(""),
                    Optional.ofNullable(data.getUserHandle())
                            .map(Verification::text)
                            .orElse("")));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The credential as it is after it has signed this challenge; empty if anything about the answer does not hold. */
    Optional<Credential> signed(String answer, String challenge, Credential known) {
        try {
            var key = Library.KEYS.convert(Base64.getUrlDecoder().decode(known.key()));
            var record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    known.backup(),
                    known.backedUp(),
                    known.counter(),
                    key,
                    null,
                    null,
                    null,
                    null);
            AuthenticationData data = Library.MANAGER.verifyAuthenticationResponseJSON(
                    answer,
                    new AuthenticationParameters(
                            expected(challenge), record, List.of(key.getCredentialId()), true, true));
            var now = Objects.requireNonNull(data.getAuthenticatorData());
            return elsewhere(Objects.requireNonNull(data.getCollectedClientData()))
                    ? Optional.empty()
                    : Optional.of(new Credential(
                            known.id(), known.key(), now.getSignCount(), known.backup(), now.isFlagBS()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Inside a frame of somebody else's page. */
    private static boolean elsewhere(CollectedClientData client) {
        return Boolean.TRUE.equals(client.getCrossOrigin()) || client.getTopOrigin() != null;
    }

    private ServerProperty expected(String challenge) {
        return ServerProperty.builder()
                .origins(Set.of(new com.webauthn4j.data.client.Origin(origin.url())))
                .rpId(origin.host())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
