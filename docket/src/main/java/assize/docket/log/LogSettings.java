package assize.docket.log;

import assize.docket.store.Settings;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of a log are, which witnesses it asks, and where the last public checkpoint is remembered.
 *
 * @param keys the store of its keys, or null if it lies in the home folder and is made when it is needed
 * @param home where they lie and are made then
 * @param policy the file of the policy, or null if no witness is asked
 */
public record LogSettings(
        @Nullable KeyFile keys, Path home, @Nullable Path policy) {
    /**
     * What ASSIZE_LOG_KEY, ASSIZE_LOG_KEY_PASSWORD and ASSIZE_LOG_POLICY say. Without them, a docket in a home folder
     * has a log whose key lies in that folder; of a docket elsewhere this node keeps none.
     */
    public static Optional<LogSettings> find(Map<String, String> environment, Settings settings) {
        String key = environment.getOrDefault("ASSIZE_LOG_KEY", "");
        String policy = environment.getOrDefault("ASSIZE_LOG_POLICY", "");
        Path asked = policy.isBlank() ? null : Path.of(policy);
        Path home = settings.home().resolve("log");
        if (!key.isBlank()) {
            KeyFile file = new KeyFile(Path.of(key), environment.getOrDefault("ASSIZE_LOG_KEY_PASSWORD", ""));
            return Optional.of(new LogSettings(file, home, asked));
        }
        return settings.url() == null ? Optional.of(new LogSettings(null, home, asked)) : Optional.empty();
    }

    /** The store of the keys; made first if it belongs to a home folder and is not there. */
    public KeyFile keyFile() {
        return keys == null ? HomeKey.in(home, HomeKey::newName, KeyType.ED25519) : keys;
    }

    /** Whether the store is there; one in a home folder may not have been made yet. */
    public boolean there() {
        return Files.exists(keys == null ? home.resolve("key.p12") : keys.file());
    }

    /** Whom the log asks for cosignatures, and how many are enough. */
    public Policy policy(LogKeys own) {
        if (policy == null) {
            return Policy.withoutWitnesses(own.known());
        }
        try {
            return Policy.read(policy.toString(), Files.readAllBytes(policy));
        } catch (IOException e) {
            throw WholeFile.failed(policy, e);
        }
    }

    /** The last public checkpoint, as it is remembered outside the database. */
    public LastSeen lastSeen() {
        String store =
                keys == null ? home.resolve("key.p12").toString() : keys.file().toString();
        return new LastSeen(Path.of(store + ".last-checkpoint"));
    }
}
