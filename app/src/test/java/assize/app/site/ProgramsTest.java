package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.api.Contract;
import assize.law.json.Json;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programs do: a claim from filing to the answer, and what they are told when something can't be taken. */
@ExtendWith(SharedSite.class)
class ProgramsTest {
    private static TestSite site;
    private static Program shopkeeper;
    private static Program clerk;

    @BeforeAll
    static void open(SharedSite.Opened opened) throws Exception {
        site = opened.site();
        shopkeeper = Program.of(site, "shopkeeper");
        clerk = Program.of(site, "clerk");
    }

    @AfterAll
    static void close() {
        assertThat(site.faults()).isEmpty();
    }

    @Test
    void the_contract_names_every_door_for_programs_and_no_other() {
        TreeSet<String> doors = new TreeSet<>();
        Doors.ALL.stream()
                .filter(door -> door.path().startsWith("/api/"))
                .forEach(door -> doors.add(door.method() + " " + door.path()));
        assertThat(Contract.operations()).isEqualTo(doors);
    }

    @Test
    void a_claim_is_filed_sent_out_and_answered_by_programs_alone() throws Exception {
        HttpResponse<String> filed = shopkeeper.post("/api/cases", filing());
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        String number = number(filed);
        assertThat(filed.headers().firstValue("Location")).hasValue("/api/cases/" + number);
        assertThat(done(clerk.act(number, "register", "registry", Map.of())).get("stage"))
                .isEqualTo(Map.of("name", "registered", "text", "Registered"));
        clerk.post("/api/cases/{number}/lots/{role}", "", number, "judge");
        done(clerk.act(number, "dispatch", "registry", Map.of()));
        HttpResponse<String> letter = clerk.post("/api/cases/{number}/letters/{holder}", "", number, "defendant");
        Program supplier = Program.of(site, "supplier");
        HttpResponse<String> joined = supplier.post(
                "/api/letters", Map.of("code", Program.read(letter).get("code"), "number", number));
        assertThat(joined.statusCode()).as(joined.body()).isEqualTo(200);
        Map<String, Object> waits =
                Json.object(Json.list(Program.read(joined).get("waiting")).getFirst());
        supplier.send(
                "POST",
                "/api/cases/{number}/notices/{notice}",
                "/api/cases/" + number + "/notices/" + waits.get("notice") + "?to=defendant",
                Map.of(),
                "");
        HttpResponse<String> asked = supplier.send(
                "GET",
                "/api/cases/{number}/acts/{name}",
                "/api/cases/" + number + "/acts/respond?as=defendant",
                Map.of(),
                null);
        assertThat(Json.list(Program.read(asked).get("effects"))).isNotEmpty();
        Map<String, Object> answers = Filled.in(Program.read(asked).get("answers"));
        HttpResponse<String> answered = supplier.act(number, "respond", "defendant", answers);
        assertThat(answered.statusCode()).as(answered.body() + asked.body()).isEqualTo(200);
        assertThat(shopkeeper.get("/api/cases").body()).contains(number);
        assertThat(shopkeeper
                        .send(
                                "GET",
                                "/api/cases/{number}/entries/{seq}/receipt",
                                "/api/cases/" + number + "/entries/1/receipt",
                                Map.of(),
                                null)
                        .statusCode())
                .isIn(200, 503);
    }

