package assize.docket.log;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.law.json.Canonical;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
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

    @Test
    void what_the_form_of_an_entry_tells_is_what_reading_it_tells_whatever_a_byte_is_changed_to() {
        Instant entered = Instant.parse("2026-02-28T23:59:59.734512Z");
        for (String type : java.util.List.of("file-claim", "a \"quoted\" \\ word", "判决", "")) {
            for (String at : java.util.List.of("2026-03-02T09:00:00Z", "-0044-03-15T12:00:00.5Z")) {
                byte[] bytes = new Entry(
                                CASE, 41, type, Instant.parse(at), entered, "party", Entry.NONE, "ab".repeat(32))
                        .bytes();
                assertThat(form(bytes)).isEqualTo(read(bytes)).startsWith("{");
                for (int i = 0; i < bytes.length; i++) {
                    for (char other : "\"\\{}:,0239aAzZ-. \n\u00ff".toCharArray()) {
                        byte[] changed = bytes.clone();
                        changed[i] = (byte) other;
                        assertThat(form(changed)).as("byte %s is %s", i, other).isEqualTo(read(changed));
                    }
                }
            }
        }
    }

    private static String form(byte[] entry) {
        try {
            return text(Leaf.of(7, entry, new byte[32]));
        } catch (IllegalArgumentException e) {
            return "none";
        }
    }

    /** The same from the definitions. */
    private static String read(byte[] bytes) {
        try {
            Entry entry = Entry.of(bytes);
            byte[] commitment = Hashes.commitment(new byte[32], Hashes.leaf(bytes));
            return Canonical.text(Map.of(
                    "v", 1,
                    "index", 7,
                    "second", entry.entered().truncatedTo(ChronoUnit.SECONDS).toString(),
                    "type", entry.type(),
                    "actor", entry.actor(),
                    "commitment", HexFormat.of().formatHex(commitment)));
        } catch (IllegalArgumentException e) {
            return "none";
        }
    }

    @Test
    void a_leaf_is_known_by_its_form_and_its_index_only() {
        for (String type :
                java.util.List.of("file-claim", "report reached offender", "a \"quoted\" \\ word", "判决", "")) {
            Leaf leaf = new Leaf(7, Instant.parse("2026-03-02T09:00:00Z"), type, "party", "ab".repeat(32));
            String text = new String(leaf.bytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(isAt(7, text)).as(type).isTrue();
            assertThat(isAt(8, text)).as(type).isFalse();
            assertThat(isAt(70, text)).as(type).isFalse();
            for (String other : java.util.List.of(
                    text.replace("\"index\":7", "\"index\":07"),
                    text.replace("\"index\":7", "\"index\": 7"),
                    text.replace("abab", "ABAB"),
                    text.replace("ab\"", "\""),
                    text.replace("Z", "z"),
                    text.replace("09:00:00Z", "09:00:00.5Z"),
                    text.replace("\"v\":1", "\"v\":2"),
                    text.replace("{\"actor\"", "{\"aa\":1,\"actor\""),
                    text.substring(0, text.length() - 1),
                    text + " ",
                    "")) {
                assertThat(isAt(7, other)).as(other).isFalse();
            }
        }
    }

    private static boolean isAt(long index, String text) {
        return Leaf.isAt(index, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
