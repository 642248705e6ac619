package assize.app.notices;

import static assize.app.notices.TextedSite.until;
import static org.assertj.core.api.Assertions.assertThat;

import assize.app.site.Browsing;
import assize.app.site.SmallClaim;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices of small claims go out by text message, with a real gateway. */
@ExtendWith(TextedSite.class)
class TextedTest {
    private TextedSite.Opened opened;
    private TextGateway gateway;

    @BeforeEach
    void look(TextedSite.Opened shared) {
        opened = shared;
        gateway = shared.gateway();
    }

    @AfterEach
    void no_text_names_anybody_or_anything() {
        assertThat(gateway.all())
                .isNotEmpty()
                .allSatisfy(taken -> assertThat(taken.text())
                        .doesNotContainIgnoringCase("shopkeeper", "supplier", "berlin", "shelves", "claim")
                        .doesNotContainPattern("[0-9]{4}-[0-9]+|[2-9A-Y]{4}-[2-9A-Y]{4}"));
    }

    @Test
    void who_gives_a_number_is_told_by_text_what_was_owed_as_a_letter() throws Exception {
        String number = SmallClaim.file(opened.somebody());
        Browsing clerk = Browsing.as(opened.site(), "clerk");
        SmallClaim.sendOut(clerk, number);
        until(() -> clerk.get("/owed").body().contains("/cases/" + number + "/letter/defendant"));
        Browsing defendant = opened.somebody();
        SmallClaim.join(clerk, defendant, number);
        opened.confirmed(defendant, "+49302000001");
        assertThat(gateway.to("+49302000001", 2).getLast().text())
                .startsWith("Something new waits for you. To read it, go to localhost:")
                .endsWith("as you always do and open \"My cases\".");
        opened.untilWays(number, "mail shut", "text sent");
        String id = gateway.to("+49302000001", 2).getLast().id();
        assertThat(opened.report(id, true).statusCode()).isEqualTo(204);
        opened.untilWays(number, "mail shut", "text sent delivered");
        Browsing helper = Browsing.as(opened.site(), "helper");
        assertThat(helper.get("/owed").body()).contains("Text messages delivered, not opened");
        defendant.post("/cases/" + number + "/open/claim-served", Map.of("to", "defendant"));
        opened.untilWays(number, "mail shut reached", "text sent delivered reached");
    }

    @Test
    void each_person_chooses_mail_or_text_or_both() throws Exception {
        Browsing claimant = opened.somebody();
        claimant.get("/language/zh");
        opened.confirmed(claimant, "+8613820000001");
        opened.addressed(claimant, "chooses@mail.example");
        assertThat(claimant.get("/me").body()).contains("您希望通过哪些方式得到通知？");
        opened.untilWays(opened.asked(claimant), "mail sent", "text sent");
        assertThat(gateway.to("+8613820000001", 2).getLast().text()).startsWith("有新内容等您查看。");
        claimant.post("/me/told-by", Map.of("by", "text"));
        opened.untilWays(opened.asked(claimant), "mail shut", "text sent");
        claimant.post("/me/told-by", Map.of("by", "mail"));
        String byMail = opened.asked(claimant);
        opened.untilWays(byMail, "mail sent", "text shut");
        assertThat(claimant.post("/me/told-by", Map.of("by", "pigeon")).statusCode())
                .isEqualTo(422);
        claimant.post("/me/address/remove", Map.of());
        opened.untilWays(opened.asked(claimant), "mail shut", "text sent");
        claimant.post("/me/phone/remove", Map.of());
        String none = opened.asked(claimant);
        opened.untilWays(none, "mail shut", "text shut");
        Browsing clerk = Browsing.as(opened.site(), "clerk");
        assertThat(clerk.get("/owed").body()).doesNotContain(byMail);
        assertThat(opened.ways(byMail)).as("what was sent is not sent again").containsExactly("mail sent", "text shut");
        assertThat(gateway.to("+8613820000001", 5)).hasSize(5);
    }

    @Test
    void what_waits_for_one_way_goes_by_the_other_once_somebody_chooses_it() throws Exception {
        Browsing claimant = opened.somebody();
        opened.confirmed(claimant, "+49302000002");
        opened.addressed(claimant, "changes@mail.example");
        claimant.post("/me/told-by", Map.of("by", "mail"));
        opened.box().awayDuring(() -> {
            String number = opened.asked(claimant);
            opened.untilWays(number, "mail failed", "text shut");
            claimant.post("/me/told-by", Map.of("by", "text"));
            opened.untilWays(number, "mail failed", "text sent");
        });
        opened.site().pass(Duration.ofHours(5));
    }

