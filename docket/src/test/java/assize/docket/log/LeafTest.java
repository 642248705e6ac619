package assize.docket.log;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.entry.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final UUID CASE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private static byte[] entry(long seq) {
        Instant at = Instant.parse("2026-03-02T09:00:00Z");
        Instant entered = Instant.parse("2026-03-02T09:00:01.734512Z");
        return new Entry(CASE, seq, "file-case", at, entered, "party", Entry.NONE, "ab".repeat(32)).bytes();
    }

    private static String text(Leaf leaf) {
        return new String(leaf.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_leaf_shows_what_happened_when_and_by_what_class_and_nothing_of_the_case() {
        Leaf leaf = Leaf.of(7, entry(1), new byte[32]);
        assertThat(text(leaf))
                .isEqualTo("{\"actor\":\"party\",\"commitment\":\"" + leaf.commitment()
                        + "\",\"index\":7,\"second\":\"2026-03-02T09:00:01Z\",\"type\":\"file-case\",\"v\":1}");
        assertThat(text(leaf)).doesNotContain(CASE.toString(), "ab".repeat(32), "734512");
        assertThat(leaf.commitment()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_commitment_binds_the_entry_and_hangs_on_the_salt() {
        byte[] salt = new byte[32];
        salt[31] = 1;
        String commitment = Leaf.of(7, entry(1), salt).commitment();
        assertThat(Leaf.of(8, entry(1), salt).commitment()).isEqualTo(commitment);
        assertThat(Leaf.of(7, entry(2), salt).commitment()).isNotEqualTo(commitment);
        assertThat(Leaf.of(7, entry(1), new byte[32]).commitment()).isNotEqualTo(commitment);
    }

    @Test
    void leaves_that_show_the_same_have_the_same_length_whatever_the_entry() {
        assertThat(Leaf.of(7, entry(1), new byte[32]).bytes())
                .hasSameSizeAs(Leaf.of(7, entry(123_456_789), new byte[32]).bytes());
    }
}
