package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must hold in a matter whoever clicks what: letters, lots, times. As a browser would ask, without one. */
@ExtendWith(SharedSite.class)
class MatterTest {
    private static TestSite site;
    private static Browsing clerk;

    @BeforeAll
    static void open(SharedSite.Opened opened) throws Exception {
        site = opened.site();
        clerk = Browsing.as(site, "clerk");
    }

    @AfterAll
    static void close() {
        assertThat(site.faults()).isEmpty();
    }

    @Test
    void a_letter_joins_its_own_case_and_only_once() throws Exception {
        String number = sentOut();
        String other = SmallClaim.file(new Browsing(site));
        String code = SmallClaim.letter(clerk, number);
        assertThat(join(new Browsing(site), code, other).statusCode()).isEqualTo(422);
        Browsing supplier = new Browsing(site);
        assertThat(SmallClaim.location(join(supplier, code, number))).isEqualTo("/cases/" + number);
        assertThat(supplier.get("/cases/" + number).statusCode()).isEqualTo(200);
        assertThat(supplier.get("/cases/" + other).statusCode()).isEqualTo(404);
        assertThat(join(new Browsing(site), code, number).statusCode()).isEqualTo(422);
    }

    @Test
    void who_steps_aside_is_out_and_another_is_drawn() throws Exception {
        String number = sentOut();
        String first = SmallClaim.drawn(site, number);
        assertThat(clerk.post("/cases/" + number + "/draw/judge", Map.of()).statusCode())
                .as("drawn once, nobody draws again")
                .isEqualTo(404);
        SmallClaim.act(
                Browsing.as(site, first), number, "step-aside", "judge", Map.of("reasons", "I know the supplier."));
        assertThat(Browsing.as(site, first).get("/cases/" + number).statusCode())
                .isEqualTo(404);
        assertThat(clerk.post("/cases/" + number + "/draw/judge", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(SmallClaim.drawn(site, number)).isNotEqualTo(first);
    }

    @Test
    void a_party_challenges_who_has_acted_and_the_president_decides() throws Exception {
        Browsing shopkeeper = new Browsing(site);
        String number = sentOut(shopkeeper);
        Browsing supplier = new Browsing(site);
        join(supplier, SmallClaim.letter(clerk, number), number);
        supplier.post("/cases/" + number + "/open/claim-served", Map.of("to", "defendant"));
        String judge = SmallClaim.drawn(site, number);
        SmallClaim.act(
                Browsing.as(site, judge),
                number,
                "extend-response-time",
                "judge",
                Map.of("response-time", "10 days", "reasons", "The holidays."));
        SmallClaim.act(
                shopkeeper, number, "ask-recusal", "claimant", Map.of("person", judge, "reasons", "They are cousins."));
        SmallClaim.act(
                Browsing.as(site, "president"),
                number,
                "grant-recusal",
                "president",
                Map.of("person", judge, "reasons", "So it is."));
        assertThat(Browsing.as(site, judge).get("/cases/" + number).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_draws_for_a_body_of_another_kind_or_before_it_is_anybodys_turn() throws Exception {
        String number = sentOut();
        for (String role : List.of("appeal-judge", "review-judge", "registry", "nobody")) {
            assertThat(clerk.post("/cases/" + number + "/draw/" + role, Map.of())
                            .statusCode())
                    .as(role)
                    .isEqualTo(404);
        }
    }

    @Test
    void without_an_answer_nothing_is_judged_before_the_last_day_is_over() throws Exception {
        String number = sentOut();
        Browsing supplier = new Browsing(site);
        join(supplier, SmallClaim.letter(clerk, number), number);
        supplier.post("/cases/" + number + "/open/claim-served", Map.of("to", "defendant"));
        assertThat(judge(number).get("/cases/" + number).body()).doesNotContain("do/judge-by-default");
        site.pass(Duration.ofDays(29));
        assertThat(judge(number).get("/cases/" + number).body()).doesNotContain("do/judge-by-default");
        site.pass(Duration.ofDays(8));
        assertThat(judge(number).get("/cases/" + number).body()).contains("do/judge-by-default");
    }

    @Test
    void the_lot_for_who_reviews_is_begun_by_the_office_and_not_by_who_judged() throws Exception {
        String number = sentOut();
        Browsing supplier = new Browsing(site);
        join(supplier, SmallClaim.letter(clerk, number), number);
        supplier.post("/cases/" + number + "/open/claim-served", Map.of("to", "defendant"));
        site.pass(Duration.ofDays(37));
        clerk = Browsing.as(site, "clerk");
        String judge = SmallClaim.drawn(site, number);
        Map<String, String> judgment = Map.of(
                "judgment.outcome", "allowed",
                "judgment.amount", "2480",
                "judgment.costs", "120",
                "judgment.appeal", "one-month",
                "reasons", "Nobody answered.");
        SmallClaim.act(Browsing.as(site, judge), number, "judge-by-default", "judge", judgment);
        assertThat(clerk.get("/cases/" + number).body()).contains("/draw/review-judge");
        assertThat(Browsing.as(site, judge).get("/cases/" + number).body()).doesNotContain("/draw/review-judge");
    }

    @Test
    void what_changed_meanwhile_is_told_and_nothing_is_lost() throws Exception {
        String number = SmallClaim.file(new Browsing(site));
        String page = clerk.get("/cases/" + number + "/do/register?as=registry").body();
        SmallClaim.act(clerk, number, "register", "registry", Map.of());
        Browsing slow = Browsing.as(site, "clerk");
        HttpResponse<String> late = slow.post(
                "/cases/" + number + "/do/register?as=registry",
                Map.of("key", "another", "revision", SmallClaim.value(page, "revision")));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("has changed while you had this page open");
    }

    @Test
    void a_form_sent_twice_is_one_act() throws Exception {
        String number = SmallClaim.file(new Browsing(site));
        String page = clerk.get("/cases/" + number + "/do/register?as=registry").body();
        Map<String, String> form =
                Map.of("key", SmallClaim.value(page, "key"), "revision", SmallClaim.value(page, "revision"));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> sent = clerk.post("/cases/" + number + "/do/register?as=registry", form);
            assertThat(sent.statusCode()).isEqualTo(303);
        }
        assertThat(clerk.get("/cases/" + number).body()).contains("Entries 1 to 2");
    }

    @Test
    void a_way_with_two_beginnings_asks_which() throws Exception {
        Browsing somebody = new Browsing(site);
        assertThat(somebody.get("/routes/cn-civil").body()).contains("value=\"come-before-suit\"", "value=\"file\"");
        assertThat(somebody.post("/file/cn-civil", Map.of()).statusCode()).isEqualTo(404);
        assertThat(somebody.post("/file/cn-civil", Map.of("act", "file")).statusCode())
                .isEqualTo(303);
    }

    private static String sentOut() throws IOException, InterruptedException {
        return sentOut(new Browsing(site));
    }

    private static String sentOut(Browsing claimant) throws IOException, InterruptedException {
        String number = SmallClaim.file(claimant);
        SmallClaim.sendOut(clerk, number);
        return number;
    }

    private static HttpResponse<String> join(Browsing who, String code, String number)
            throws IOException, InterruptedException {
        return who.post("/letter", Map.of("code", code, "number", number));
    }

    private static Browsing judge(String number) throws IOException, InterruptedException {
        return Browsing.as(site, SmallClaim.drawn(site, number));
    }
}
