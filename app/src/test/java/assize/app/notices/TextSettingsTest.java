package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where text messages go, as the settings say it; in the demo without them, into a folder. */
class TextSettingsTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"https://gateway.example/v1/texts?court=7", "http://localhost:8099/", "http://[::1]:80/x"})
    void a_gateway_is_read_and_its_secret_never_told(String address) {
        TextSettings settings =
                TextSettings.find(of(address, TextGateway.SECRET), home, false).orElseThrow();
        assertThat(settings.gateway()).isEqualTo(URI.create(address));
        assertThat(settings.toString()).doesNotContain(TextGateway.SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.example/hush",
                "http://localhost.example/hush",
                "https://hush@gateway.example/",
                "https:///hush",
                "gateway.example/hush",
                "https://gateway.example/#hush",
                "ftp://localhost/hush",
                "https://ga teway/hush"
            })
    void what_cannot_be_used_is_not_repeated(String address) {
        Problem told = refused(address, TextGateway.SECRET);
        assertThat(told.code()).isEqualTo("setting-texts");
        assertThat(told.text(Locale.ENGLISH)).doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short-hush", "hush is one letter too short...!"})
    void a_secret_must_be_there_and_long(String secret) {
        String cut = secret.length() > 31 ? secret.substring(0, 31) : secret;
        Problem told = refused("https://gateway.example/", cut);
        assertThat(told.code()).isEqualTo("setting-texts-secret");
        assertThat(told.text(Locale.ENGLISH)).doesNotContain("hush");
    }

    @Test
    void without_settings_the_demo_writes_files_and_elsewhere_there_are_no_texts() throws Exception {
        assertThat(TextSettings.find(Map.of(), home, false)).isEmpty();
        Post post = TextSettings.find(Map.of(), home, true).orElseThrow().post();
        UUID id = UUID.fromString("01940000-0000-7000-8000-000000000000");
        Message text = new Message(id, "+4930123456", "", "有新内容等您查看。", Instant.EPOCH);
        post.send(text);
        post.send(text);
        Path folder = home.resolve("texts");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(id + ".txt"));
        }
        assertThat(Files.readString(folder.resolve(id + ".txt"))).isEqualTo("+4930123456\n\n有新内容等您查看。\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    private Problem refused(String address, String secret) {
        return catchThrowableOfType(UnusableInput.class, () -> TextSettings.find(of(address, secret), home, false))
                .problems()
                .getFirst();
    }

    private static Map<String, String> of(String address, String secret) {
        return new HashMap<>(Map.of("ASSIZE_TEXTS", address, "ASSIZE_TEXTS_SECRET", secret));
    }
}
