package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Urgent access: for a day, to read only, with a reason that the parties read; never where a seal is. */
@ExtendWith(SharedSite.class)
class UrgentTest {
    private static final String REASON = "The judge is ill and a last day is tomorrow.";

    private static TestSite site;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
    }

    @Test
    void a_judge_who_was_not_drawn_reads_for_a_day_and_the_parties_read_why() throws Exception {
        Browsing shopkeeper = Browsing.as(site, "shopkeeper");
        String number = SmallClaim.file(shopkeeper);
        SmallClaim.sendOut(Browsing.as(site, "clerk"), number);
        String drawn = SmallClaim.drawn(site, number);
        Browsing other = Browsing.as(
                site,
                List.of("judge-1", "judge-2").stream()
                        .filter(judge -> !judge.equals(drawn))
                        .findFirst()
                        .orElseThrow());
        assertThat(other.get("/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(ask(other, number, "ill").statusCode()).isEqualTo(422);
        assertThat(ask(other, number, REASON).statusCode()).isEqualTo(303);
        assertThat(other.get("/cases/" + number).body()).contains("Urgent access: you may read");
        assertThat(other.get("/cases/" + number + "/do/judge-claim?as=judge").statusCode())
                .as("it lets nobody act")
                .isEqualTo(404);
        assertThat(other.post("/cases/" + number + "/letter/defendant", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(shopkeeper.get("/cases/" + number).body())
                .contains("Somebody outside the case looked into it", REASON);
        site.pass(Duration.ofHours(25));
        assertThat(other.get("/cases/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_has_been_here_for_long_first_shows_who_they_are_and_nothing_typed_is_lost() throws Exception {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        Browsing judge = Browsing.as(site, "review-judge");
        site.pass(Duration.ofMinutes(11));
        String asked = SmallClaim.location(ask(judge, number, REASON));
        assertThat(asked).startsWith("/prove?held=");
        assertThat(judge.get("/cases/" + number).statusCode()).isEqualTo(404);
        String key = asked.substring(asked.indexOf('=') + 1);
        judge.post("/sign-in/demo/review-judge", Map.of("held", key));
        assertThat(judge.get("/urgent?held=" + key).body()).contains(number, REASON);
        assertThat(ask(judge, number, REASON).statusCode()).isEqualTo(303);
        assertThat(judge.get("/cases/" + number).statusCode()).isEqualTo(200);
    }

    @Test
    void who_works_in_another_service_or_not_at_all_opens_nothing_so() throws Exception {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        for (String official : List.of("officer", "lead-unit", "counsel")) {
            assertThat(ask(Browsing.as(site, official), number, REASON).statusCode())
                    .as(official)
                    .isEqualTo(404);
        }
        assertThat(ask(Browsing.as(site, "supplier"), number, REASON).statusCode())
                .isEqualTo(404);
        assertThat(Browsing.as(site, "supplier").get("/urgent").statusCode()).isEqualTo(404);
    }

    @Test
    void a_sealed_case_is_answered_as_one_that_is_not_there() throws Exception {
        Browsing bank = Browsing.as(site, "institution");
        String number = Acting.file(
                bank,
                "asset-freeze-tracing",
                Map.of("act", "report", "as", "institution"),
                Map.of(
                        "suspicious-transaction.asset", "one account",
                        "suspicious-transaction.what-was-seen", "loans",
                        "party:owner.name", "The account holder",
                        "party:owner.address", "Jinan"));
        SmallClaim.act(
                Browsing.as(site, "investigator"),
                number,
                "open-inquiry",
                "investigator",
                Map.of("reasons", "the report was checked"));
        Browsing police = Browsing.as(site, "police-head");
        HttpResponse<String> sealed = ask(police, number, REASON);
        HttpResponse<String> none = ask(police, "3333-3333", REASON);
        assertThat(sealed.statusCode()).isEqualTo(404);
        assertThat(sealed.body().replace(number, "N").replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(none.body().replace("3333-3333", "N").replaceAll("value=\"[^\"]*\"", ""));
    }

    private static HttpResponse<String> ask(Browsing who, String number, String reason) throws Exception {
        return who.post("/urgent", Map.of("number", number, "reason", reason));
    }
}
