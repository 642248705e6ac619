package assize.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.passkeys.SoftAuthenticator;
import assize.app.site.Browsing;
import assize.app.site.SharedSite;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import assize.docket.store.Database;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh proof of who acts, where something is decided or the ways back change. */
@ExtendWith(SharedSite.class)
class StepUpTest {
    private static final Duration LONG_AGO = Duration.ofMinutes(10);
    private static final Map<String, String> MORE_TIME =
            Map.of("response-time", "10 days", "reasons", "The holidays & the “post”.");

    private static TestSite site;
    private static Database beside;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
        beside = opened.beside();
    }

    @AfterAll
    static void close() {
        assertThat(site.faults()).isEmpty();
    }

    /** A case that was sent out, with the judge who was drawn, and the page on which more time is given. */
    private record Drawn(Browsing claimant, String number, String judge, String page) {
        static Drawn make() throws IOException, InterruptedException {
            Browsing claimant = new Browsing(site);
            String number = SmallClaim.file(claimant);
            Browsing clerk = Browsing.as(site, "clerk");
            SmallClaim.sendOut(clerk, number);
            Browsing supplier = new Browsing(site);
            SmallClaim.join(clerk, supplier, number);
            supplier.post("/cases/" + number + "/open/claim-served", Map.of("to", "defendant"));
            return new Drawn(
                    claimant,
                    number,
                    SmallClaim.drawn(site, number),
                    "/cases/" + number + "/do/extend-response-time?as=judge");
        }
    }

    @Test
    void a_decision_asks_who_decides_and_nothing_typed_is_lost() throws Exception {
        Drawn drawn = Drawn.make();
        Browsing judge = Browsing.as(site, drawn.judge());
        assertThat(judge.get(drawn.page()).body()).doesNotContain("you are first asked to show");
        site.pass(LONG_AGO);
        String page = judge.get(drawn.page()).body();
        assertThat(page).contains("you are first asked to show");
        Map<String, String> form = form(page);
        HttpResponse<String> sent = judge.post(drawn.page(), form);
        String asked = location(sent);
        assertThat(asked).startsWith("/prove?held=");
        assertThat(judge.get("/cases/" + drawn.number()).body()).contains("/do/extend-response-time?");
        String back = proved(judge, asked, drawn.judge());
        assertThat(back).isEqualTo(drawn.page() + "&held=" + form.get("key"));
        String again = judge.get(back).body();
        assertThat(again).contains("10 days", "The holidays &amp; the “post”.");
        assertThat(value(again, "key")).isEqualTo(form.get("key"));
        assertThat(value(again, "revision")).isEqualTo(form.get("revision"));
        assertThat(location(judge.post(back, form))).contains("?done=extend-response-time");
        assertThat(location(judge.post("/sign-in/demo/" + drawn.judge(), Map.of())))
                .as("what is done is held no longer")
                .doesNotContain(drawn.number());
    }

    @Test
    void what_one_typed_is_nobody_elses() throws Exception {
        Drawn drawn = Drawn.make();
        Browsing judge = Browsing.as(site, drawn.judge());
        site.pass(LONG_AGO);
        Map<String, String> form = form(judge.get(drawn.page()).body());
        String asked = location(judge.post(drawn.page(), form));
        Browsing clerk = Browsing.as(site, "clerk");
        assertThat(clerk.get(asked).body()).doesNotContain("The holidays");
        assertThat(proved(clerk, asked, "clerk")).doesNotContain(drawn.number());
        String another = judge.get("/cases/" + drawn.number() + "/do/step-aside?as=judge&held=" + form.get("key"))
                .body();
        assertThat(another).as("for another act nothing is filled in").doesNotContain("The holidays");
        assertThat(value(another, "key")).isNotEqualTo(form.get("key"));
    }

    @Test
    void whoever_comes_back_the_next_day_goes_on_where_they_were_and_later_not() throws Exception {
        Drawn drawn = Drawn.make();
        Browsing judge = Browsing.as(site, drawn.judge());
        site.pass(LONG_AGO);
        judge.post(drawn.page(), form(judge.get(drawn.page()).body()));
        site.pass(Duration.ofHours(23));
        Browsing elsewhere = new Browsing(site);
        assertThat(location(elsewhere.post("/sign-in/demo/" + drawn.judge(), Map.of())))
                .startsWith(drawn.page());
        site.pass(Duration.ofHours(2));
        assertThat(location(new Browsing(site).post("/sign-in/demo/" + drawn.judge(), Map.of())))
                .isEqualTo("/work");
    }

    @Test
    void a_fresh_proof_ends_the_sign_in_of_before() throws Exception {
        Browsing clerk = Browsing.as(site, "clerk");
        String before = clerk.cookies();
        clerk.post("/sign-in/demo/clerk", Map.of());
        HttpResponse<String> thief = new Browsing(site)
                .send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(site.at("/work")))
                        .header("Cookie", before));
        assertThat(thief.statusCode()).isEqualTo(302);
        assertThat(clerk.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    void parties_act_without_being_asked() throws Exception {
        Drawn drawn = Drawn.make();
        SmallClaim.act(Browsing.as(site, drawn.judge()), drawn.number(), "extend-response-time", "judge", MORE_TIME);
        site.pass(LONG_AGO);
        String page = "/cases/" + drawn.number() + "/do/ask-recusal?as=claimant";
        String shown = drawn.claimant().get(page).body();
        Map<String, String> form = Map.of(
                "key", value(shown, "key"),
                "revision", value(shown, "revision"),
                "person", drawn.judge(),
                "reasons", "They are cousins.");
        assertThat(location(drawn.claimant().post(page, form))).contains("?done=ask-recusal");
    }

    @Test
    void an_office_that_files_by_a_power_is_asked_and_the_draft_waits() throws Exception {
        Browsing officer = Browsing.as(site, "officer");
        String draft = location(officer.post("/file/it-road-fine", Map.of("act", "create", "as", "officer")))
                .replaceFirst("/1$", "");
        Map<String, String> answers =
                Map.of("finding.amount", "42.00", "party:offender.name", "X", "party:offender.address", "Y");
        for (int at = 1; officer.get(draft + "/" + at).statusCode() == 200; at++) {
            officer.post(draft + "/" + at, answers);
        }
        site.pass(LONG_AGO);
        String asked = location(officer.post(draft, Map.of()));
        assertThat(asked).startsWith("/prove?held=");
        assertThat(proved(officer, asked, "officer")).isEqualTo(draft);
        assertThat(location(officer.post(draft, Map.of()))).isEqualTo(draft + "/filed");
    }

    @Test
    void who_has_a_passkey_decides_by_it_and_by_nothing_weaker() throws Exception {
        Drawn drawn = Drawn.make();
        SoftAuthenticator ring = new SoftAuthenticator(site.at(""));
        try {
            Browsing judge = Browsing.as(site, drawn.judge());
            addPasskey(judge, ring);
            Map<String, String> form = form(judge.get(drawn.page()).body());
            String asked = location(judge.post(drawn.page(), form));
            assertThat(asked).as("one click was enough before").startsWith("/prove?held=");
            String page = judge.get(asked).body();
            assertThat(page).contains("Use a passkey").doesNotContain("It is me");
            judge.post("/sign-in/demo/" + drawn.judge(), Map.of());
            assertThat(location(judge.post(drawn.page(), form)))
                    .as("one click is enough no longer")
                    .isEqualTo(asked);
            String back = usePasskey(judge, ring, value(page, "held"));
            assertThat(back).startsWith(drawn.page());
            assertThat(location(judge.get(asked))).isEqualTo(back);
            assertThat(location(judge.post(back, form))).contains("?done=");
            site.pass(LONG_AGO);
            assertThat(location(judge.post(
                            drawn.page(),
                            Map.of(
                                    "key",
                                    "another",
                                    "revision",
                                    form.get("revision"),
                                    "reasons",
                                    "x",
                                    "response-time",
                                    "10 days"))))
                    .as("and for ten minutes")
                    .startsWith("/prove?held=");
        } finally {
            JdbcClient.create(beside.pool())
                    .sql("delete from site.passkey where person = ?")
                    .params(drawn.judge())
                    .update();
        }
    }

    @Test
    void coming_back_is_never_changed_by_less_than_it_takes_to_come_back() throws Exception {
        SoftAuthenticator ring = new SoftAuthenticator(site.at(""));
        Browsing owner = new Browsing(site);
        owner.post("/file/eu-small-claims", Map.of());
        String weak = paperCode(owner);
        addPasskey(owner, ring);
        String mine = owner.get("/me").body();
        assertThat(mine).contains("Before you change how you come back").doesNotContain("action=\"/me/address\"");
        Map<String, Map<String, String>> changes = Map.of(
                "/paper-code", Map.of(),
                "/me/address", Map.of("address", "thief@mail.example"),
                "/me/address/remove", Map.of(),
                "/me/passkeys", Map.of("name", "x", "answer", "{}"),
                "/me/passkeys/01940000-0000-7000-8000-000000000000/remove", Map.of());
        for (Map.Entry<String, Map<String, String>> change : changes.entrySet()) {
            assertThat(location(owner.post(change.getKey(), change.getValue())))
                    .as(change.getKey())
                    .startsWith("/prove?held=");
        }
        assertThat(owner.post("/me/passkeys/challenge", Map.of()).statusCode()).isEqualTo(403);
        // a code of before the passkey signs in and does no more
        assertThat(location(owner.post("/sign-in", Map.of("code", weak)))).isEqualTo("/me");
        assertThat(location(owner.post("/paper-code", Map.of()))).startsWith("/prove");
        usePasskey(owner, ring, "");
        String strong = paperCode(owner);
        site.pass(LONG_AGO);
        String asked = location(owner.post("/paper-code", Map.of()));
        // one that was taken after the passkey was used stands for it when it is lost
        assertThat(owner.get(asked).body()).contains("If your passkey is lost");
        assertThat(location(owner.post(
                        "/sign-in",
                        Map.of("code", strong, "held", value(owner.get(asked).body(), "held")))))
                .isEqualTo("/me");
        addPasskey(owner, new SoftAuthenticator(site.at("")));
        assertThat(owner.get("/me").body()).containsPattern("(?s)>ring</h3>.*>ring</h3>");
    }

    @Test
    void who_has_no_way_yet_is_told() throws Exception {
        Browsing somebody = new Browsing(site);
        somebody.post("/file/eu-small-claims", Map.of());
        assertThat(somebody.get("/prove").body()).contains("You have nothing yet by which to show it");
        assertThat(somebody.get("/me").body()).contains("You have no way back yet");
        paperCode(somebody);
        assertThat(somebody.get("/me").body()).contains("You have one way back");
    }

    private static String paperCode(Browsing owner) throws IOException, InterruptedException {
        String page = owner.post("/paper-code", Map.of()).body();
        Matcher code = Pattern.compile("(?:[2-9A-Y]{4}-){4}[2-9A-Y]{4}").matcher(page);
        assertThat(code.find()).as(page).isTrue();
        return code.group();
    }

    private static void addPasskey(Browsing owner, SoftAuthenticator ring) throws IOException, InterruptedException {
        String asked = owner.post("/me/passkeys/challenge", Map.of()).body();
        assertThat(location(owner.post("/me/passkeys", Map.of("name", "ring", "answer", ring.make(asked)))))
                .isEqualTo("/me");
    }

    private static String usePasskey(Browsing owner, SoftAuthenticator ring, String held)
            throws IOException, InterruptedException {
        String asked = owner.post("/passkey/challenge", Map.of()).body();
        return location(owner.post("/sign-in/passkey", Map.of("answer", ring.use(asked), "held", held)));
    }

    private static String proved(Browsing who, String asked, String person) throws IOException, InterruptedException {
        String page = who.get(asked).body();
        assertThat(page).contains("It is me");
        return location(who.post("/sign-in/demo/" + person, Map.of("held", value(page, "held"))));
    }

    private static Map<String, String> form(String page) {
        Map<String, String> form = new LinkedHashMap<>(MORE_TIME);
        form.put("key", value(page, "key"));
        form.put("revision", value(page, "revision"));
        return form;
    }

    private static String value(String page, String field) {
        return SmallClaim.value(page, field);
    }

    private static String location(HttpResponse<String> answer) {
        return SmallClaim.location(answer);
    }
}
