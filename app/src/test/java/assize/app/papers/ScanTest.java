package assize.app.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.app.site.Browsing;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.law.problem.MachineLacks;
import assize.law.problem.UnusableInput;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers are scanned by a real clamd; while it is away they are kept, and given to nobody else. */
class ScanTest {
    private static final byte[] TEXT = "The order of 3 November.".getBytes(StandardCharsets.UTF_8);

    /** The sign by which scanners are tried, in two halves: this file must not be taken for one. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path home;

    @TempDir
    Path scanner;

    @Test
    void what_no_scanner_has_seen_counts_and_is_given_to_nobody_else_until_one_has() throws Exception {
        int port = Clamd.port();
        try (TestSite site = new TestSite(home, Map.of("ASSIZE_CLAMD", "127.0.0.1:" + port));
                Database beside = Database.beside(new Settings(home, null, 0, 2))) {
            Browsing somebody = new Browsing(site);
            String draft = SmallClaim.draft(somebody);
            URI papers = URI.create(site.at(draft + "/papers"));
            new Sending(somebody, Map.of()).file("bill.txt", TEXT).to(papers);
            new Sending(somebody, Map.of()).file("sign.txt", EICAR).to(papers);
            assertThat(somebody.get(draft + "/papers").body())
                    .contains("bill.txt", "sign.txt", "not scanned yet", "scanned for viruses");
            String number = SmallClaim.send(somebody, draft);
            Browsing clerk = Browsing.as(site, "clerk");
            String paper = "/cases/" + number + "/papers/1/";
            HttpResponse<String> held = clerk.get(paper + 1);
            assertThat(held.statusCode()).isEqualTo(409);
            assertThat(held.body()).contains("not been scanned").doesNotContain("order of 3");
            assertThat(somebody.get(paper + 1).statusCode()).isEqualTo(200);
            assertThat(clerk.get("/cases/" + number).body()).contains("not scanned yet");
            Scans scans = new Scans(Optional.of(new Scanner("127.0.0.1", port)), beside.pool(), beside.time());
            assertThatThrownBy(scans::round).isInstanceOf(MachineLacks.class);
            try (Clamd clamd = new Clamd(scanner, port)) {
                // the site's own watch may have taken one or both meanwhile
                while (scans.round()) {
                    assertThat(clamd.runs()).isTrue();
                }
                assertThat(clerk.get(paper + 1).statusCode()).isEqualTo(200);
                assertThat(clerk.get(paper + 2).statusCode()).isEqualTo(409);
                assertThat(somebody.get(paper + 2).statusCode()).isEqualTo(409);
                assertThat(clerk.get("/cases/" + number).body()).contains("nothing found", "held back");
                refused(site, somebody);
            }
            assertThat(site.faults()).isEmpty();
        }
    }

    /** Plain, and packed in a document. */
    private static void refused(TestSite site, Browsing somebody) throws Exception {
        String draft = SmallClaim.draft(somebody);
        HttpResponse<String> answer = new Sending(somebody, Map.of())
                .file("sign.txt", EICAR)
                .file(
                        "sign.docx",
                        ZipMaker.docx().text("").part("word/a.txt", EICAR).bytes())
                .file("bill.txt", TEXT)
                .to(URI.create(site.at(draft + "/papers")));
        assertThat(answer.body())
                .contains("<strong>sign.txt</strong>: A scanner", "<strong>sign.docx</strong>: A scanner");
        assertThat(somebody.get(draft + "/papers").body())
                .contains("bill.txt", "scanned, nothing found")
                .doesNotContain("sign.txt", "sign.docx");
    }

    @Test
    void a_scanner_that_says_nothing_to_the_point_is_no_scan() throws Exception {
        assertThat(new Scanner("127.0.0.1", Clamd.port()).scan(TEXT)).isEqualTo(Paper.Scan.OPEN);
        try (ServerSocket odd = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                try (var one = odd.accept()) {
                    one.getOutputStream()
                            .write("INSTREAM size limit exceeded. ERROR\0".getBytes(StandardCharsets.US_ASCII));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            assertThat(new Scanner("127.0.0.1", odd.getLocalPort()).scan(TEXT)).isEqualTo(Paper.Scan.OPEN);
        }
    }

    @Test
    void an_address_that_is_none_stops_the_start() {
        assertThat(Scanner.find(Map.of())).isEmpty();
        assertThat(Scanner.find(Map.of("ASSIZE_CLAMD", "scan.example:3310")))
                .contains(new Scanner("scan.example", 3310));
        for (String bad : List.of("3310", "host", ":3310", "host:99999", "host:x")) {
            assertThatThrownBy(() -> Scanner.find(Map.of("ASSIZE_CLAMD", bad)))
                    .as(bad)
                    .isInstanceOf(UnusableInput.class);
        }
    }
}
