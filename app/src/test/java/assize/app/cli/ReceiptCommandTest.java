package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Database;
import assize.docket.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptCommandTest {
    private static final Path CASES =
            TestDesk.root().resolve("../shared/data/road-traffic-fines/roadtraffic50traces.xes");

    @TempDir
    private static Path home;

    private static String reference = "";
    private static String erased = "";

    @TempDir
    private Path folder;

    private Path receipt;
    private Path content;

    @BeforeAll
    static void fifty_cases_of_which_one_was_erased() {
        assertThat(new TestDesk(home, Locale.ENGLISH).run("replay", CASES.toString(), "--procedure", "it-road-fine"))
                .isEqualTo(Exit.FINE);
        try (Database database = Database.open(new Settings(home, null, 0, 2))) {
            reference = word(database, "select min(reference) from case_file");
            erased = word(database, "select id::text from case_file order by reference limit 1 offset 7");
            String owner = database.url();
            try (var connection = java.sql.DriverManager.getConnection(owner);
                    var statement = connection.createStatement()) {
                statement.execute("delete from content where case_id = '" + erased + "'");
            } catch (java.sql.SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static String word(Database database, String question) {
        return database.run(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(question)) {
                rows.next();
                return rows.getString(1);
            }
        });
    }

    @BeforeEach
    void a_receipt_of_the_second_entry() throws IOException {
        run(Exit.FINE, home, Locale.ENGLISH, "receipt", reference + "/2", "--to", folder.toString());
        receipt = one(".receipt.txt");
        content = one(".content.json");
    }

    private Path one(String end) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String run(int exit, Path home, Locale language, String... arguments) {
        TestDesk desk = new TestDesk(home, language);
        assertThat(desk.run(arguments)).as(desk.complained()).isEqualTo(exit);
        return desk.said() + desk.complained();
    }

    @Test
    void it_says_what_it_proves_and_what_not_without_database_and_home() throws IOException {
        assertThat(receipt).content().startsWith("c2sp.org/tlog-proof@v1\n");
        Path nobody = folder.resolve("nobody");
        String key = Files.readString(keys()).strip();
        Path policy = Files.writeString(folder.resolve("policy"), "log " + key + "\nquorum none\n");
        assertThat(run(
                        Exit.FINE,
                        nobody,
                        Locale.ENGLISH,
                        "receipt",
                        "verify",
                        receipt.toString(),
                        "--content",
                        content.toString(),
                        "--policy",
                        policy.toString()))
                .contains(
                        "The receipt holds. It proves: entry 2 of the case",
                        "as your policy asks",
                        "no witness cosigned")
                .contains(content + ": this is what was entered.", "does not prove that what was filed is true");
        assertThat(run(Exit.FINE, nobody, Locale.CHINESE, "receipt", "verify", receipt.toString(), "--key", key))
                .contains("回执成立", "它不证明提交了什么");
        assertThat(run(Exit.UNUSABLE, nobody, Locale.ENGLISH, "receipt", "verify", receipt.toString()))
                .contains("trust-nobody");
        assertThat(nobody).doesNotExist();
    }

    private Path keys() {
        run(
                Exit.FINE,
                home,
                Locale.ENGLISH,
                "log",
                "export",
                folder.resolve("log").toString());
        return folder.resolve("log/keys");
    }

    @Test
    void other_lines_and_spaces_are_the_same_content_and_another_word_is_not() throws IOException {
        String text = Files.readString(content);
        Path spaced = Files.writeString(folder.resolve("spaced"), text.replaceFirst(":", " :\n "));
        assertThat(run(
                        Exit.FINE,
                        home,
                        Locale.ENGLISH,
                        "receipt",
                        "verify",
                        receipt.toString(),
                        "--content",
                        spaced.toString()))
                .contains("this is what was entered", "key of this installation");
        Path other = Files.writeString(folder.resolve("other"), text.replaceFirst("[1-9]", "0"));
        assertThat(run(
                        Exit.NO,
                        home,
                        Locale.ENGLISH,
                        "receipt",
                        "verify",
                        receipt.toString(),
                        "--content",
                        other.toString()))
                .contains("receipt-content-other");
    }

    @Test
    void a_receipt_that_was_changed_proves_nothing() throws IOException {
        String text = Files.readString(receipt);
        for (String changed : new String[] {
            text.replaceFirst("index (\\d)", "index 9$1"),
            text.replaceFirst("(?s)\n\n.*", "\n"),
            text.replace("\n", "\r\n"),
            text.replaceFirst("extra ....", "extra AAAA"),
            text + text
        }) {
            Path file = Files.writeString(folder.resolve("changed"), changed);
            TestDesk desk = new TestDesk(home, Locale.ENGLISH);
            assertThat(desk.run("receipt", "verify", file.toString()))
                    .as(desk.complained())
                    .isIn(Exit.NO, Exit.UNUSABLE);
            assertThat(desk.said()).isEmpty();
        }
    }

    @Test
    void an_erased_content_leaves_a_receipt_that_there_was_an_entry() {
        assertThat(run(Exit.FINE, home, Locale.ENGLISH, "receipt", erased + "/1", "--to", folder.toString()))
                .contains("no longer what it said");
    }

    @Test
    void a_page_to_print_says_it_in_the_persons_language_and_holds_the_receipt() throws IOException {
        Path pdf = folder.resolve("receipt.pdf");
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(run(
                            Exit.FINE,
                            home,
                            language,
                            "receipt",
                            reference + "/2",
                            "--to",
                            folder.toString(),
                            "--pdf",
                            pdf.toString()))
                    .contains(pdf.toString());
            assertThat(text(pdf))
                    .contains(
                            language.equals(Locale.ENGLISH)
                                    ? new String[] {"Receipt for entry 2", "Road-traffic fine (Italy)", "Rome time"}
                                    : new String[] {"第 2 条登记的回执", "意大利道路交通罚款", "罗马时间"});
        }
        assertThat(run(Exit.FINE, home, Locale.ENGLISH, "receipt", "verify", pdf.toString()))
                .contains("The receipt holds", pdf + ": this is what was entered.");
        run(
                Exit.FINE,
                home,
                Locale.ENGLISH,
                "receipt",
                erased + "/1",
                "--to",
                folder.toString(),
                "--pdf",
                pdf.toString());
        assertThat(text(pdf)).contains("erased by order of the law");
        assertThat(run(Exit.FINE, home, Locale.ENGLISH, "receipt", "verify", pdf.toString()))
                .contains("It does not prove what was filed");
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void an_extract_says_how_many_entries_there_are_and_how_many_are_withheld() throws IOException {
        assertThat(run(
                        Exit.FINE,
                        home,
                        Locale.ENGLISH,
                        "extract",
                        reference,
                        "--for",
                        "offender",
                        "--to",
                        folder.toString()))
                .contains("entries, 0 of them withheld", "./assize receipt verify");
        String key = Files.readString(keys()).strip();
        Path extract = one(".extract.json");
        Path nobody = folder.resolve("nobody");
        assertThat(run(Exit.FINE, nobody, Locale.ENGLISH, "receipt", "verify", extract.toString(), "--key", key))
                .contains("The extract holds", "Withheld from offender: 0 entries", "It does not prove");
        assertThat(run(Exit.FINE, nobody, Locale.CHINESE, "receipt", "verify", extract.toString(), "--key", key))
                .contains("摘录成立");
        Files.writeString(extract, Files.readString(extract).replaceFirst("\"seq\" : 2", "\"seq\" : 3"));
        assertThat(run(Exit.NO, nobody, Locale.ENGLISH, "receipt", "verify", extract.toString(), "--key", key))
                .contains("extract-broken");
        assertThat(run(Exit.UNUSABLE, home, Locale.ENGLISH, "extract", reference, "--for", "neighbour"))
                .contains("extract-role", "offender");
        assertThat(run(
                        Exit.FINE,
                        home,
                        Locale.ENGLISH,
                        "extract",
                        erased,
                        "--for",
                        "offender",
                        "--to",
                        folder.toString()))
                .contains("0 of them withheld");
    }

    @Test
    void what_is_not_there_is_said() {
        assertThat(run(Exit.UNUSABLE, home, Locale.ENGLISH, "receipt", reference + "/99"))
                .contains("receipt-no-entry");
        assertThat(run(Exit.UNUSABLE, home, Locale.ENGLISH, "receipt", "none/1"))
                .contains("receipt-no-case");
        assertThat(run(Exit.UNUSABLE, home, Locale.ENGLISH, "receipt", "none")).contains("receipt-form");
        assertThat(run(Exit.FINE, home, Locale.ENGLISH, "receipt")).contains("CASE/SEQ", "verify");
        Path none = folder.resolve("none");
        assertThat(run(Exit.LACKS, home, Locale.ENGLISH, "receipt", reference + "/1", "--to", none.toString()))
                .contains("file-unwritten");
    }
}
