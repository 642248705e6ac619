package assize.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.site.Browsing;
import assize.app.site.SharedSite;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers that come in pieces, in every order that somebody can think of. */
@ExtendWith(SharedSite.class)
class PiecesTest {
    private static final byte[] LETTER = "I have not got it. ".repeat(30_000).getBytes(StandardCharsets.UTF_8);

    private static TestSite site;
    private static JdbcClient database;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
        database = JdbcClient.create(opened.beside().pool());
    }

    private final Browsing somebody = somebody();
    private String draft = "";

    private static Browsing somebody() {
        return new Browsing(site);
    }

    @BeforeEach
    void begin() throws Exception {
        draft = SmallClaim.draft(somebody);
    }

    private String address(String name, int size, int starts) {
        String said = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return draft + "/pieces?key=" + said + "&name=" + said + "&size=" + size + "&starts=" + starts;
    }

    private String token() throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(somebody.get("/sign-in").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> piece(String name, byte[] all, int starts, int ends) throws Exception {
        return piece(name, all.length, starts, Arrays.copyOfRange(all, starts, ends));
    }

    private HttpResponse<String> piece(String name, int size, int starts, byte[] bytes) throws Exception {
        return somebody.send(HttpRequest.newBuilder(URI.create(site.at(address(name, size, starts))))
                .header("Content-Type", "application/octet-stream")
                .header("X-XSRF-TOKEN", token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private int have(String name) throws Exception {
        String body = somebody.get(draft + "/pieces?key=" + name).body();
        return Integer.parseInt(body.replaceAll("\\D", ""));
    }

    @Test
    void what_broke_off_goes_on_where_it_stopped_and_nothing_half_is_seen() throws Exception {
        assertThat(piece("letter.txt", LETTER, 0, 200_000).body()).contains("200000", "false");
        cutOff(piece200());
        assertThat(have("letter.txt")).isEqualTo(200_000);
        assertThat(somebody.get(draft + "/papers").body()).doesNotContain("<strong>letter.txt");
        assertThat(piece("letter.txt", LETTER, 200_000, 450_000).statusCode()).isEqualTo(200);
        assertThat(piece("letter.txt", LETTER, 450_000, LETTER.length).body()).contains("\"whole\":true");
        assertThat(somebody.get(draft + "/papers").body()).contains("<strong>letter.txt");
        assertThat(have("letter.txt")).as("the pieces are gone").isZero();
    }

    private String piece200() {
        return address("letter.txt", LETTER.length, 200_000);
    }

    /** Says that 100,000 bytes come, sends 10 of them, and is gone. */
    private void cutOff(String path) throws Exception {
        URI address = URI.create(site.at(path));
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + address.getHost() + ":" + address.getPort()
                + "\r\nContent-Length: 100000\r\nContent-Type: application/octet-stream\r\nX-XSRF-TOKEN: " + token()
                + "\r\nCookie: " + somebody.cookies() + "\r\n\r\n0123456789";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void no_offset_that_somebody_makes_up_leaves_a_hole_or_writes_twice() throws Exception {
        piece("letter.txt", LETTER, 0, 100_000);
        for (int[] wrong : new int[][] {{0, 100_000}, {50_000, 150_000}, {100_001, 200_000}, {300_000, 400_000}}) {
            HttpResponse<String> answer = piece("letter.txt", LETTER, wrong[0], wrong[1]);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("\"have\":100000");
        }
        assertThat(piece("letter.txt", 100_010, 100_000, new byte[20]).statusCode())
                .as("another size begins anew")
                .isEqualTo(409);
        assertThat(have("letter.txt")).isZero();
        assertThat(piece("letter.txt", 10, -5, new byte[5]).statusCode()).isEqualTo(409);
        assertThat(piece("letter.txt", 10, 0, new byte[11]).statusCode()).isEqualTo(409);
        assertThat(piece("letter.txt", 10, 0, new byte[0]).statusCode()).isEqualTo(409);
        assertThat(piece("large.txt", 10 * 1024 * 1024, 0, new byte[Sendings.PIECE + 1])
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void what_is_refused_at_once_is_refused_in_pieces_too() throws Exception {
        assertThat(piece("large.pdf", 10 * 1024 * 1024 + 1, 0, new byte[9]).body())
                .contains("10 MB");
        assertThat(piece("nothing.txt", 0, 0, new byte[0]).statusCode()).isEqualTo(422);
        HttpResponse<String> wrong = piece("no.pdf", LETTER, 0, 200_000);
        assertThat(wrong.statusCode()).isEqualTo(200);
        piece("no.pdf", LETTER, 200_000, 400_000);
        HttpResponse<String> last = piece("no.pdf", LETTER, 400_000, LETTER.length);
        assertThat(last.statusCode()).isEqualTo(422);
        assertThat(last.body()).contains("why");
        assertThat(have("no.pdf")).isZero();
        assertThat(somebody.get(draft + "/papers").body()).doesNotContain("no.pdf");
    }

    @Test
    void nobody_begins_more_than_twenty_and_what_is_left_for_a_day_is_swept_away() throws Exception {
        for (int nr = 0; nr < 20; nr++) {
            assertThat(piece(nr + ".txt", 100, 0, new byte[] {65}).statusCode()).isEqualTo(200);
        }
        assertThat(piece("21.txt", 100, 0, new byte[] {65}).statusCode()).isEqualTo(422);
        site.pass(Duration.ofHours(25));
        assertThat(have("1.txt")).isZero();
        Browsing again = new Browsing(site);
        assertThat(again.get(draft + "/pieces?key=1.txt").statusCode())
                .as("somebody else")
                .isIn(302, 404);
        assertThat(piece("21.txt", 100, 0, new byte[] {65}).statusCode()).isEqualTo(200);
        assertThat(database.sql("select count(*) from site.sending where begun < now()")
                        .query(Long.class)
                        .single())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void a_form_sent_as_before_still_works_beside_it() throws Exception {
        piece("letter.txt", LETTER, 0, 100_000);
        HttpResponse<String> answer =
                new Sending(somebody, Map.of()).file("letter.txt", LETTER).to(URI.create(site.at(draft + "/papers")));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(somebody.get(draft + "/papers").body()).contains("<strong>letter.txt");
    }
}
