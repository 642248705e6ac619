package assize.docket.tlog;

import static assize.docket.tlog.Vectors.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TlogProofTest {
    private static final NoteSigner LOG = Logs.signer("court.example/log", KeyType.ED25519);
    private static final NoteSigner BAR = Logs.signer("bar.example/w", KeyType.COSIGNED_ED25519);
    private static final List<Hash> LEAVES = Logs.leaves(11);
    private static final Note CHECKPOINT = Logs.checkpoint("court.example/log", LEAVES, LOG, BAR);
    private static final Policy POLICY = Policy.read(
            "policy",
            ("log " + LOG.key().text() + "\nwitness bar " + BAR.key().text() + "\nquorum bar\n")
                    .getBytes(StandardCharsets.UTF_8));

    private static final String TEXT = new String(proof(6).bytes(), StandardCharsets.UTF_8);

    private static TlogProof proof(int index) {
        List<Hash> hashes = Merkle.inclusion(Merkle.over(LEAVES), index, LEAVES.size());
        return new TlogProof("what else".getBytes(StandardCharsets.UTF_8), index, hashes, CHECKPOINT);
    }

    private static String read(String text) {
        return refusal(() ->
                TlogProof.read("proof", text.getBytes(StandardCharsets.UTF_8)).check(LEAVES.get(6), POLICY));
    }

    @Test
    void a_proof_is_written_read_and_holds() {
        for (int index = 0; index < LEAVES.size(); index++) {
            TlogProof proof = proof(index);
            TlogProof read = TlogProof.read("proof", proof.bytes());
            assertThat(read.bytes()).isEqualTo(proof.bytes());
            assertThat(read.extra()).isEqualTo(proof.extra());
            assertThat(read.check(LEAVES.get(index), POLICY).witnesses()).containsKey("bar");
            assertThat(refusal(() -> read.check(Hash.leaf(Logs.entry(99)), POLICY)))
                    .isEqualTo("merkle-root");
        }
        assertThat(TEXT).startsWith("c2sp.org/tlog-proof@v1\nextra d2hhdCBlbHNl\nindex 6\n");
        assertThat(read(TEXT.replace("extra d2hhdCBlbHNl\n", ""))).isEqualTo("accepted");
    }

    @Test
    void a_proof_that_was_cut_anywhere_is_refused() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        // Without the line of the witness it is still a proof, but one that misses the quorum.
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThat(refusal(() -> TlogProof.read("proof", cut).check(LEAVES.get(6), POLICY)))
                    .isNotEqualTo("accepted");
        }
        assertThat(read(TEXT.substring(0, TEXT.indexOf("\n\n") + 1))).isEqualTo("proof-cut");
        assertThat(read(TEXT.substring(0, TEXT.indexOf("— bar")))).isEqualTo("quorum-missed");
    }

    @Test
    void surplus_missing_and_reordered_hashes_are_refused() {
        List<String> lines = TEXT.lines().toList();
        String hash = lines.get(3);
        assertThat(read(TEXT.replaceFirst("index 6\n", "index 6\n" + hash.replace("+", "\\+") + "\n")))
                .isEqualTo("merkle-length");
        List<String> missing = new ArrayList<>(lines);
        missing.remove(3);
        assertThat(read(String.join("\n", missing) + "\n")).isEqualTo("merkle-length");
        List<String> swapped = new ArrayList<>(lines);
        java.util.Collections.swap(swapped, 3, 4);
        assertThat(read(String.join("\n", swapped) + "\n")).isEqualTo("merkle-root");
    }

    @Test
    void another_place_or_a_place_that_is_none_is_refused() {
        assertThat(read(TEXT.replace("index 6", "index 7"))).isEqualTo("merkle-root");
        assertThat(read(TEXT.replace("index 6", "index 11"))).isEqualTo("merkle-index");
        for (String index : List.of("-1", "06", "", "6 ", "9223372036854775808", "18446744073709551615")) {
            assertThat(read(TEXT.replace("index 6", "index " + index))).isEqualTo("proof-index 3:1");
        }
        assertThat(read(TEXT.replace("index 6\n", ""))).isEqualTo("proof-index 3:1");
    }

    @Test
    void what_is_no_proof_is_refused_at_its_line() {
        assertThat(read(TEXT.replace("@v1", "@v2"))).isEqualTo("proof-head 1:1");
        assertThat(read("\n" + TEXT)).isEqualTo("proof-head 1:1");
        assertThat(read("c2sp.org/tlog-proof@v1\n\nx\n")).isEqualTo("proof-index 2:1");
        assertThat(read(TEXT.replace("d2hhdCBlbHNl", "d2hhdCBlbHN"))).isEqualTo("base64-broken 2:1");
        assertThat(read(TEXT.replace("index 6\n", "index 6\nAAAA\n"))).isEqualTo("hash-length 4:1");
        assertThat(read(TEXT.replace("\n", "\r\n"))).isEqualTo("note-character 1:23");
        String broken = TEXT.replace("— bar.example/w ", "- bar.example/w ");
        assertThat(read(broken)).isEqualTo("note-signature-line " + (lines(broken) - 1 + 1) + ":1");
    }

    private static long lines(String text) {
        return text.lines().count();
    }
}