    @Test
    void a_gateway_that_is_away_holds_up_nothing_and_gets_all_when_it_is_back() throws Exception {
        Browsing claimant = opened.somebody();
        Browsing helper = Browsing.as(opened.site(), "helper");
        opened.confirmed(claimant, "+49302000003");
        gateway.awayDuring(() -> {
            opened.untilWays(opened.asked(claimant), "mail shut", "text failed");
            until(() -> helper.get("/owed").body().contains("the gateway for text messages is not to be reached"));
            assertThat(helper.get("/owed").body()).contains("Text messages that were not taken, and are tried again");
            String metrics = OwedMetrics.of(JdbcClient.create(opened.beside().pool()));
            assertThat(metrics).containsPattern("assize_owed\\{kind=\"text-failed\"} [1-9]");
        });
        opened.site().pass(Duration.ofMinutes(1));
        assertThat(gateway.to("+49302000003", 2)).hasSize(2);
        until(() -> !helper.get("/owed").body().contains("the gateway for text messages is not to be reached"));
    }

    @Test
    void a_number_that_is_refused_leaves_a_letter() throws Exception {
        Browsing claimant = opened.somebody();
        opened.confirmed(claimant, "+49302000004");
        gateway.answers("+49302000004", 410);
        String number = opened.asked(claimant);
        opened.untilWays(number, "mail shut", "text shut");
        assertThat(Browsing.as(opened.site(), "clerk").get("/owed").body()).contains(number);
        gateway.answers("+49302000004", 202);
        opened.confirmed(claimant, "+49302000005");
        opened.untilWays(number, "mail shut", "text sent");
        assertThat(gateway.to("+49302000005", 2).getLast().id())
                .as("to another number it is another text")
                .isNotEqualTo(gateway.to("+49302000004", 2).get(1).id());
    }

    @Test
    void a_text_that_could_not_be_delivered_leaves_a_letter_unless_it_was_in_the_end() throws Exception {
        Browsing claimant = opened.somebody();
        opened.confirmed(claimant, "+49302000006");
        String number = opened.asked(claimant);
        String id = gateway.to("+49302000006", 2).getLast().id();
        opened.untilWays(number, "mail shut", "text sent");
        Browsing clerk = Browsing.as(opened.site(), "clerk");
        assertThat(clerk.get("/owed").body()).doesNotContain(number);
        for (int i = 0; i < 2; i++) {
            assertThat(opened.report(id, false).statusCode()).isEqualTo(204);
            assertThat(opened.ways(number)).containsExactly("mail shut", "text shut undelivered");
        }
        assertThat(clerk.get("/owed").body()).contains(number);
        assertThat(Browsing.as(opened.site(), "helper").get("/owed").body())
                .contains("Text messages that could not be delivered");
        opened.report(id, true);
        opened.report(id, false);
        assertThat(opened.ways(number)).containsExactly("mail shut", "text sent delivered");
    }

    @Test
    void a_report_that_the_gateway_did_not_sign_changes_nothing() throws Exception {
        Browsing claimant = opened.somebody();
        opened.confirmed(claimant, "+49302000007");
        String number = opened.asked(claimant);
        String id = gateway.to("+49302000007", 2).getLast().id();
        opened.untilWays(number, "mail shut", "text sent");
        String body = "{\"id\":\"" + id + "\",\"state\":\"delivered\"}";
        String other = "01940000-0000-7000-8000-000000000000";
        String right = TextSecret.of(TextGateway.SECRET)
                .signature(body.replace(id, other).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(opened.report(body, "another secret, as long as the right one")
                        .statusCode())
                .isEqualTo(401);
        for (String signature : new String[] {"", "0".repeat(64), right, right.toUpperCase(java.util.Locale.ROOT)}) {
            HttpResponse<String> refused = opened.sent(body, signature);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("text-report-signature");
        }
        assertThat(opened.ways(number)).containsExactly("mail shut", "text sent");
        assertThat(opened.sent(body.replace(id, other), right).statusCode())
                .as("what is not known any more is noted as well")
                .isEqualTo(204);
        assertThat(opened.report("x".repeat(2_001), TextGateway.SECRET).statusCode())
                .isEqualTo(413);
        for (String senseless : new String[] {
            "",
            "{",
            "[]",
            "{\"id\":\"x\",\"state\":\"delivered\"}",
            "{\"id\":\"" + id + "\",\"state\":\"read\"}",
            "{\"id\":7,\"state\":\"failed\"}",
            "{\"id\":\"" + id + "\"}"
        }) {
            assertThat(opened.report(senseless, TextGateway.SECRET).statusCode())
                    .as(senseless)
                    .isEqualTo(422);
        }
        assertThat(opened.ways(number)).containsExactly("mail shut", "text sent");
    }

    @Test
    void a_report_that_comes_before_the_answer_counts_too() throws Exception {
        Browsing claimant = opened.somebody();
        opened.confirmed(claimant, "+49302000008");
        gateway.answers("+49302000008", 503);
        String number = opened.asked(claimant);
        String id = gateway.to("+49302000008", 2).getLast().id();
        opened.untilWays(number, "mail shut", "text failed");
        opened.report(id, true);
        opened.site().pass(Duration.ofHours(5));
        opened.confirmed(opened.somebody(), "+49302000009");
        assertThat(opened.ways(number)).containsExactly("mail shut", "text sent delivered");
        assertThat(gateway.to("+49302000008", 2)).as("and it is not sent again").hasSize(2);
    }
}
