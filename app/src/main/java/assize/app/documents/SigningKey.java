package assize.app.documents;

import java.nio.file.Path;

/**
 * The key with which a court signs documents, and its certificates, in a PKCS#12 store outside the database. It is
 * another key than the log's. Immutable.
 *
 * @param file where the store is
 * @param password what opens it
 */
public record SigningKey(Path file, String password) {
    /** Nothing of the password. */
    @Override
    public String toString() {
        return file.toString();
    }
}
