package assize.docket.tlog;

import static assize.docket.tlog.Vectors.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    private static final String ORIGIN = "court.example/log";
    private static final NoteSigner LOG = Logs.signer(ORIGIN, KeyType.ED25519);
    private static final NoteSigner BAR = Logs.signer("bar.example/w", KeyType.COSIGNED_ED25519);
    private static final NoteSigner PRESS = Logs.signer("press.example/w", KeyType.COSIGNED_ED25519);
    private static final NoteSigner SCHOOL = Logs.signer("school.example/w", KeyType.COSIGNED_ML_DSA_44);
    private static final List<Hash> LEAVES = Logs.leaves(9);

    private static final String HEAD = "# who is trusted\n\n\tlog LOG https://court.example/log \n"
            + "witness bar BAR\nwitness 报社 PRESS https://press.example\nwitness school SCHOOL\n";

    private static byte[] bytes(String text) {
        return text.replace("LOG", LOG.key().text())
                .replace("BAR", BAR.key().text())
                .replace("PRESS", PRESS.key().text())
                .replace("SCHOOL", SCHOOL.key().text())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Policy policy(String end) {
        return Policy.read("policy", bytes(HEAD + end));
    }

    private static String read(String text) {
        return refusal(() -> Policy.read("policy", bytes(text)));
    }

    @Test
    void a_checkpoint_counts_with_the_log_and_the_quorum() {
        Policy policy = policy("group outside 2 bar 报社 school\nquorum outside\n");
        Note note = Logs.checkpoint(ORIGIN, LEAVES, LOG, PRESS, SCHOOL);
        Accepted accepted = policy.check(note);
        assertThat(accepted.log()).isEqualTo(LOG.key());
        assertThat(accepted.checkpoint().size()).isEqualTo(9);
        assertThat(accepted.witnesses()).isEqualTo(Map.of("报社", Logs.MOMENT, "school", Logs.MOMENT));
        assertThat(refusal(() -> policy.check(Logs.checkpoint(ORIGIN, LEAVES, LOG, BAR))))
                .isEqualTo("quorum-missed");
        assertThat(refusal(() -> policy.check(Logs.checkpoint(ORIGIN, LEAVES, LOG))))
                .isEqualTo("quorum-missed");
    }

    @Test
    void groups_may_be_members_of_groups() {
        Policy policy = policy("group free any bar 报社\ngroup both all free school\nquorum both\n");
        assertThat(policy.check(Logs.checkpoint(ORIGIN, LEAVES, LOG, BAR, SCHOOL))
                        .witnesses())
                .hasSize(2);
        assertThat(refusal(() -> policy.check(Logs.checkpoint(ORIGIN, LEAVES, LOG, BAR, PRESS))))
                .isEqualTo("quorum-missed");
        assertThat(policy("quorum none\n")
                        .check(Logs.checkpoint(ORIGIN, LEAVES, LOG))
                        .witnesses())
                .isEmpty();
    }

    @Test
    void witnesses_alone_and_another_log_are_not_enough() {
        Policy policy = policy("quorum bar\n");
        assertThat(refusal(() -> policy.check(Logs.checkpoint(ORIGIN, LEAVES, BAR))))
                .isEqualTo("checkpoint-foreign");
        assertThat(refusal(() -> policy.check(Logs.checkpoint("other.example/log", LEAVES, LOG, BAR))))
                .isEqualTo("checkpoint-foreign");
        assertThat(refusal(() -> policy.check(Logs.checkpoint(ORIGIN, LEAVES, Logs.signer(ORIGIN, KeyType.ED25519)))))
                .isEqualTo("note-not-signed");
    }

    @Test
    void a_cosignature_without_a_moment_counts_for_no_quorum() {
        Policy policy = policy("quorum school\n");
        Note note = Logs.checkpoint(ORIGIN, LEAVES, LOG);
        Note timeless = note.with(SCHOOL.sign(note.text(), Instant.EPOCH));
        assertThat(refusal(() -> policy.check(timeless))).isEqualTo("quorum-missed");
    }

    @ParameterizedTest
    @CsvSource({
        "'group g 0 bar school\nquorum g\n', policy-threshold 7:1",
        "'group g 3 bar school\nquorum g\n', policy-threshold 7:1",
        "'group g 18446744073709551616 bar\nquorum g\n', policy-threshold 7:1",
        "'group g -1 bar\nquorum g\n', policy-threshold 7:1",
        "'group g 01 bar\nquorum g\n', policy-threshold 7:1",
        "'group g most bar\nquorum g\n', policy-threshold 7:1",
        "'group g any\nquorum g\n', policy-line 7:1",
        "'group g any none\nquorum g\n', policy-name-unknown 7:1",
        "'group g any g\nquorum g\n', policy-name-unknown 7:1",
        "'group g any bar bar\nquorum g\n', policy-member-twice 7:1",
        "'group g any bar\ngroup h any bar\nquorum h\n', policy-member-twice 8:1",
        "'group bar any school\nquorum bar\n', policy-name-twice 7:1",
        "'group none any school\nquorum none\n', policy-name-twice 7:1",
        "'witness twice BAR\nquorum twice\n', policy-key-twice 7:1",
        "'witness log LOG\nquorum log\n', policy-witness-type 7:1",
        "'log LOG\nquorum none\n', policy-key-twice 7:1",
        "'quorum g\ngroup g any bar\n', policy-name-unknown 7:1",
        "'quorum bar\nquorum bar\n', policy-quorum-twice 8:1",
        "'quorum bar school\n', policy-line 7:1",
        "'quorum BAR\n', policy-name-unknown 7:1",
        "'Quorum bar\n', policy-line 7:1",
        "'quorum bar', policy-cut",
        "'', policy-no-quorum",
        "'quorum bar\r\n', policy-character 7:11",
        "'quorum bar\u007f\n', policy-character 7:11",
        "'log LOGx\nquorum bar\n', base64-broken 7:1",
        "'log\nquorum bar\n', policy-line 7:1",
    })
    void what_a_policy_can_not_say_is_refused_at_its_line(String end, String refusal) {
        assertThat(read(HEAD + end)).isEqualTo(refusal);
    }

    @Test
    void names_are_compared_octet_by_octet_and_large_files_refused() {
        assertThat(read("witness K BAR\nquorum \u212a\n")).isEqualTo("policy-name-unknown 2:1");
        assertThat(read("")).isEqualTo("policy-cut");
        assertThat(refusal(() -> Policy.read("policy", new byte[PolicyReader.MOST_BYTES + 1])))
                .isEqualTo("note-too-large");
        byte[] octets = "witness \0 BAR\nquorum \0\n"
                .replace("BAR", BAR.key().text())
                .replace('\0', '\u00ff')
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Policy.read("policy", octets).witnesses()).hasSize(1);
    }
}
