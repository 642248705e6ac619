package assize.docket.tlog;

import static assize.docket.tlog.Vectors.PLACE;
import static assize.docket.tlog.Vectors.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    private static final NoteSigner LOG = Logs.signer("court.example/log", KeyType.ED25519);
    private static final NoteSigner WITNESS = Logs.signer("bar.example/w", KeyType.COSIGNED_ED25519);
    private static final Note SIGNED = Logs.checkpoint("court.example/log", Logs.leaves(5), LOG);
    private static final String TEXT = new String(SIGNED.bytes(), StandardCharsets.UTF_8);
    private static final String LINE = TEXT.substring(TEXT.indexOf("—"));

    private static String read(String text) {
        return refusal(
                () -> Note.read("note", text.getBytes(StandardCharsets.UTF_8)).signers(List.of(LOG.key())));
    }

    @Test
    void a_note_that_was_cut_anywhere_is_refused() {
        byte[] bytes = SIGNED.bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThat(refusal(() -> Note.read("note", cut).signers(List.of(LOG.key()))))
                    .isNotEqualTo("accepted");
        }
        assertThat(read(TEXT)).isEqualTo("accepted");
        assertThat(read("")).isEqualTo("note-cut");
        assertThat(read(TEXT.substring(0, TEXT.length() - 1))).isEqualTo("note-cut");
        assertThat(read(TEXT.substring(0, TEXT.indexOf("—")))).isEqualTo("note-cut");
    }

    @Test
    void a_note_with_other_ends_of_lines_or_hidden_characters_is_refused_where_they_stand() {
        assertThat(read(TEXT.replace("\n", "\r\n"))).isEqualTo("note-character 1:18");
        assertThat(read(TEXT.replaceFirst("5\n", "5\t\n"))).isEqualTo("note-character 2:2");
        assertThat(read("\0" + TEXT)).isEqualTo("note-character 1:1");
        byte[] latin = TEXT.getBytes(StandardCharsets.UTF_16BE);
        assertThat(refusal(() -> Note.read("note", latin))).isEqualTo("note-character 1:1");
        byte[] half = {(byte) 0xe2, (byte) 0x80, '\n', '\n', 'x', '\n'};
        assertThat(refusal(() -> Note.read("note", half))).isEqualTo("note-encoding");
    }

    @Test
    void a_note_whose_lines_were_moved_is_refused() {
        List<String> lines = new ArrayList<>(TEXT.lines().toList());
        assertThat(read(LINE + "\n" + TEXT.substring(0, TEXT.indexOf("\n\n") + 1)))
                .isEqualTo("note-signature-line 3:1");
        assertThat(read(TEXT.replace("\n\n", "\n"))).isEqualTo("note-cut");
        assertThat(read(TEXT + "a line behind\n")).isEqualTo("note-signature-line 6:1");
        assertThat(read(TEXT + "\n")).isEqualTo("note-cut");
        java.util.Collections.swap(lines, 0, 1);
        assertThat(read(String.join("\n", lines) + "\n")).isEqualTo("note-signature-wrong");
    }

    @Test
    void a_note_that_a_known_key_signed_twice_or_wrongly_is_refused() {
        assertThat(read(TEXT + LINE)).isEqualTo("note-signed-twice");
        Note foreign =
                SIGNED.with(new NoteSignature("court.example/log", LOG.key().id(), new byte[64]));
        assertThat(refusal(() -> foreign.signers(List.of(LOG.key())))).isEqualTo("note-signature-wrong");
        Note shorter = new Note(
                "note",
                SIGNED.text(),
                List.of(new NoteSignature(LOG.key().name(), LOG.key().id(), new byte[63])));
        assertThat(refusal(() -> shorter.signers(List.of(LOG.key())))).isEqualTo("note-signature-wrong");
    }

    @Test
    void signatures_of_unknown_keys_are_passed_over_even_under_a_known_name() {
        NoteSigner other = Logs.signer("court.example/log", KeyType.ED25519);
        Note both = SIGNED.with(other.sign("something else\n", Logs.MOMENT));
        assertThat(both.signers(List.of(LOG.key()))).containsOnlyKeys(LOG.key());
        assertThat(refusal(() -> SIGNED.signers(List.of(other.key())))).isEqualTo("note-not-signed");
        assertThat(refusal(() -> SIGNED.signers(List.of()))).isEqualTo("note-not-signed");
    }

    @Test
    void too_large_a_note_and_too_many_signatures_are_refused_unverified() {
        assertThat(refusal(() -> Note.read("note", new byte[Note.MOST_BYTES + 1])))
                .isEqualTo("note-too-large");
        assertThat(read(TEXT + LINE.replace("log", "log2").repeat(Note.MOST_SIGNATURES)))
                .isEqualTo("note-too-many-signatures");
        assertThat(read(TEXT + LINE.replace("log", "log2").repeat(16))).isEqualTo("accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "— a b c", "- a AAAAAAAA", "—  AAAAAAAA", "— a+b AAAAAAAA", "— a\u00a0b AAAAAAAA", "— a AAAA",
                "— a AAAAAA==x", "— a AAAAAAA", "— a AAAAAB==", "— a", "—", "x",
            })
    void another_form_of_a_signature_is_refused(String line) {
        assertThat(read(TEXT + line + "\n")).isIn("note-signature-line 6:1", "base64-broken 6:1");
    }

    @Test
    void a_text_may_have_empty_lines() {
        String text = "one\n\n\ntwo\n";
        Note note = new Note("note", text, List.of(LOG.sign(text, Logs.MOMENT)));
        Note again = Note.read("note", note.bytes());
        assertThat(again.text()).isEqualTo(text);
        assertThat(again.signers(List.of(LOG.key()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "court.example/log\n5\n",
                "\n5\nROOT\n",
                "court.example/log\n5\nROOT\n\nmore\n",
                "5\nROOT",
            })
    void a_text_of_too_few_lines_is_no_checkpoint(String text) {
        assertThat(checkpoint(text)).isEqualTo("checkpoint-lines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "05", "00", "", " 5", "5 ", "0x5", "٥", "9223372036854775808", "18446744073709551615"})
    void a_size_that_is_no_number_below_2_to_the_63_is_refused(String size) {
        assertThat(checkpoint("court.example/log\n" + size + "\nROOT\n"))
                .isEqualTo(size.isEmpty() ? "checkpoint-lines" : "checkpoint-size");
    }

    @Test
    void a_root_is_32_bytes_in_one_form_and_the_one_of_nothing_where_nothing_is() {
        String root = Hash.OF_NOTHING.toString();
        assertThat(checkpoint("a\n9223372036854775807\nROOT\nan extension\n")).isEqualTo("accepted");
        assertThat(checkpoint("a\n0\n" + root + "\n")).isEqualTo("accepted");
        assertThat(checkpoint("a\n0\n" + Hash.leaf(new byte[0]) + "\n")).isEqualTo("checkpoint-of-nothing");
        assertThat(checkpoint("a\n5\nAAAA\n")).isEqualTo("hash-length");
        assertThat(checkpoint("a\n5\n" + root.replace("=", "") + "\n")).isEqualTo("base64-broken");
        assertThat(checkpoint("a\n5\n" + root.replace("U=", "V=") + "\n")).isEqualTo("base64-broken");
        assertThat(checkpoint("a".repeat(256) + "\n5\nROOT\n")).isEqualTo("checkpoint-origin");
    }

    private static String checkpoint(String text) {
        return refusal(() -> Checkpoint.of(PLACE, text.replace("ROOT", Hash.OF_NOTHING.toString())));
    }

    @ParameterizedTest
    @EnumSource(KeyType.class)
    void a_key_of_each_type_is_written_and_read(KeyType type) {
        NoteSigner signer = Logs.signer("court.example/log", type);
        NoteKey key = NoteKey.read(PLACE, signer.key().text());
        assertThat(key).isEqualTo(signer.key());
        Note note = Logs.checkpoint("court.example/log", Logs.leaves(5), signer);
        assertThat(Note.read("note", note.bytes()).signers(List.of(key))).containsOnlyKeys(key);
        Note other = new Note("note", note.text().replace("\n5\n", "\n6\n"), note.signatures());
        assertThat(refusal(() -> other.signers(List.of(key)))).isEqualTo("note-signature-wrong");
        assertThat(signer.toString()).isEqualTo("signer of court.example/log");
    }

    @Test
    void a_cosignature_holds_for_its_own_moment_only() {
        for (KeyType type : List.of(KeyType.COSIGNED_ED25519, KeyType.COSIGNED_ML_DSA_44)) {
            NoteSigner witness = Logs.signer("bar.example/w", type);
            NoteSignature given = witness.sign(SIGNED.text(), Logs.MOMENT);
            for (int i = 0; i < Long.BYTES; i++) {
                byte[] bytes = given.bytes().clone();
                bytes[i] ^= (byte) 0x80;
                Note note = SIGNED.with(new NoteSignature(given.name(), given.id(), bytes));
                assertThat(refusal(() -> note.signers(List.of(witness.key())))).isEqualTo("note-signature-wrong");
            }
        }
    }

    @Test
    void what_a_witness_signs_is_what_the_specification_says() {
        String text = SIGNED.text();
        long second = 1679315147;
        assertThat(new String(KeyType.COSIGNED_ED25519.message(PLACE, "w", text, second), StandardCharsets.UTF_8))
                .isEqualTo("cosignature/v1\ntime 1679315147\n" + text);
        byte[] message = KeyType.COSIGNED_ML_DSA_44.message(PLACE, "bar.example/w", text, second);
        String hex = java.util.HexFormat.of().formatHex(message);
        String root = java.util.HexFormat.of()
                .formatHex(Checkpoint.of(PLACE, text).root().bytes());
        assertThat(hex)
                .isEqualTo("737562747265652f76310a00" + "0d" + "6261722e6578616d706c652f77" + "000000006418" + "50cb"
                        + "11" + "636f7572742e6578616d706c652f6c6f67" + "0000000000000000" + "0000000000000005" + root);
    }

    @Test
    void a_key_that_was_changed_is_refused() {
        String key = WITNESS.key().text();
        String[] parts = key.split("\\+", 3);
        assertThat(key("name")).isEqualTo("key-form");
        assertThat(key(parts[0] + "+" + parts[1])).isEqualTo("key-form");
        assertThat(key(" " + key)).isEqualTo("key-form");
        assertThat(key(parts[0] + "+" + parts[1].substring(1) + "+" + parts[2])).isEqualTo("key-form");
        assertThat(key("other+" + parts[1] + "+" + parts[2])).isEqualTo("key-id");
        assertThat(key(parts[0] + "+" + parts[1] + "+AQ==")).isEqualTo("key-length");
        assertThat(key(parts[0] + "+" + parts[1] + "+Ag==")).isEqualTo("key-type");
        assertThat(key(parts[0] + "+" + parts[1] + "+" + parts[2] + "!")).isEqualTo("base64-broken");
        assertThat(key(parts[0] + "+" + parts[1] + "+")).isEqualTo("key-form");
    }

    private static String key(String text) {
        return refusal(() -> NoteKey.read(PLACE, text));
    }
}
