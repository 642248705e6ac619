package assize.app.documents;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Map;

/**
 * The key with which a court signs documents, and its certificates, in a PKCS#12 store outside the database. It is
 * another key than the log's. Immutable.
 *
 * @param file where the store is
 * @param password what opens it
 */
public record SigningKey(Path file, String password) {
    /**
     * What ASSIZE_COURT_KEY and ASSIZE_COURT_KEY_PASSWORD name; throws {@link UnusableInput} if there is no key to sign
     * with, without repeating the password.
     */
    public static SigningKey of(Map<String, String> environment) {
        String file = environment.getOrDefault("ASSIZE_COURT_KEY", "");
        if (file.isBlank()) {
            throw new UnusableInput(Problem.of("court-key", Place.of("ASSIZE_COURT_KEY")));
        }
        SigningKey key = new SigningKey(Path.of(file), environment.getOrDefault("ASSIZE_COURT_KEY_PASSWORD", ""));
        try (InputStream in = Files.newInputStream(key.file())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, key.password().toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return key;
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            // said below; its own words may name what the store holds
        }
        throw new UnusableInput(Problem.of("court-key-unusable", Place.of("ASSIZE_COURT_KEY"), "file", file));
    }

    /** Nothing of the password. */
    @Override
    public String toString() {
        return file.toString();
    }
}
