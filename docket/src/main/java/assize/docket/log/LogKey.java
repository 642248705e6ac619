package assize.docket.log;

import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** The key that signs checkpoints, in a PKCS#12 store outside the database. */
public final class LogKey {
    private static final String ORIGIN = "ASSIZE_LOG_ORIGIN";
    private static final String STORE = "ASSIZE_LOG_KEY";
    private static final String PASSWORD = "ASSIZE_LOG_KEY_PASSWORD";

    private LogKey() {}

    /**
     * The signer that ASSIZE_LOG_ORIGIN (the name of the log), ASSIZE_LOG_KEY (the file of the store) and
     * ASSIZE_LOG_KEY_PASSWORD say; empty if none of them is there: then this node signs nothing.
     */
    public static Optional<NoteSigner> find(Map<String, String> environment) {
        String origin = environment.getOrDefault(ORIGIN, "");
        String store = environment.getOrDefault(STORE, "");
        if (origin.isBlank() && store.isBlank()) {
            return Optional.empty();
        }
        if (origin.isBlank() || store.isBlank() || origin.matches(".*[\\s\\p{Z}+].*")) {
            throw new MachineLacks(Problem.of("log-settings", Place.of(origin.isBlank() ? ORIGIN : STORE)), null);
        }
        return Optional.of(open(Path.of(store), environment.getOrDefault(PASSWORD, ""), origin));
    }

    /** The signer for the log of this name, with the Ed25519 key of the store; throws {@link MachineLacks}. */
    public static NoteSigner open(Path store, String password, String origin) {
        Place place = Place.of(store.toString());
        if (!Files.isRegularFile(store)) {
            throw new MachineLacks(Problem.of("log-key-missing", place), null);
        }
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), password.toCharArray());
            for (String alias : Collections.list(keys.aliases())) {
                Key secret = keys.getKey(alias, password.toCharArray());
                if (secret instanceof PrivateKey key && keys.getCertificate(alias) != null) {
                    PublicKey known = keys.getCertificate(alias).getPublicKey();
                    if (KeyType.ED25519.fits(known)) {
                        return new NoteSigner(NoteKey.of(origin, KeyType.ED25519, known), key);
                    }
                }
            }
        } catch (GeneralSecurityException | IOException e) {
            throw new MachineLacks(Problem.of("log-key-closed", place), e);
        }
        throw new MachineLacks(Problem.of("log-key-kind", place), null);
    }
}
