package assize.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.law.problem.MachineLacks;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningTest {
    private static final Instant SIGNED = Papers.DECIDED.plusSeconds(60);

    @TempDir
    private static Path folder;

    private static Authority authority;
    private static SigningKey key;
    private static byte[] judgment = {};
    private static byte[] signed = {};

    @BeforeAll
    static void a_judgment_signed_by_the_court() throws Exception {
        authority = new Authority();
        key = authority.court(folder.resolve("court.p12"));
        judgment = Documents.judgment(
                Papers.judgment(Locale.ENGLISH, Papers.printed(Locale.ENGLISH, Papers.proved(1000, 5))));
        signed = new Signing(key, authority.timestamps(SIGNED)).sign(judgment, SIGNED);
        DocumentsTest.shown("judgment-signed", signed);
    }

    @Test
    void a_signed_judgment_is_still_kept_for_ever_and_read_by_everybody() throws Exception {
        assertThat(Conformance.broken(signed)).isEmpty();
        assertThat(Attachments.of("signed", signed, Set.of(PrintedReceipt.RECEIPT_FILE, PrintedReceipt.CONTENT_FILE)))
                .containsOnlyKeys(PrintedReceipt.RECEIPT_FILE, PrintedReceipt.CONTENT_FILE);
        assertThat(signed).startsWith(judgment);
    }

    @Test
    void whoever_trusts_us_finds_signature_and_timestamp_whole() {
        SimpleReport report = report(signed, authority);
        String id = report.getFirstSignatureId();
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        assertThat(report.getSignedBy(id)).isEqualTo("Local Court Berlin");
        assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getBestSignatureTime(id).toInstant()).isEqualTo(SIGNED.truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void whoever_does_not_trust_us_is_told_no_more_than_that_the_bytes_are_the_same() throws Exception {
        SimpleReport report = report(signed, new Authority());
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.INDETERMINATE);
    }

    @Test
    void without_a_timestamp_authority_the_moment_is_the_courts_own_word() {
        SimpleReport report = report(new Signing(key, null).sign(judgment, SIGNED), authority);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    }

    @Test
    void one_changed_byte_is_found() {
        byte[] changed = signed.clone();
        changed[judgment.length / 2] ^= 1;
        SimpleReport report = report(changed, authority);
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_FAILED);
    }

    @Test
    void pdfsig_which_shares_nothing_with_us_says_the_same() throws Exception {
        Assumptions.assumeTrue(installed(), "pdfsig (poppler-utils) is not installed; the second opinion is left out");
        assertThat(pdfsig(signed))
                .contains("Signature is Valid.", "Total document signed", "Local Court Berlin")
                .contains("ETSI.CAdES.detached");
        byte[] changed = signed.clone();
        changed[judgment.length / 2] ^= 1;
        assertThat(pdfsig(changed)).contains("Digest Mismatch");
    }

    @Test
    void a_store_that_does_not_open_is_said() throws Exception {
        SigningKey wrong = new SigningKey(key.file(), "wrong");
        assertThatThrownBy(() -> new Signing(wrong, null).sign(judgment, SIGNED))
                .isInstanceOfSatisfying(
                        MachineLacks.class,
                        e -> assertThat(e.problem().text(Locale.ENGLISH))
                                .contains("court.p12", "document-not-signed")
                                .doesNotContain("wrong)"));
        SigningKey none = new SigningKey(folder.resolve("none.p12"), "");
        assertThatThrownBy(() -> new Signing(none, null).sign(judgment, SIGNED)).isInstanceOf(MachineLacks.class);
    }

    private static SimpleReport report(byte[] pdf, Authority trusted) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted.trusted());
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(SIGNED.plus(Duration.ofDays(1))));
        return validator.validateDocument().getSimpleReport();
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("pdfsig", "-v").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String pdfsig(byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("judgment.pdf"), pdf);
        Process said = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
