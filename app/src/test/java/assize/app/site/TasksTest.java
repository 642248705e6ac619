package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How many pages, answers, clicks and words first-time tasks take, and that they take no more than was promised; the
 * figures are printed for docs/measured.md.
 */
@ExtendWith(SharedSite.class)
class TasksTest {
    private static TestSite site;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
    }

    /** Somebody who counts the pages and the words that they see on the way. */
    private static final class Walk {
        private final Browsing who;
        private int pages;
        private int words;
        private String last = "";

        Walk(Browsing who) {
            this.who = who;
        }

        Walk see(String path) throws IOException, InterruptedException {
            return shown(who.get(path).body());
        }

        Walk send(String path, Map<String, String> fields) throws IOException, InterruptedException {
            var answer = who.post(path, fields);
            return answer.statusCode() == 303 ? see(SmallClaim.location(answer)) : shown(answer.body());
        }

        private Walk shown(String body) {
            last = body;
            pages++;
            String main = body.substring(body.indexOf("<main"), body.indexOf("</main>"));
            String text = Pattern.compile("<[^>]*>|&[a-z]+;").matcher(main).replaceAll(" ");
            words += text.strip().split("\\s+", -1).length;
            return this;
        }

        void told(String task, int answers, int mostPages) {
            System.out.println(
                    "task | " + task + " | " + pages + " pages | " + answers + " answers | " + words + " words");
            assertThat(pages).as(task).isLessThanOrEqualTo(mostPages);
        }
    }

    @Test
    void somebody_finds_their_way() throws Exception {
        Walk walk = new Walk(new Browsing(site))
                .see("/")
                .send("/ways", Map.of("what", "I paid a shop abroad and the goods never came"))
                .see("/routes/eu-small-claims");
        walk.told("find the route", 1, 3);
    }

    @Test
    void a_shopkeeper_files_and_finds_the_next_last_day() throws Exception {
        Browsing shopkeeper = Browsing.as(site, "shopkeeper");
        Walk walk = new Walk(shopkeeper);
        String first = SmallClaim.location(shopkeeper.post("/file/eu-small-claims", Map.of()));
        String draft = first.replaceFirst("/1$", "");
        int answers = 0;
        for (int at = 1; shopkeeper.get(draft + "/" + at).statusCode() == 200; at++) {
            walk.see(draft + "/" + at);
            answers += (int) SmallClaim.ANSWERS.keySet().stream()
                    .filter(name -> walk.last.contains("name=\"" + name + "\""))
                    .count();
        }
        Acting.answer(shopkeeper, draft, SmallClaim.ANSWERS);
        walk.see(draft + "/papers").see(draft).send(draft, Map.of());
        walk.told("file a small claim", answers, 12);
        assertThat(answers).isLessThanOrEqualTo(25);
        new Walk(shopkeeper).see("/cases").told("find the next last day", 0, 1);
    }

    @Test
    void a_letter_is_answered() throws Exception {
        Browsing clerk = Browsing.as(site, "clerk");
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        SmallClaim.sendOut(clerk, number);
        Browsing supplier = new Browsing(site);
        Walk walk = new Walk(supplier)
                .see("/letter")
                .send("/letter", Map.of("code", SmallClaim.letter(clerk, number), "number", number))
                .send("/cases/" + number + "/open/claim-served", Map.of("to", "defendant"))
                .see("/cases/" + number + "/do/respond?as=defendant");
        Map<String, String> answers = Map.of(
                "response.admits", "no",
                "response.grounds", "The timber came late.",
                "response.value-disputed", "no",
                "response.hearing-wanted", "no",
                "key", SmallClaim.value(walk.last, "key"),
                "revision", SmallClaim.value(walk.last, "revision"));
        walk.send("/cases/" + number + "/do/respond?as=defendant", answers);
        assertThat(walk.last).contains("az-state--good");
        walk.told("answer a letter", 6, 6);
    }

    @Test
    void a_clerk_accepts_and_serves_in_four_clicks() throws Exception {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        Browsing clerk = Browsing.as(site, "clerk");
        String work = clerk.get("/work?text=" + number).body();
        String register = "/cases/" + number + "/do/register?as=registry";
        assertThat(work).as("one click opens it").contains(register);
        SmallClaim.act(clerk, number, "register", "registry", Map.of()); // the second does it
        String then = clerk.get("/cases/" + number).body();
        assertThat(then).as("the third opens the next").contains("/do/dispatch?as=registry");
        SmallClaim.act(clerk, number, "dispatch", "registry", Map.of()); // the fourth
        assertThat(clerk.get("/cases/" + number).body()).contains("Sent out for service");
    }
}
