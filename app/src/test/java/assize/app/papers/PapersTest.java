package assize.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.site.Browsing;
import assize.app.site.SharedSite;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People attach papers, and read those of their case; as a browser would, without one. */
@ExtendWith(SharedSite.class)
class PapersTest {
    private static final byte[] TEXT = "我没有收到货。I have not got it.\n".getBytes(StandardCharsets.UTF_8);

    private static TestSite site;
    private static JdbcClient database;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
        database = JdbcClient.create(opened.beside().pool());
    }

    @Test
    void of_several_the_good_ones_are_kept_and_each_bad_one_is_named() throws Exception {
        Browsing somebody = new Browsing(site);
        String draft = SmallClaim.draft(somebody);
        HttpResponse<String> answer = new Sending(somebody, Map.of())
                .file("合同.pdf", PdfMaker.good())
                .file("photo.jpg", PictureMaker.good("jpg"))
                .file("screen.png", PictureMaker.good("png"))
                .file("words.txt", TEXT)
                .file(
                        "letter.docx",
                        ZipMaker.docx().text("<w:r><w:t>Dear all</w:t></w:r>").bytes())
                .file(
                        "note.odt",
                        ZipMaker.odt().content("<text:p>Dear all</text:p>").bytes())
                .file("virus.exe", TEXT)
                .file("locked.pdf", PdfMaker.locked("x"))
                .to(URI.create(site.at(draft + "/papers")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "virus.exe",
                        "The end of its name",
                        ".pdf,.jpg",
                        "locked.pdf",
                        "It is locked",
                        "print it as PDF");
        String page = somebody.get(draft + "/papers").body();
        assertThat(page)
                .contains("合同.pdf", "photo.jpg", "screen.png", "words.txt", "letter.docx", "note.odt")
                .doesNotContain("virus.exe", "locked.pdf", "scanned");
        assertThat(page)
                .contains(hash(TEXT).substring(0, 12), "Up to 20 papers, at most 10 MB each and 25 MB together");
        String id = value(page, "remove");
        HttpResponse<String> removed =
                new Sending(somebody, Map.of("remove", id)).to(URI.create(site.at(draft + "/papers")));
        assertThat(removed.statusCode()).isEqualTo(303);
        assertThat(somebody.get(draft + "/papers").body()).doesNotContain("合同.pdf");
    }

    @Test
    void what_was_filed_is_named_by_the_entry_and_read_by_who_sees_the_entry() throws Exception {
        Browsing shopkeeper = new Browsing(site);
        String number = filed(shopkeeper, "bill 1.txt", TEXT);
        String page = shopkeeper.get("/cases/" + number).body();
        assertThat(page)
                .contains("/cases/" + number + "/papers/1/1", "bill 1.txt")
                .doesNotContain("scanned");
        HttpResponse<String> read = shopkeeper.get("/cases/" + number + "/papers/1/1");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(TEXT);
        assertThat(header(read, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(header(read, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("bill%201.txt");
        assertThat(header(read, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(read, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(read, "Cache-Control")).isEqualTo("no-store");
        Browsing clerk = Browsing.as(site, "clerk");
        assertThat(clerk.get("/cases/" + number + "/papers/1/1").statusCode()).isEqualTo(200);
        assertThat(looks(number)).as("recorded like other looks").contains("claimant", "registry");
        for (String nowhere : List.of("/papers/1/2", "/papers/2/1", "/papers/0/1", "/papers/1/0", "/papers/1/x")) {
            assertThat(clerk.get("/cases/" + number + nowhere).statusCode())
                    .as(nowhere)
                    .isEqualTo(404);
        }
        Browsing stranger = Browsing.as(site, "supplier");
        assertThat(stranger.get("/cases/" + number + "/papers/1/1").statusCode())
                .isEqualTo(404);
        assertThat(content(number)).contains(hash(TEXT) + " " + TEXT.length + " TEXT bill 1.txt");
    }

    @Test
    void an_act_takes_papers_and_what_was_typed_stays() throws Exception {
        Browsing shopkeeper = new Browsing(site);
        String number = filed(shopkeeper, "bill.txt", TEXT);
        Browsing clerk = Browsing.as(site, "clerk");
        assertThat(clerk.get("/cases/" + number + "/do/register?as=registry").body())
                .as("an action without a form takes none")
                .doesNotContain("name=\"paper\"");
        clerk.post("/cases/" + number + "/draw/judge", Map.of());
        Browsing judge = judge(number);
        String path = "/cases/" + number + "/do/dismiss-unfounded?as=judge";
        String page = judge.get(path).body();
        assertThat(page).contains("name=\"paper\"", "multipart/form-data");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", value(page, "key"));
        form.put("revision", value(page, "revision"));
        form.put("dismissal.ground", "unfounded");
        form.put("dismissal.appeal", "none");
        form.put("reasons", "There was no contract.");
        Map<String, String> add = new LinkedHashMap<>(form);
        add.put("add", "papers");
        HttpResponse<String> added =
                new Sending(judge, add).file("list.txt", TEXT).to(URI.create(site.at(path)));
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).contains("list.txt", "There was no contract.").doesNotContain("error-summary");
        HttpResponse<String> bad =
                new Sending(judge, form).file("bad.exe", TEXT).to(URI.create(site.at(path)));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("bad.exe", "list.txt", "There was no contract.");
        HttpResponse<String> done = new Sending(judge, form).to(URI.create(site.at(path)));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        String file = shopkeeper.get("/cases/" + number).body();
        Matcher link = Pattern.compile("/cases/[^/]+/papers/(?!1/)\\d+/1").matcher(file);
        assertThat(link.find()).isTrue();
        assertThat(shopkeeper.get(link.group()).body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
    }

    @Test
    void the_bounds_hold_and_the_same_again_changes_nothing() throws Exception {
        Browsing somebody = new Browsing(site);
        String papers = SmallClaim.draft(somebody) + "/papers";
        Sending many = new Sending(somebody, Map.of());
        for (int i = 0; i < 21; i++) {
            many.file("same.txt", ("paper " + i % 20).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(many.file("one-more.txt", TEXT)
                        .to(URI.create(site.at(papers)))
                        .body())
                .contains("one-more.txt", "There are too many papers")
                .doesNotContain("same.txt</strong>:");
        String other = SmallClaim.draft(somebody) + "/papers";
        byte[] large = new byte[9 << 20];
        java.util.Arrays.fill(large, (byte) 'a');
        HttpResponse<String> third = new Sending(somebody, Map.of())
                .file("a.txt", large)
                .file("b.txt", large)
                .file("c.txt", large)
                .to(URI.create(site.at(other)));
        assertThat(third.body()).contains("<strong>c.txt</strong>:", "All papers together have at most 25 MB");
        String number = SmallClaim.send(somebody, other.replace("/papers", ""));
        assertThat(somebody.get("/cases/" + number + "/papers/1/2").body()).hasSize(large.length);
    }

    @Test
    void more_than_is_read_is_answered_in_words() throws Exception {
        Browsing somebody = new Browsing(site);
        String papers = SmallClaim.draft(somebody) + "/papers";
        HttpResponse<String> large = new Sending(somebody, Map.of())
                .file("a.pdf", new byte[51 << 20])
                .to(URI.create(site.at(papers)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("What you sent is too much at once", "25 MB together", "<h1");
        Sending hundred = new Sending(somebody, Map.of());
        for (int i = 0; i < 100; i++) {
            hundred.file(i + ".txt", TEXT);
        }
        HttpResponse<String> parts = hundred.to(URI.create(site.at(papers)));
        assertThat(parts.statusCode()).isEqualTo(413);
        assertThat(parts.body()).contains("Up to 20 papers");
        assertThat(somebody.get(papers).body()).doesNotContain("az-papers");
        byte[] body = new Sending(somebody, Map.of())
                .file("a.pdf", new byte[51 << 20])
                .bytes();
        HttpRequest.Builder unmeasured = HttpRequest.newBuilder(URI.create(site.at(papers)))
                .header("Content-Type", "multipart/form-data; boundary=" + Sending.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(somebody.send(unmeasured).statusCode()).isEqualTo(413);
    }

    @Test
    void files_come_in_by_their_doors_only_from_who_is_known_and_with_the_token() throws Exception {
        Browsing somebody = new Browsing(site);
        String papers = SmallClaim.draft(somebody) + "/papers";
        Sending elsewhere = new Sending(somebody, Map.of()).file("a.txt", TEXT);
        assertThat(elsewhere.to(URI.create(site.at("/letter"))).statusCode()).isEqualTo(415);
        Browsing nobody = new Browsing(site);
        assertThat(new Sending(nobody, Map.of())
                        .file("a.txt", TEXT)
                        .to(URI.create(site.at(papers)))
                        .statusCode())
                .isEqualTo(302);
        Browsing other = Browsing.as(site, "supplier");
        assertThat(new Sending(other, Map.of())
                        .file("a.txt", TEXT)
                        .to(URI.create(site.at(papers)))
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> forged = somebody.send(HttpRequest.newBuilder(URI.create(site.at(papers)))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"paper\";"
                        + " filename=\"a.txt\"\r\n\r\nhello\r\n--x--\r\n")));
        assertThat(forged.statusCode()).isEqualTo(403);
        HttpResponse<String> senseless = somebody.send(HttpRequest.newBuilder(URI.create(site.at(papers)))
                .header("Content-Type", "multipart/form-data")
                .POST(HttpRequest.BodyPublishers.ofString("hello")));
        assertThat(senseless.statusCode()).isEqualTo(400);
        assertThat(somebody.get(papers).body()).doesNotContain("a.txt");
    }

    @Test
    void whoever_sends_slowly_holds_up_nobody() throws Exception {
        Browsing somebody = new Browsing(site);
        String papers = SmallClaim.draft(somebody) + "/papers";
        URI address = URI.create(site.at(papers));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                socket.getOutputStream()
                        .write(("POST " + papers + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\nCookie: "
                                        + somebody.cookies()
                                        + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n--x")
                                .getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }
            HttpResponse<String> answer =
                    new Sending(somebody, Map.of()).file("quick.txt", TEXT).to(address);
            assertThat(answer.statusCode()).isEqualTo(303);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static String filed(Browsing who, String name, byte[] bytes) throws IOException, InterruptedException {
        String draft = SmallClaim.draft(who);
        HttpResponse<String> added =
                new Sending(who, Map.of("go", "on")).file(name, bytes).to(URI.create(site.at(draft + "/papers")));
        assertThat(added.headers().firstValue("Location").orElse("")).endsWith(draft);
        assertThat(who.get(draft).body()).contains(name);
        return SmallClaim.send(who, draft);
    }

    /** The content of the first entry of a case, as it lies in the docket. */
    private static String content(String number) {
        return database.sql("select convert_from(c.body, 'UTF8') from content c join case_file f on f.id = c.case_id"
                        + " where f.reference = ? and c.seq = 1")
                .param(number)
                .query(String.class)
                .single();
    }

    private static List<String> looks(String number) {
        return database.sql("select as_role from site.looked l join case_file f on f.id = l.case_id"
                        + " where f.reference = ?")
                .param(number)
                .query((row, at) -> row.getString(1))
                .list();
    }

    private static String hash(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(assize.docket.entry.Hashes.plain(bytes));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    private static String value(String page, String field) {
        Matcher found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    private static Browsing judge(String number) throws IOException, InterruptedException {
        for (String judge : List.of("judge-1", "judge-2", "judge-3")) {
            Browsing one = Browsing.as(site, judge);
            if (one.get("/cases/" + number).statusCode() == 200) {
                return one;
            }
        }
        throw new AssertionError("nobody is drawn");
    }
}
