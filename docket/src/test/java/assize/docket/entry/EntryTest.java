package assize.docket.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final Entry FIRST = new Entry(
            UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
            1,
            "file-case",
            Instant.parse("2026-03-02T09:00:00Z"),
            Instant.parse("2026-03-02T09:00:01.5Z"),
            "party",
            Entry.NONE,
            "ab".repeat(32));

    @Test
    void the_bytes_are_canonical_and_read_back() {
        assertThat(new String(FIRST.bytes(), UTF_8))
                .isEqualTo("{\"actor\":\"party\",\"at\":\"2026-03-02T09:00:00Z\","
                        + "\"case\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"content\":\"" + "ab".repeat(32)
                        + "\",\"entered\":\"2026-03-02T09:00:01.500000Z\",\"prev\":\"" + "0".repeat(64)
                        + "\",\"seq\":1,\"type\":\"file-case\",\"v\":1}");
        assertThat(Entry.of(FIRST.bytes())).isEqualTo(FIRST);
    }

    @Test
    void what_is_no_entry_is_refused() {
        for (String text : new String[] {"", "{}", "[]", "{\"v\":2}", "not json"}) {
            assertThatThrownBy(() -> Entry.of(text.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new NewEntry("answer", Instant.EPOCH, "Zhang San", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_leaf_hash_of_nothing_is_the_one_of_rfc_6962() {
        // SHA-256 of one zero byte, as in the test vectors of certificate transparency
        assertThat(HEX.formatHex(Hashes.leaf(new byte[0])))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HEX.formatHex(Hashes.leaf(HEX.parseHex("00"))))
                .isEqualTo("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
    }

    @Test
    void the_commitment_is_hmac_sha256() throws Exception {
        // RFC 4231, test case 2; a shorter key than ours, the same function
        assertThat(HEX.formatHex(
                        Hashes.commitment("Jefe".getBytes(UTF_8), "what do ya want for nothing?".getBytes(UTF_8))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        byte[] salt = Hashes.salts(3)[2];
        byte[] content = "{\"a\":1}".getBytes(UTF_8);
        assertThat(Hashes.commitment(salt, content)).isEqualTo(byDefinition(salt, content));
    }

    /** RFC 2104 written out: H((K xor opad) || H((K xor ipad) || text)). */
    private static byte[] byDefinition(byte[] key, byte[] text) throws Exception {
        return sha256(padded(key, 0x5c), sha256(padded(key, 0x36), text));
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = new byte[64];
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) ((i < key.length ? key[i] : 0) ^ pad);
        }
        return block;
    }

    private static byte[] sha256(byte[] one, byte[] other) throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(one);
        both.write(other);
        return MessageDigest.getInstance("SHA-256").digest(both.toByteArray());
    }

    @Test
    void salts_are_never_the_same() {
        assertThat(Arrays.stream(Hashes.salts(1_000)).map(HEX::formatHex))
                .doesNotHaveDuplicates()
                .allSatisfy(salt -> assertThat(salt).hasSize(64));
    }
}
