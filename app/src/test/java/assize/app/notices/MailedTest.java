package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.site.Browsing;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Notices of small claims go out by mail, with a real mail server and a site that stops and starts. */
@ExtendWith(MailedSite.class)
class MailedTest {
    private static final String SUPPLIER = "told@mail.example";

    private static MailBox box;
    private static TestSite site;

    @BeforeAll
    static void open() throws Exception {
        box = MailedSite.box();
        site = MailedSite.site();
        confirmed(Browsing.as(site, "supplier"), SUPPLIER);
    }

    @AfterAll
    static void no_mail_names_anybody_or_anything() {
        assertThat(box.received())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.subject() + letter.text())
                        .doesNotContainIgnoringCase("shopkeeper", "supplier", "berlin", "dublin", "shelves", "claim"));
    }

    @Test
    void a_notice_goes_out_once_although_the_site_stops_and_starts() throws Exception {
        String number = sentOut();
        Browsing defendant = Browsing.as(site, "shopkeeper");
        SmallClaim.join(Browsing.as(site, "clerk"), defendant, number);
        // whoever confirms an address is told what was owed as a letter
        confirmed(defendant, "again@mail.example");
        List<MailBox.Letter> told = box.to("again@mail.example", 2);
        assertThat(told.getLast().subject()).isEqualTo("Something new waits for you");
        assertThat(told.getLast().text()).contains("Something new lies in your matter " + number, "http://localhost:");
        MailedSite.startAgain();
        site = MailedSite.site();
        confirmed(Browsing.as(site, "shopkeeper"), "other@mail.example");
        // what waits goes out in its order: nothing of before comes after this
        assertThat(box.to("again@mail.example", 3))
                .extracting(MailBox.Letter::subject)
                .containsExactly(
                        "Is this your address?", "Something new waits for you", "This address is no longer used");
        assertThat(box.to("other@mail.example", 1)).hasSize(1);
    }

    @Test
    void a_server_that_is_away_holds_up_nothing_and_gets_all_when_it_is_back() throws Exception {
        Browsing helper = Browsing.as(site, "helper");
        Browsing clerk = Browsing.as(site, "clerk");
        String number = SmallClaim.file(Browsing.as(site, "supplier"));
        clerk.post("/cases/" + number + "/draw/judge", Map.of());
        Browsing judge = Browsing.as(site, SmallClaim.drawn(site, number));
        box.awayDuring(() -> {
            SmallClaim.act(
                    judge,
                    number,
                    "ask-completion",
                    "judge",
                    Map.of("completion-time", "14 days", "reasons", "The order is missing."));
            new Browsing(site).post("/sign-in/link", Map.of("address", SUPPLIER));
            until(() -> helper.get("/owed").body().contains("the mail server is not to be reached"));
        });
        site.pass(Duration.ofMinutes(1));
        assertThat(box.to(SUPPLIER, 2))
                .extracting(MailBox.Letter::subject)
                .containsExactlyInAnyOrder("Something new waits for you", "Your link to sign in");
        until(() -> !helper.get("/owed").body().contains("the mail server is not to be reached"));
    }

    @Test
    void what_is_owed_is_counted_for_the_help_desk_and_listed_for_the_office() throws Exception {
        String number = sentOut();
        Browsing helper = Browsing.as(site, "helper");
        Browsing clerk = Browsing.as(site, "clerk");
        String letter = "/cases/" + number + "/letter/defendant";
        until(() -> clerk.get("/owed").body().contains(letter));
        assertThat(clerk.get("/owed").body()).contains(number).doesNotContain("What is owed, by kind");
        assertThat(helper.get("/owed").body()).contains("Letters to print").doesNotContain(number);
        assertThat(Browsing.as(site, "review-judge").get("/owed").body()).doesNotContain(number);
        assertThat(Browsing.as(site, "shopkeeper").get("/owed").statusCode()).isEqualTo(404);
        clerk.post(letter, Map.of());
        assertThat(clerk.get("/owed").body()).doesNotContain(letter);
        assertThat(helper.get("/owed").body()).contains("not opened, and something hangs on it");
    }

    private static void confirmed(Browsing somebody, String address) throws IOException, InterruptedException {
        somebody.post("/me/address", Map.of("address", address));
        somebody.post(box.to(address, 1).getLast().link(), Map.of());
    }

    private static String sentOut() throws IOException, InterruptedException {
        String number = SmallClaim.file(new Browsing(site));
        SmallClaim.sendOut(Browsing.as(site, "clerk"), number);
        return number;
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void until(Condition condition) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            assertThat(System.nanoTime() - begun)
                    .isLessThan(Duration.ofSeconds(20).toNanos());
        }
    }
}
