package assize.law.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
    void agrees_with_it_on_any_text_and_whatever_order_the_names_come_in() throws IOException {
        SplittableRandom chance = new SplittableRandom(11);
        for (int i = 0; i < 2_000; i++) {
            Map<String, Object> value = new LinkedHashMap<>();
            for (int names = chance.nextInt(6); names > 0; names--) {
                value.put(text(chance), List.of(text(chance), Map.of("", chance.nextLong(1L << 53))));
            }
            String independent = new JsonCanonicalizer(Json.pretty(value)).getEncodedString();
            assertThat(Canonical.bytes(value)).isEqualTo(independent.getBytes(StandardCharsets.UTF_8));
            assertThat(Json.read("value", Canonical.bytes(value))).isEqualTo(value);
        }
    }

    /** Letters of each length in UTF-8, and those that need an escape. */
    private static String text(SplittableRandom chance) {
        StringBuilder text = new StringBuilder();
        for (int count = chance.nextInt(12); count > 0; count--) {
            switch (chance.nextInt(5)) {
                case 0 -> text.append((char) chance.nextInt(0x20));
                case 1 -> text.append((char) chance.nextInt(0x80, 0x800));
                case 2 -> text.append((char) chance.nextInt(0xE000, 0xFFFE));
                case 3 -> text.appendCodePoint(chance.nextInt(0x10000, 0x110000));
                default -> text.append((char) chance.nextInt(0x20, 0x80));
            }
        }
        return text.toString();
    }

    @Test
    void floating_point_and_half_characters_have_no_canonical_form() {
        assertThatThrownBy(() -> Canonical.bytes(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.bytes("\ude00\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.bytes("\ud83d")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Canonical.bytes(1L << 53)).isInstanceOf(IllegalArgumentException.class);
    }
}
