package assize.law.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void plain_values_are_read() {
        assertThat(Json.read("file", "[1, \"two\", true, null]".getBytes(StandardCharsets.UTF_8)))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .startsWith(1L, "two", true)
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "1 2", "{\"a\":1,\"a\":2}", "\0\0\0a", "\u00ff\u00fe\0\0", "\"\u00c3(\"", "nul"})
    void what_is_no_json_is_unusable_whatever_its_bytes_are(String bytes) {
        assertThatThrownBy(() -> Json.read("file", bytes.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("json-malformed"));
    }
}
