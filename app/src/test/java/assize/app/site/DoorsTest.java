package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Every door, tried by everybody who should and should not come in by it. */
@ExtendWith(SharedSite.class)
class DoorsTest {
    private static TestSite site;
    private static Browsing shopkeeper;
    private static String number;

    @BeforeAll
    static void open(SharedSite.Opened opened) throws Exception {
        site = opened.site();
        shopkeeper = Browsing.as(site, "shopkeeper");
        number = SmallClaim.file(shopkeeper);
    }

    @AfterAll
    static void close() {
        assertThat(site.faults()).isEmpty();
    }

    @Test
    void every_page_has_a_row_in_the_table_of_doors_and_every_row_a_page() {
        Set<String> pages = new TreeSet<>();
        for (Class<?> part : Wiring.class.getAnnotation(Import.class).value()) {
            for (Method method : part.getDeclaredMethods()) {
                GetMapping get = method.getAnnotation(GetMapping.class);
                PostMapping post = method.getAnnotation(PostMapping.class);
                Stream.of(get == null ? new String[0] : get.value()).forEach(path -> pages.add("GET " + path));
                Stream.of(post == null ? new String[0] : post.value()).forEach(path -> pages.add("POST " + path));
            }
        }
        Set<String> rows = new TreeSet<>();
        Doors.ALL.forEach(door -> rows.add(door.method() + " " + door.path()));
        assertThat(rows).isEqualTo(pages);
    }

    @Test
    void without_signing_in_only_the_public_doors_open() throws Exception {
        for (Doors.Door door : Doors.ALL) {
            HttpResponse<String> answer = knock(new Browsing(site), door);
            if (door.who() == Who.ANYBODY) {
                continue;
            }
            if (door.path().startsWith("/api/")) {
                assertThat(answer.statusCode()).as(door.toString()).isEqualTo(401);
            } else {
                assertThat(answer.statusCode()).as(door.toString()).isEqualTo(302);
                assertThat(SmallClaim.location(answer)).as(door.toString()).isEqualTo("/sign-in");
            }
        }
    }

    @Test
    void somebody_elses_draft_is_not_there() throws Exception {
        String draft = SmallClaim.location(shopkeeper.post("/file/eu-small-claims", Map.of()));
        assertThat(shopkeeper.get(draft).statusCode()).isEqualTo(200);
        assertThat(Browsing.as(site, "supplier").get(draft).statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_without_its_token_changes_nothing() throws Exception {
        for (Doors.Door door : Doors.ALL) {
            if (door.method().equals("POST") && !door.path().startsWith("/api/")) {
                HttpResponse<String> answer = shopkeeper.raw(path(door, number), "as=claimant");
                assertThat(answer.statusCode()).as(door.toString()).isEqualTo(403);
            }
        }
    }

    @Test
    void a_form_stays_good_while_its_author_looks_at_other_pages() throws Exception {
        Browsing somebody = Browsing.as(site, "supplier");
        for (String path : List.of("/cases", "/", "/topics", "/nothing")) {
            somebody.get(path);
        }
        assertThat(somebody.again("/file/eu-small-claims", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(somebody.cookies()).doesNotContain("JSESSIONID");
    }

    @Test
    void what_is_no_door_is_closed() throws Exception {
        for (String path : List.of("/actuator", "/h2-console", "/cases/" + number + "/x", "/..%2f", "/static/../x")) {
            int status = shopkeeper.get(path).statusCode();
            assertThat(status).as(path).isIn(400, 403, 404);
        }
        HttpResponse<String> put = shopkeeper.send(
                HttpRequest.newBuilder(URI.create(site.at("/cases"))).PUT(BodyPublishers.ofString("x")));
        assertThat(put.statusCode()).isIn(403, 405);
    }

    @Test
    void every_answer_tells_the_browser_what_to_keep_to() throws Exception {
        for (String path : List.of("/", "/sign-in", "/cases", "/nothing")) {
            var headers = new Browsing(site).get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
        }
    }

    @Test
    void wild_input_is_answered_in_words_and_never_with_a_trace() throws Exception {
        List<String> wild =
                List.of("%00", "%F0%9F%92%A9", "a".repeat(300), "..%2F..", "%E2%80%AE", "1e999", "-1", "null");
        int turn = 0;
        for (Doors.Door door : Doors.ALL) {
            Browsing somebody = Browsing.as(site, "supplier");
            // at one door the even ones, at the next the odd ones
            for (int i = turn++ % 2; i < wild.size(); i += 2) {
                String word = wild.get(i);
                String path = door.path().replaceAll("\\{[a-z]+}", word);
                HttpResponse<String> answer = door.method().equals("GET")
                        ? somebody.get(path + "?as=" + word + "&what=" + word + "&after=" + word)
                        : somebody.post(path, Map.of("as", word, "key", word, "revision", word, "code", word));
                assertThat(answer.statusCode()).as(door.method() + " " + path).isLessThan(500);
                assertThat(answer.body()).as(path).doesNotContain("Exception", "assize.app", "at java");
            }
        }
    }

    private static HttpResponse<String> knock(Browsing somebody, Doors.Door door)
            throws IOException, InterruptedException {
        return knock(somebody, door, number);
    }

    private static HttpResponse<String> knock(Browsing somebody, Doors.Door door, String number)
            throws IOException, InterruptedException {
        Map<String, String> fields = Map.of("as", "claimant", "key", "k", "revision", "1", "to", "claimant");
        String path = path(door, number);
        return door.method().equals("GET") ? somebody.get(path + "?as=claimant") : somebody.post(path, fields);
    }

    private static String path(Doors.Door door, String number) {
        return door.path()
                .replace("{number}", number)
                .replace("{name}", door.path().startsWith("/cases") ? "withdraw" : "eu-small-claims")
                .replace("{matter}", "a-whole-matter")
                .replace("{seq}", "1")
                .replace("{notice}", "judgment")
                .replace("{role}", "judge")
                .replace("{holder}", "defendant")
                .replace("{procedure}", "eu-small-claims")
                .replace("{at}", "1")
                .replace("{place}", "1")
                .replace("{language}", "en")
                .replace("{hash}", "0".repeat(64))
                .replace("{secret}", "2222-2222")
                .replace("{id}", "01940000-0000-7000-8000-000000000000");
    }
}
