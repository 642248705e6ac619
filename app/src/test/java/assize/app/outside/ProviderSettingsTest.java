package assize.app.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.law.problem.UnusableInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderSettingsTest {
    private static final Map<String, String> WHOLE = Map.of(
            "ASSIZE_OIDC_ISSUER",
            "https://id.example",
            "ASSIZE_OIDC_CLIENT",
            "assize",
            "ASSIZE_OIDC_SECRET",
            "a secret");

    @Test
    void settings_are_whole_or_refused_and_never_tell_the_secret(@TempDir Path folder) throws Exception {
        assertThat(ProviderSettings.find(Map.of())).isEmpty();
        Path file = Files.writeString(folder.resolve("secret"), "kept in a file\n");
        Map<String, String> whole = new LinkedHashMap<>(WHOLE);
        whole.put("ASSIZE_OIDC_SECRET", file.toString());
        ProviderSettings settings = ProviderSettings.find(whole).orElseThrow();
        assertThat(settings.secret()).isEqualTo("kept in a file");
        assertThat(settings.toString()).doesNotContain("kept in a file");
        for (String setting : WHOLE.keySet()) {
            Map<String, String> lacks = new LinkedHashMap<>(WHOLE);
            lacks.remove(setting);
            assertThatThrownBy(() -> ProviderSettings.find(lacks))
                    .isInstanceOf(UnusableInput.class)
                    .message()
                    .doesNotContain("a secret");
        }
        for (String issuer :
                List.of("x", "http://id.example", "https://id.example?x", "https://me@id.example", "ftp://x")) {
            Map<String, String> wrong = new LinkedHashMap<>(WHOLE);
            wrong.put("ASSIZE_OIDC_ISSUER", issuer);
            assertThatThrownBy(() -> ProviderSettings.find(wrong)).as(issuer).isInstanceOf(UnusableInput.class);
        }
    }
}
