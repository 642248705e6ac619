package assize.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.app.cli.TestDesk;
import assize.docket.tlog.KeyType;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final KeyType TIMED = KeyType.COSIGNED_ED25519;
    private static final Papers.Proved PROVED = Papers.proved(1_000_000, 777_777, TIMED, TIMED);

    @TempDir
    private Path folder;

    @Test
    void a_receipt_is_kept_for_ever_and_read_by_everybody() throws Exception {
        byte[] pdf = shown("receipt", Documents.receipt(Papers.printed(Locale.ENGLISH, PROVED)));
        assertThat(Conformance.broken(pdf)).isEmpty();
        assertThat(text(pdf).replace("-\n", "-").replace("\n", " "))
                .contains("Receipt for entry 9", "7KQ4-MX2D", "Give judgment")
                .contains("Tuesday 28 April 2026, 14:32:08, Berlin time", "at place 777,777 of the log")
                .contains("Tuesday 28 April 2026, 14:32:10, Berlin time. Cosigned by bar-association-1.example")
                .contains("What it does not prove", "That what was filed is true.", "How to check it");
    }

    @Test
    void a_decision_says_what_is_ordered_why_until_when_and_how_it_is_looked_at_again() throws Exception {
        PrintedReceipt printed = Papers.printed(Locale.ENGLISH, PROVED);
        byte[] pdf = shown("judgment", Documents.judgment(Papers.judgment(Locale.ENGLISH, printed)));
        assertThat(Conformance.broken(pdf)).isEmpty();
        assertThat(text(pdf).replace("\n", " "))
                .contains("Local Court, Berlin", "Judge 3", "The shopkeeper, Berlin", "art. 7(2)")
                .contains("Last day: Monday 1 June 2026", "How this day was counted", "Landgericht Berlin II")
                .contains("The last day is counted when the decision has reached you.")
                .contains("Entered as entry 9 of the case", "How to check it");
    }

    @Test
    void whoever_copies_from_a_chinese_document_gets_the_characters_that_people_write() throws Exception {
        PrintedReceipt printed = Papers.printed(Locale.CHINESE, PROVED);
        byte[] pdf = shown("judgment-zh", Documents.judgment(Papers.judgment(Locale.CHINESE, printed)));
        assertThat(Conformance.broken(pdf)).isEmpty();
        String text = text(pdf);
        assertThat(text).contains("判决书", "2026年4月28日星期二", "3 号法官", "裁判主文", "如何核对");
        assertThat(text.codePoints().filter(code -> code >= 0x2E80 && code <= 0x2FDF))
                .as("radicals in the place of characters")
                .isEmpty();
        assertThat(text(shown("receipt-zh", Documents.receipt(printed)))).contains("第 9 条登记的回执", "柏林时间");
    }

    @Test
    void the_same_facts_give_the_same_bytes_on_all_threads_at_once() {
        PrintedReceipt printed = Papers.printed(Locale.ENGLISH, PROVED);
        byte[] first = Documents.receipt(printed);
        assertThat(IntStream.range(0, 8).parallel().mapToObj(i -> Documents.receipt(printed)))
                .hasSize(8)
                .allSatisfy(other -> assertThat(other).isEqualTo(first));
    }

    @Test
    void the_receipt_inside_is_verified_without_network_and_database() throws Exception {
        Path pdf = Files.write(folder.resolve("r.pdf"), Documents.receipt(Papers.printed(Locale.ENGLISH, PROVED)));
        assertThat(verify(pdf, 0))
                .contains("The receipt holds. It proves: entry 9 of the case", "place 777,777 of the log")
                .contains("It was there before 2026-04-28T12:32:10Z", "this is what was entered");
        byte[] whole = Files.readAllBytes(pdf);
        Files.write(pdf, Arrays.copyOf(whole, whole.length / 2));
        assertThat(verify(pdf, 2)).contains("document-");
        try (PDDocument empty = new PDDocument()) {
            empty.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            empty.save(pdf.toFile());
        }
        assertThat(verify(pdf, 2)).contains("document-no-receipt");
    }

    @Test
    void another_content_inside_is_found() throws Exception {
        PrintedReceipt printed = Papers.printed(Locale.ENGLISH, PROVED);
        Wording words = new Wording(Locale.ENGLISH);
        List<Attachment> files = List.of(
                printed.files(words).getFirst(),
                new Attachment(
                        PrintedReceipt.CONTENT_FILE,
                        "application/json",
                        "another",
                        Attachment.Kind.SOURCE,
                        "{}".getBytes(StandardCharsets.UTF_8)));
        byte[] pdf = Typesetter.pdf(
                words, "<html lang='en'><head><title>t</title></head><body>t</body></html>", files, Papers.DECIDED);
        assertThat(verify(Files.write(folder.resolve("other.pdf"), pdf), 1)).contains("receipt-content-other");
    }

    @Test
    void the_codes_on_paper_are_the_receipt_again() throws Exception {
        byte[] pdf = Documents.receipt(Papers.printed(Locale.ENGLISH, PROVED));
        String scanned = Scanner.text(pdf, 150);
        assertThat(scanned.getBytes(StandardCharsets.UTF_8))
                .isEqualTo(PROVED.receipt().bytes());
        Path file = Files.writeString(folder.resolve("receipt.txt"), scanned);
        assertThat(verify(file, 0)).contains("The receipt holds");
    }

    @Test
    void larger_receipts_take_denser_codes_and_the_largest_none() throws Exception {
        KeyType large = KeyType.COSIGNED_ML_DSA_44;
        Papers.Proved two = Papers.proved(1L << 40, 5, TIMED, large, large);
        assertThat(two.receipt().bytes()).hasSizeGreaterThan(8000);
        byte[] pdf = shown("receipt-large", Documents.receipt(Papers.printed(Locale.ENGLISH, two)));
        assertThat(Scanner.text(pdf, 300)).isEqualTo(new String(two.receipt().bytes(), StandardCharsets.UTF_8));
        Papers.Proved four = Papers.proved(1000, 5, large, large, large, large);
        assertThat(ProofCodes.of(four.receipt().bytes())).isEmpty();
        assertThat(text(Documents.receipt(Papers.printed(Locale.ENGLISH, four))))
                .contains("too long for codes on paper");
    }

    @Test
    void a_name_that_no_font_can_write_is_refused_and_not_left_blank() {
        PrintedReceipt printed = Papers.printed(Locale.ENGLISH, PROVED);
        Decision decision = Papers.judgment(Locale.ENGLISH, printed);
        Decision named = new Decision(
                decision.language(),
                decision.court(),
                decision.kind(),
                decision.caseName(),
                decision.procedure(),
                List.of(new Decision.Party("Claimant", "Ørsted, 李雷, محمد")),
                decision.decidedBy(),
                decision.place(),
                decision.day(),
                decision.provision(),
                decision.ordered(),
                decision.reasons(),
                decision.starts(),
                decision.challenges(),
                printed);
        assertThatThrownBy(() -> Documents.judgment(named))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        e -> assertThat(e.problems().getFirst().text(Locale.ENGLISH))
                                .contains("م")
                                .doesNotContain("Ø", "李"));
    }

    private String verify(Path file, int exit) throws Exception {
        Path policy = Files.writeString(folder.resolve("policy.txt"), PROVED.policy());
        TestDesk desk = new TestDesk(folder.resolve("nobody"), Locale.ENGLISH);
        assertThat(desk.run("receipt", "verify", file.toString(), "--policy", policy.toString()))
                .as(desk.complained())
                .isEqualTo(exit);
        return desk.said() + desk.complained();
    }

    /** Keeps a document for people to look at where the build is asked to. */
    static byte[] shown(String name, byte[] pdf) throws Exception {
        String folder = System.getProperty("documents.shown");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name + ".pdf"), pdf);
        }
        return pdf;
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
