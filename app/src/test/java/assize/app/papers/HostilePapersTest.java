package assize.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.papers.look.Limits;
import assize.app.site.Browsing;
import assize.app.site.SharedSite;
import assize.app.site.TestSite;
import assize.law.text.Messages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody should send is refused with its reason, nothing of it is kept, and nobody else notices. */
@ExtendWith(SharedSite.class)
class HostilePapersTest {
    /** What one may take to be looked through, and what it takes on its way, on a machine with other work too. */
    private static final Duration LONGEST = Limits.LOOK.multipliedBy(2);

    private static final int MEGABYTE = 1 << 20;

    private static TestSite site;
    private static JdbcClient database;
    private static Browsing somebody;
    private static String papers;

    @BeforeAll
    static void open(SharedSite.Opened opened) throws Exception {
        site = opened.site();
        database = JdbcClient.create(opened.beside().pool());
        somebody = new Browsing(site);
        papers = somebody.post("/file/eu-small-claims", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "")
                .replaceFirst("/1$", "/papers");
    }

    @Test
    void more_than_a_hundred_hostile_files_are_refused_each_with_its_reason_and_none_is_kept() throws Exception {
        List<Hostile> all = Hostile.all();
        assertThat(all).hasSizeGreaterThan(100);
        List<String> wrong = new ArrayList<>();
        long before = used();
        for (Hostile one : all) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = send(one.name(), one.bytes());
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            String page = plain(answer.body());
            boolean told = one.codes().stream().anyMatch(code -> page.contains(words(code)));
            if (answer.statusCode() != 422 || !told || took.compareTo(LONGEST) > 0) {
                wrong.add(one + " " + answer.statusCode() + " " + took
                        + page.replaceAll("(?s).*error-summary__list", ""));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(used() - before).isLessThan(256L * MEGABYTE);
        assertThat(kept()).isZero();
        assertThat(somebody.get("/sign-in").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> send(String name, byte[] bytes) throws IOException, InterruptedException {
        return new Sending(somebody, Map.of()).file(name, bytes).to(URI.create(site.at(papers)));
    }

    /** The words of a problem up to what was found. */
    private static String words(String code) {
        return Messages.in(Locale.ENGLISH)
                .text(code, Map.of("what", "{", "type", "{"))
                .replaceFirst("[({].*", "");
    }

    private static String plain(String html) {
        return html.replaceAll("(?s).*<main|</main>.*", "").replace("&#39;", "'");
    }

    private static long kept() {
        return database.sql("select count(*) from site.paper where of = ?")
                .param(papers.replace("/drafts/", "draft ").replace("/papers", ""))
                .query(Long.class)
                .single();
    }

    @SuppressWarnings("System.gc")
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
