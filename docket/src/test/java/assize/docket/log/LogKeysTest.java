package assize.docket.log;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Settings;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Hash;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteSigner;
import assize.law.problem.MachineLacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {
    @TempDir
    private Path folder;

    static KeyFile store(Path folder, String name, KeyType type) {
        KeyFile store = new KeyFile(folder.resolve(type + ".p12"), "secret");
        store.make(name, type, "log");
        return store;
    }

    private static String refusal(KeyFile store) {
        try {
            LogKeys.of(store);
            return "none";
        } catch (MachineLacks e) {
            return e.problem().code();
        }
    }

    private Optional<LogSettings> settings(Map<String, String> environment, @Nullable String url) {
        return LogSettings.find(environment, new Settings(folder, url, 0, 2));
    }

    @Test
    void a_key_that_was_made_signs_under_the_name_in_its_certificate() {
        LogKeys keys = LogKeys.of(store(folder, LogBook.ORIGIN, KeyType.ED25519));
        Checkpoint checkpoint = new Checkpoint(keys.origin(), 0, Hash.OF_NOTHING, List.of());
        assertThat(keys.sign(checkpoint.text(), Instant.EPOCH).signers(keys.known()))
                .hasSize(1);
        assertThat(keys.known().getFirst().text()).startsWith(LogBook.ORIGIN + "+");
    }

    @Test
    void while_a_key_is_replaced_both_sign_and_either_is_enough_for_who_knows_it() {
        KeyFile store = store(folder, LogBook.ORIGIN, KeyType.ED25519);
        LogKeys before = LogKeys.of(store);
        store.make(LogBook.ORIGIN, KeyType.ED25519, "log-2");
        LogKeys both = LogKeys.of(store);
        Checkpoint checkpoint = new Checkpoint(LogBook.ORIGIN, 0, Hash.OF_NOTHING, List.of());
        Note note = both.sign(checkpoint.text(), Instant.EPOCH);
        assertThat(both.known()).hasSize(2).containsAll(before.known());
        for (NoteSigner signer : both.signers()) {
            assertThat(note.signers(List.of(signer.key()))).containsOnlyKeys(signer.key());
        }
        store.remove(before.known().getFirst());
        assertThat(LogKeys.of(store).known())
                .hasSize(1)
                .doesNotContainAnyElementsOf(before.known())
                .allMatch(both.known()::contains);
    }

    @Test
    void a_store_that_is_not_there_or_does_not_open_or_holds_another_key_is_refused() throws Exception {
        assertThat(refusal(new KeyFile(folder.resolve("absent"), ""))).isEqualTo("log-key-missing");
        assertThat(refusal(new KeyFile(folder, ""))).isEqualTo("log-key-missing");
        KeyFile store = store(folder, LogBook.ORIGIN, KeyType.ED25519);
        assertThat(refusal(new KeyFile(store.file(), "wrong"))).isEqualTo("log-key-closed");
        assertThat(refusal(new KeyFile(Files.writeString(folder.resolve("text"), "text"), "")))
                .isEqualTo("log-key-closed");
        assertThat(refusal(store(folder, LogBook.ORIGIN, KeyType.COSIGNED_ML_DSA_44)))
                .isEqualTo("log-key-kind");
        store.make("other.example/log", KeyType.ED25519, "other");
        assertThat(refusal(store)).isEqualTo("log-key-names");
        assertThat(refusal(store(folder.resolve("."), "a b", KeyType.COSIGNED_ED25519)))
                .isEqualTo("log-key-name");
    }

    @Test
    void a_key_that_cannot_be_made_says_why() {
        try {
            new KeyFile(folder.resolve("none/at/all"), "secret").make(LogBook.ORIGIN, KeyType.ED25519, "log");
            assertThat(false).isTrue();
        } catch (MachineLacks e) {
            assertThat(e.problem().code()).isEqualTo("log-key-not-made");
        }
    }

    @Test
    void a_home_folder_has_a_key_of_its_own_which_is_made_once_and_only_its_owner_reads() throws Exception {
        LogSettings home = settings(Map.of(), null).orElseThrow();
        assertThat(home.there()).isFalse();
        LogKeys keys = LogKeys.of(home.keyFile());
        assertThat(keys.origin()).startsWith("assize.localhost/");
        assertThat(home.there()).isTrue();
        assertThat(LogKeys.of(settings(Map.of(), null).orElseThrow().keyFile()).known())
                .isEqualTo(keys.known());
        for (String file : List.of("log/key.p12", "log/key.password")) {
            assertThat(Files.getPosixFilePermissions(folder.resolve(file)))
                    .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
        assertThat(home.keyFile().toString()).doesNotContain(home.keyFile().password());
    }

    @Test
    void a_docket_elsewhere_has_the_key_that_is_named_or_none() {
        assertThat(settings(Map.of(), "jdbc:postgresql://db.example/assize")).isEmpty();
        LogSettings named = settings(
                        Map.of("ASSIZE_LOG_KEY", "keys/log.p12", "ASSIZE_LOG_KEY_PASSWORD", "secret"),
                        "jdbc:postgresql://db.example/assize")
                .orElseThrow();
        assertThat(named.keyFile()).isEqualTo(new KeyFile(Path.of("keys/log.p12"), "secret"));
        assertThat(named.policy(LogKeys.of(store(folder, LogBook.ORIGIN, KeyType.ED25519)))
                        .asksWitnesses())
                .isFalse();
    }
}
