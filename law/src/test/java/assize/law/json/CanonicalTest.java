package assize.law.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    @Test
    void agrees_with_an_independent_canonicalizer() throws IOException {
        Map<String, Object> value = Map.of(
                "b", List.of(1L, -7L, true),
                "a\u20ac", "line\nquote\" back\\ tab\t \u0001 \ud83d\ude00 é",
                "nested", Map.of("z", List.of(), "y", Map.of()));
        assertThat(Canonical.text(value)).isEqualTo(new JsonCanonicalizer(Json.pretty(value)).getEncodedString());
    }

    @Test
    void floating_point_and_half_characters_have_no_canonical_form() {
        assertThatThrownBy(() -> Canonical.bytes(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.bytes("\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.bytes(1L << 53)).isInstanceOf(IllegalArgumentException.class);
    }
}