    @Test
    void a_filing_sent_twice_under_one_key_is_one_case() throws Exception {
        Map<String, String> key = Map.of("Idempotency-Key", "order-2480-first");
        HttpResponse<String> first = shopkeeper.send("POST", "/api/cases", "/api/cases", key, filing());
        HttpResponse<String> again = shopkeeper.send("POST", "/api/cases", "/api/cases", key, filing());
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(number(again)).isEqualTo(number(first));
        Map<String, Object> other = new LinkedHashMap<>(filing());
        Map<String, Object> answers = new LinkedHashMap<>(Json.object(other.get("answers")));
        answers.put("claim.value", "9.00");
        other.put("answers", answers);
        problem(shopkeeper.send("POST", "/api/cases", "/api/cases", key, other), 422, "act-key-reused");
        // the key of one person is nothing to another
        assertThat(Program.of(site, "supplier")
                        .send("POST", "/api/cases", "/api/cases", key, filing())
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_program_decides_nothing_whosever_key_it_has() throws Exception {
        String number = SmallClaim.file(new Browsing(site));
        Browsing office = Browsing.as(site, "clerk");
        SmallClaim.sendOut(office, number);
        Browsing supplier = new Browsing(site);
        SmallClaim.join(office, supplier, number);
        supplier.post("/cases/" + number + "/open/claim-served", Map.of("to", "defendant"));
        String judge = SmallClaim.drawn(site, number);
        Map<String, Object> answers = Map.of("response-time", "10 days", "reasons", "The holidays.");
        problem(Program.of(site, judge).act(number, "extend-response-time", "judge", answers), 409, "act-asks-proof");
        SmallClaim.act(
                Browsing.as(site, judge),
                number,
                "extend-response-time",
                "judge",
                Map.of("response-time", "10 days", "reasons", "The holidays."));
    }

    @Test
    void nobody_acts_on_a_case_that_has_changed() throws Exception {
        String number = number(shopkeeper.post("/api/cases", filing()));
        String path = "/api/cases/" + number + "/acts/register?as=registry";
        String pattern = "/api/cases/{number}/acts/{name}";
        String key = UUID.randomUUID().toString();
        Map<String, String> seen = Map.of("Idempotency-Key", key, "If-Match", "\"1\"");
        Map<String, String> late = Map.of("Idempotency-Key", UUID.randomUUID() + "", "If-Match", "\"1\"");
        assertThat(clerk.send("POST", pattern, path, seen, Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(clerk.send("POST", pattern, path, seen, Map.of()).statusCode())
                .isEqualTo(200);
        problem(clerk.send("POST", pattern, path, late, Map.of()), 412, "case-changed");
        problem(clerk.send("POST", pattern, path, Map.of(), Map.of()), 428, "act-key", "act-revision");
        problem(clerk.act(number, "register", "registry", Map.of()), 409, "stage-not-open");
    }

    @Test
    void all_that_is_wrong_with_an_answer_is_told_at_once() throws Exception {
        Map<String, Object> filing = new LinkedHashMap<>(filing());
        Map<String, Object> answers = new LinkedHashMap<>(Json.object(filing.get("answers")));
        answers.remove("claim.about");
        answers.put("claim.value", 12);
        answers.put("claim.kind", "shelves");
        answers.put("claim.hearing-wanted", "yes");
        answers.put("claim.colour", "green");
        filing.put("answers", answers);
        HttpResponse<String> told = shopkeeper.post("/api/cases", filing);
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(Json.list(Program.read(told).get("problems")).stream()
                        .map(one -> Json.object(one).get("code") + " "
                                + Json.object(one).get("at")))
                .containsExactlyInAnyOrder(
                        "body-field-unknown /answers/claim.colour",
                        "answer-form /answers/claim.value",
                        "answer-form /answers/claim.hearing-wanted",
                        "answer-wrong /answers/claim.about",
                        "answer-wrong /answers/claim.kind");
    }

    @Test
    void what_is_no_request_is_told_so() throws Exception {
        problem(shopkeeper.post("/api/cases", "{"), 422, "json-malformed");
        problem(shopkeeper.post("/api/cases", "[]"), 422, "body-no-object");
        problem(shopkeeper.post("/api/cases", ""), 422, "body-no-object");
        problem(
                shopkeeper.post("/api/cases", Map.of("a", 1)),
                422,
                "body-field-unknown",
                "body-field-missing",
                "body-field-missing");
        problem(shopkeeper.post("/api/cases", "{\"procedure\":1,\"answers\":{}}"), 422, "body-field-no-text");
        problem(shopkeeper.post("/api/cases", Map.of("procedure", "none", "answers", Map.of())), 404, "not-here");
        problem(shopkeeper.post("/api/cases", "\"" + "x".repeat(1 << 20) + "\""), 413, "body-too-large");
        problem(shopkeeper.get("/api/cases/{number}", "none"), 404, "not-here");
        problem(new Program(site, "").get("/api/cases"), 401, "program-unknown");
        problem(new Program(site, "2".repeat(40)).get("/api/cases"), 401, "program-unknown");
    }

    @Test
    void what_fits_is_suggested_and_what_is_asked_is_told_to_anybody() throws Exception {
        Program anybody = new Program(site, "");
        HttpResponse<String> ways = anybody.post("/api/ways", Map.of("what", "I paid a shop and the goods never came"));
        assertThat(Json.list(Program.read(ways).get("topics"))).isNotEmpty();
        assertThat(anybody.get("/api/procedures").body()).contains("eu-small-claims");
        Map<String, Object> opening =
                Json.object(Json.list(Program.read(anybody.get("/api/procedures/{name}", "eu-small-claims"))
                                .get("openings"))
                        .getFirst());
        Object schema = opening.get("answers");
        assertThat(Contract.errors(schema, filing().get("answers"))).isEmpty();
        assertThat(Contract.errors(schema, Map.of("claim.value", "1.234"))).isNotEmpty();
    }

    @Test
    void a_key_opens_nothing_in_a_browser_and_a_cookie_nothing_for_programs() throws Exception {
        Browsing somebody = Browsing.as(site, "shopkeeper");
        assertThat(somebody.get("/api/cases").statusCode()).isEqualTo(401);
        String page = somebody.get("/me/programs").body();
        assertThat(page).contains("book-keeping");
        for (int i = 0; i < 12; i++) {
            somebody.post("/me/programs", Map.of("name", "one more"));
        }
        assertThat(somebody.post("/me/programs", Map.of("name", "one more")).statusCode())
                .isEqualTo(422);
        assertThat(somebody.post("/me/programs", Map.of("name", "")).statusCode())
                .isEqualTo(422);
    }

    private static Map<String, Object> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Program.read(answer);
    }

    private static void problem(HttpResponse<String> answer, int status, String... codes) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.list(Program.read(answer).get("problems")).stream()
                        .map(one -> String.valueOf(Json.object(one).get("code"))))
                .as(answer.body())
                .containsExactly(codes);
        assertThat(Program.read(answer).get("code")).isEqualTo(List.of(codes).getFirst());
    }

    private static String number(HttpResponse<String> answer) {
        return String.valueOf(Program.read(answer).get("number"));
    }

    /** The small claim of the pages, as a program sends it. */
    static Map<String, Object> filing() {
        Map<String, Object> answers = new LinkedHashMap<>(SmallClaim.ANSWERS);
        answers.put("claim.value", "2480.00");
        answers.put("claim.hearing-wanted", false);
        answers.put("claim.form-d-wanted", true);
        return Map.of("procedure", "eu-small-claims", "answers", answers);
    }
}
