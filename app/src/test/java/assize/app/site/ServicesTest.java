package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import assize.app.directory.DemoPerson;
import assize.app.directory.Region;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.read.ProcedureReader;
import assize.law.time.LegalTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Matters of other services than courts: a fine, a concern of neighbours, an inquiry under seal; a claim sent back. */
@ExtendWith(SharedSite.class)
class ServicesTest {
    private static final int NEIGHBOURS = Integer.getInteger("neighbours", 12);

    private static TestSite site;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
    }

    @AfterAll
    static void close() {
        assertThat(site.faults()).isEmpty();
    }

    @Test
    void every_office_is_held_in_the_demo_region_and_what_goes_by_lot_by_three() {
        Path library = TestDesk.root().resolve("procedures");
        LegalTime time = LegalTime.load(library.resolve("time"));
        Region region = Region.read(library.resolve("region/demo.yaml"));
        for (String name : TestSite.PROCEDURES) {
            Procedure procedure = ProcedureReader.read(library.resolve(name), time.rules());
            for (Role role : procedure.roles().values()) {
                String at = role.at();
                if (role.kind() == Role.Kind.OFFICE && at != null) {
                    long holders = region.people().stream()
                            .filter(person -> holds(region, person, name, role.name(), at))
                            .count();
                    assertThat(holders).as(name + " " + role.name()).isGreaterThanOrEqualTo(role.byLot() ? 3 : 1);
                }
            }
        }
    }

    private static boolean holds(Region region, DemoPerson person, String procedure, String role, String kind) {
        return person.roles().contains(role) && region.works(person.body(), procedure, kind);
    }

    @Test
    void an_office_opens_a_matter_and_whom_it_concerns_joins_by_letter() throws Exception {
        Browsing patrol = Browsing.as(site, "officer");
        assertThat(patrol.get("/work").body()).contains("/file/it-road-fine");
        Map<String, String> start = Map.of("act", "create", "as", "officer");
        String fine = Acting.file(
                patrol,
                "it-road-fine",
                start,
                Map.of(
                        "finding.amount", "42.00",
                        "finding.place", "Via Appia",
                        "party:offender.name", "The driver",
                        "party:offender.address", "Rome"));
        assertThat(patrol.post("/cases/" + fine + "/letter/offender", Map.of()).statusCode())
                .as("nothing was sent yet")
                .isEqualTo(404);
        SmallClaim.act(patrol, fine, "contest-at-once", "officer", Map.of());
        Browsing driver = new Browsing(site);
        assertThat(Acting.join(driver, Acting.letter(patrol, fine, "offender"), fine)
                        .statusCode())
                .isEqualTo(303);
        assertThat(driver.get("/cases/" + fine).body()).contains("Entries 1 to 2");
        for (String stranger : List.of("clerk", "operator", "judge-1", "justice-of-the-peace-judge-1")) {
            Browsing other = Browsing.as(site, stranger);
            assertThat(other.get("/cases/" + fine).statusCode()).as(stranger).isEqualTo(404);
            assertThat(other.post("/file/it-road-fine", start).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    @Test
    void neighbours_report_one_concern_and_it_is_handled_together() throws Exception {
        List<Browsing> neighbours = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= NEIGHBOURS; i++) {
            Browsing neighbour = new Browsing(site);
            neighbours.add(neighbour);
            numbers.add(Acting.file(neighbour, "public-concern", Map.of(), concern(i)));
        }
        Browsing operator = Browsing.as(site, "operator");
        String first = numbers.getFirst();
        for (String number : numbers.subList(1, numbers.size())) {
            SmallClaim.act(
                    operator, number, "join-cases", "operator", Map.of("linked-case", first, "reasons", "One smell."));
        }
        assertThat(neighbours.get(1).get("/cases/" + first).statusCode())
                .as("joined, and still nobody else's file")
                .isEqualTo(404);
        SmallClaim.act(
                operator,
                first,
                "dispatch",
                "operator",
                Map.of("dispatching.unit", "environment", "dispatching.about-this-unit", "no"));
        Browsing unit = Browsing.as(site, "lead-unit");
        SmallClaim.act(unit, first, "take-up", "lead-unit", Map.of());
        SmallClaim.act(
                unit,
                first,
                "reply-result",
                "lead-unit",
                Map.of("result.done", "The filter was renewed.", "reasons", "It was broken."));
        SmallClaim.act(neighbours.getFirst(), first, "say-solved", "caller", Map.of());
        assertThat(neighbours.getFirst().get("/cases/" + first).body()).contains("Filed away");
    }

    static Map<String, String> concern(int number) {
        return Map.of(
                "concern.about", "It smells of solvent at night.",
                "concern.kind", "air",
                "concern.place", "South gate",
                "concern.emergency", "no",
                "party:caller.name", "Neighbour " + number,
                "party:caller.address", "House " + number);
    }

    @Test
    void under_a_seal_nobody_outside_learns_that_there_is_a_matter_and_the_seal_ends() throws Exception {
        Browsing bank = Browsing.as(site, "institution");
        String number = Acting.file(
                bank,
                "asset-freeze-tracing",
                Map.of("act", "report", "as", "institution"),
                Map.of(
                        "suspicious-transaction.asset", "one account",
                        "suspicious-transaction.what-was-seen", "loans from unknown lenders",
                        "party:owner.name", "The account holder",
                        "party:owner.address", "Jinan"));
        Browsing investigator = Browsing.as(site, "investigator");
        Map<String, String> reasons = Map.of("reasons", "the report was checked");
        SmallClaim.act(investigator, number, "open-inquiry", "investigator", reasons);
        SmallClaim.act(investigator, number, "trace-query", "investigator", query());
        for (Browsing office : List.of(bank, investigator)) {
            assertThat(office.post("/cases/" + number + "/letter/owner", Map.of())
                            .statusCode())
                    .as("a letter would tell the owner")
                    .isEqualTo(404);
        }
        Browsing owner = Browsing.as(site, "account-holder");
        assertThat(owner.get("/cases/" + number).statusCode())
                .isEqualTo(owner.get("/cases/2345-6789-ABCD").statusCode());
        site.pass(Duration.ofDays(190));
        investigator = Browsing.as(site, "investigator");
        SmallClaim.act(
                investigator,
                number,
                "name-victim",
                "investigator",
                Map.of("party:victim.name", "A saver", "party:victim.address", "Jinan"));
        assertThat(investigator.get("/cases/" + number).body()).contains("A saver");
        String code = Acting.letter(investigator, number, "owner");
        owner = new Browsing(site);
        Acting.join(owner, code, number);
        assertThat(owner.get("/cases/" + number).body())
                .contains("Notice of a query")
                .doesNotContain("sealed for now");
    }

    private static Map<String, String> query() {
        return Map.of(
                "tracing-query.account", "one account of one holder",
                "tracing-query.purpose", "where the loans came from",
                "tracing-query.authorised-by", "head of the city branch",
                "tracing-query.notice-number", "2026-17",
                "tracing-query.first-card", "A 102",
                "tracing-query.second-card", "A 233",
                "reasons", "the lenders are not known");
    }

    @Test
    void each_of_two_defendants_is_named_and_gets_a_letter_of_their_own() throws Exception {
        Browsing buyer = new Browsing(site);
        String number = Acting.file(
                buyer,
                "cn-civil",
                Map.of("act", "file"),
                Map.of(
                        "complaint.facts", "The machine never ran.",
                        "defendant", "2",
                        "party:plaintiff.name", "The buyer",
                        "party:plaintiff.address", "Jinan",
                        "party:defendant 1.name", "The seller",
                        "party:defendant 1.address", "Jinan",
                        "party:defendant 2.name", "The maker",
                        "party:defendant 2.address", "Qingdao"));
        assertThat(buyer.get("/cases/" + number).body())
                .contains("Defendant 1", "The seller", "Defendant 2", "The maker");
    }

    @Test
    void a_claim_that_was_sent_back_keeps_its_first_day() throws Exception {
        Browsing shopkeeper = new Browsing(site);
        String number = SmallClaim.file(shopkeeper);
        String filed = received(shopkeeper.get("/cases/" + number).body());
        Browsing clerk = Browsing.as(site, "clerk");
        assertThat(clerk.post("/cases/" + number + "/draw/judge", Map.of()).statusCode())
                .isEqualTo(303);
        Browsing judge = drawn(number);
        SmallClaim.act(
                judge,
                number,
                "ask-completion",
                "judge",
                Map.of("completion-time", "14 days", "reasons", "Which States is missing."));
        shopkeeper.post("/cases/" + number + "/open/completion-request", Map.of("to", "claimant"));
        site.pass(Duration.ofDays(3));
        SmallClaim.act(shopkeeper, number, "complete", "claimant", Map.of("completion.what", "Germany and Ireland."));
        assertThat(received(shopkeeper.get("/cases/" + number).body())).isEqualTo(filed);
    }

    private static String received(String page) {
        return Acting.between(page, "Lodge the claim form", "</li>");
    }

    private static Browsing drawn(String number) throws Exception {
        for (String name : List.of("judge-1", "judge-2", "judge-3")) {
            Browsing judge = Browsing.as(site, name);
            if (judge.get("/cases/" + number).statusCode() == 200) {
                return judge;
            }
        }
        throw new AssertionError("nobody is drawn");
    }
}
