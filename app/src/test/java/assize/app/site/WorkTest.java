package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits for officials: only some of it, views that stay, the same in several cases, the next matter. */
@ExtendWith(SharedSite.class)
class WorkTest {
    private static TestSite site;
    private static JdbcClient beside;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
        beside = JdbcClient.create(opened.beside().pool());
    }

    @Test
    void a_clerk_sees_only_some_of_it_and_keeps_that_as_a_view() throws Exception {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        Browsing clerk = Browsing.as(site, "clerk");
        String some = "/work?procedure=eu-small-claims&whose=UNASSIGNED&text=" + number;
        assertThat(clerk.get(some).body()).contains(number, "Nobody yet", "The shopkeeper", "The supplier");
        assertThat(clerk.get("/work?text=the+supplier").body()).contains(number);
        assertThat(clerk.get("/work?whose=MINE&text=" + number).body()).doesNotContain("/cases/" + number);
        HttpResponse<String> kept = clerk.post(
                "/views",
                Map.of("name", "That one", "procedure", "eu-small-claims", "whose", "UNASSIGNED", "text", number));
        String page = clerk.get(SmallClaim.location(kept)).body();
        assertThat(page).contains("That one", "Remove this view");
        assertThat(Browsing.as(site, "president").get("/work").body()).doesNotContain("That one");
        Matcher view = Pattern.compile("/views/[0-9a-f-]+/remove").matcher(page);
        assertThat(view.find()).isTrue();
        clerk.post(view.group(), Map.of());
        assertThat(clerk.get("/work").body()).doesNotContain("That one");
        SmallClaim.act(clerk, number, "register", "registry", Map.of());
        assertThat(clerk.get("/work?whose=UNIT&text=" + number).body()).contains(number, "My office");
    }

    @Test
    void a_clerk_registers_several_claims_at_once_and_each_has_its_own_entry() throws Exception {
        Browsing shopkeeper = Browsing.as(site, "shopkeeper");
        String one = SmallClaim.file(shopkeeper);
        String two = SmallClaim.file(shopkeeper);
        Browsing clerk = Browsing.as(site, "clerk");
        assertThat(clerk.get("/work").body()).contains("register as registry");
        String form = "what=register+as+registry&case=" + one + "&case=" + two;
        String asked = clerk.raw("/together", clerk.token() + "&" + form).body();
        assertThat(asked).contains("In these cases (2)", one, two);
        SmallClaim.act(clerk, two, "register", "registry", Map.of());
        String key = SmallClaim.value(asked, "key");
        String all =
                "&act=register&as=registry&key=" + key + "&case=" + one + "&revision=1&case=" + two + "&revision=1";
        String done = clerk.raw("/together/do", clerk.token() + all).body();
        assertThat(Acting.between(done, "/cases/" + one, "</li>")).contains("Done");
        assertThat(Acting.between(done, "/cases/" + two, "</li>")).contains("Not done", "changed");
        String again = clerk.raw("/together/do", clerk.token() + all).body();
        assertThat(Acting.between(again, "/cases/" + one, "</li>")).contains("Done");
        assertThat(clerk.get("/cases/" + one).body()).contains("Entries 1 to 2");
    }

    @Test
    void nothing_that_decides_is_done_in_several_cases() throws Exception {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        Browsing clerk = Browsing.as(site, "clerk");
        SmallClaim.sendOut(clerk, number);
        Browsing judge = Browsing.as(site, SmallClaim.drawn(site, number));
        String form = "&what=dismiss+as+judge&case=" + number;
        assertThat(judge.raw("/together", judge.token() + form).statusCode()).isEqualTo(404);
        assertThat(clerk.raw("/together", clerk.token() + form).statusCode()).isEqualTo(404);
        String none = "&act=register&as=registry&key=k&case=&revision=";
        assertThat(clerk.raw("/together/do", clerk.token() + none).statusCode())
                .as("of no case there is nothing to do")
                .isEqualTo(404);
        assertThat(judge.get("/work?whose=MINE&text=" + number).body()).contains(number, "Mine by lot");
    }

    @Test
    void one_key_leads_to_the_next_matter() throws Exception {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        Browsing clerk = Browsing.as(site, "clerk");
        assertThat(clerk.get("/cases/" + number).body()).contains("accesskey=\"n\"");
        String first = SmallClaim.location(clerk.get("/next"));
        assertThat(first).startsWith("/cases/");
        assertThat(SmallClaim.location(clerk.get("/next?number=" + first.substring(7))))
                .isNotEqualTo(first);
    }

    @Test
    void a_case_comes_before_others_for_a_reason_that_the_parties_read_and_no_last_day_moves() throws Exception {
        Browsing shopkeeper = Browsing.as(site, "shopkeeper");
        String number = SmallClaim.file(shopkeeper);
        Browsing clerk = Browsing.as(site, "clerk");
        SmallClaim.act(clerk, number, "register", "registry", Map.of());
        String before = clerk.get("/cases/" + number).body();
        assertThat(clerk.get("/work?text=" + number).body()).doesNotContain("Taken before others");
        String path = "/cases/" + number + "/priority";
        assertThat(clerk.get(path).body()).contains("No last day moves by it");
        HttpResponse<String> wordless = clerk.post(path, Map.of("reason", "ill <b>", "ends", "no"));
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(wordless.body()).as("nothing typed is lost").contains("ill &lt;b&gt;");
        String reason = "The shopkeeper leaves the country for treatment on Friday.";
        assertThat(SmallClaim.location(clerk.post(path, Map.of("reason", reason, "ends", "no"))))
                .isEqualTo("/cases/" + number);
        clerk.post(path, Map.of("reason", reason, "ends", "no"));
        String work = clerk.get("/work").body();
        assertThat(work.indexOf("Taken before others, for a reason in the file"))
                .isBetween(0, work.indexOf("/cases/" + number));
        assertThat(work.split("href=\"/cases/" + number + "\"", -1))
                .as("it stands once")
                .hasSize(2);
        String after = clerk.get("/cases/" + number).body();
        assertThat(Acting.between(after, "id=\"clocks\"", "</section>"))
                .isEqualTo(Acting.between(before, "id=\"clocks\"", "</section>"));
        assertThat(shopkeeper.get("/cases/" + number).body())
                .contains("The office takes the case before others", reason)
                .contains("Entries 1 to 3");
        clerk.post(path, Map.of("reason", "The treatment was put off until May.", "ends", "yes"));
        assertThat(clerk.get("/work?text=" + number).body()).doesNotContain("Taken before others");
        assertThat(clerk.post(path, Map.of("reason", reason, "ends", "yes")).statusCode())
                .as("what has ended is not ended again")
                .isEqualTo(303);
        clerk.post(path, Map.of("reason", reason, "ends", "no"));
        site.pass(Duration.ofDays(31));
        assertThat(clerk.get("/work?text=" + number).body()).doesNotContain("Taken before others");
    }

    @Test
    void a_program_gives_and_ends_priority_as_its_person_would() throws Exception {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        Program clerk = Program.of(site, "clerk");
        String path = "/api/cases/{number}/priority";
        Map<String, Object> given = Map.of("reason", "The shopkeeper leaves for treatment on Friday.");
        assertThat(clerk.post(path, Map.of("reason", "ill"), number).body()).contains("remark-reason");
        assertThat(clerk.post(path, given, number).body()).contains("The office takes the case before others");
        assertThat(clerk.post(path, given, number).body()).contains("priority-given");
        Map<String, Object> end = Map.of("reason", "The treatment was put off until May.", "ends", true);
        assertThat(clerk.post(path, end, number).statusCode()).isEqualTo(200);
        assertThat(clerk.post(path, end, number).body()).contains("priority-none");
    }

    @Test
    void a_row_that_no_entry_bears_out_puts_no_case_first() throws Exception {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        Browsing clerk = Browsing.as(site, "clerk");
        SmallClaim.act(clerk, number, "register", "registry", Map.of());
        beside.sql("insert into site.priority select id, ?, now(), now() + interval '9 days' from case_file"
                        + " where reference = ?")
                .params("court", number)
                .update();
        String page = clerk.get("/work?text=" + number).body();
        assertThat(page).contains("/cases/" + number).doesNotContain("Taken before others");
    }

    @Test
    void the_last_day_of_the_office_and_the_next_date_of_others_are_two_things() throws Exception {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        Browsing clerk = Browsing.as(site, "clerk");
        SmallClaim.sendOut(clerk, number);
        Browsing supplier = Browsing.as(site, "supplier");
        SmallClaim.join(clerk, supplier, number);
        supplier.post("/cases/" + number + "/open/claim-served", Map.of("to", "defendant"));
        Browsing judge = Browsing.as(site, SmallClaim.drawn(site, number));
        String row = Acting.between(judge.get("/work?text=" + number).body(), "<tbody", "</tbody>");
        assertThat(row).contains("no last day").contains("Next date:");
        assertThat(row).as("it stands where that time puts it").contains("By last day");
    }
}
