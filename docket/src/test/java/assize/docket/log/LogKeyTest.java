package assize.docket.log;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.tlog.Note;
import assize.law.problem.MachineLacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeyTest {
    @TempDir
    private Path folder;

    /** A store as docs/operate.md shows it. */
    static Path store(Path folder, String algorithm) throws IOException, InterruptedException {
        Path store = folder.resolve(algorithm + ".p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        algorithm,
                        "-alias",
                        "log",
                        "-dname",
                        "CN=court.example/log",
                        "-validity",
                        "36500",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "secret")
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(made.waitFor()).as(said).isZero();
        return store;
    }

    private static String refusal(Map<String, String> environment) {
        try {
            return LogKey.find(environment).isEmpty() ? "none" : "found";
        } catch (MachineLacks e) {
            return e.problem().code();
        }
    }

    private static Map<String, String> settings(Path store, String password) {
        return Map.of(
                "ASSIZE_LOG_ORIGIN",
                LogBook.ORIGIN,
                "ASSIZE_LOG_KEY",
                store.toString(),
                "ASSIZE_LOG_KEY_PASSWORD",
                password);
    }

    @Test
    void a_key_made_as_the_page_shows_signs_under_the_name_of_the_log() throws Exception {
        var signer = LogKey.find(settings(store(folder, "Ed25519"), "secret")).orElseThrow();
        Note note = new Note("note", "text\n", List.of()).with(signer.sign("text\n", Instant.EPOCH));
        assertThat(note.signers(List.of(signer.key()))).hasSize(1);
        assertThat(signer.key().text()).startsWith(LogBook.ORIGIN + "+");
    }

    @Test
    void without_settings_there_is_no_log_and_half_of_them_are_refused() {
        assertThat(refusal(Map.of())).isEqualTo("none");
        assertThat(refusal(Map.of("ASSIZE_LOG_ORIGIN", "a"))).isEqualTo("log-settings");
        assertThat(refusal(Map.of("ASSIZE_LOG_KEY", "a"))).isEqualTo("log-settings");
        assertThat(refusal(Map.of("ASSIZE_LOG_KEY", "a", "ASSIZE_LOG_ORIGIN", "a b")))
                .isEqualTo("log-settings");
    }

    @Test
    void a_store_that_is_not_there_or_does_not_open_or_holds_another_key_is_refused() throws Exception {
        assertThat(refusal(settings(folder.resolve("absent"), ""))).isEqualTo("log-key-missing");
        assertThat(refusal(settings(folder, ""))).isEqualTo("log-key-missing");
        assertThat(refusal(settings(store(folder, "Ed25519"), "wrong"))).isEqualTo("log-key-closed");
        assertThat(refusal(settings(Files.writeString(folder.resolve("text"), "text"), "")))
                .isEqualTo("log-key-closed");
        assertThat(refusal(settings(store(folder, "EC"), "secret"))).isEqualTo("log-key-kind");
    }
}
