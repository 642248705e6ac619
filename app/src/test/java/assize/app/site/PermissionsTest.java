package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import assize.app.directory.Body;
import assize.app.directory.DemoPerson;
import assize.app.directory.Region;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everybody of the demo region before every door of three cases: an open one, one under seal, and a fine. Who is not
 * named here gets what they would get of a case that is not there.
 */
@ExtendWith(SharedSite.class)
class PermissionsTest {
    /**
     * In the usual run whoever works in the procedure, and a few of the others, try the page of the case and every
     * fourth door; with {@code -Devery=1} everybody tries all.
     */
    private static final int EVERY = Integer.getInteger("every", 4);

    private static final int FAR = 6;

    private static final String NONE = "3333-3333";
    private static final Map<String, String> FIELDS =
            Map.of("as", "claimant", "key", "k", "revision", "1", "to", "claimant");

    private static TestSite site;
    private static Region region;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
        region = Region.read(TestDesk.root().resolve("procedures/region/demo.yaml"));
    }

    @AfterAll
    static void close() {
        assertThat(site.faults()).isEmpty();
    }

    @Test
    void a_claim_that_was_filed_is_seen_by_the_court_it_came_to() throws Exception {
        String number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
        // the help desk may help as long as a claim is not registered
        only("eu-small-claims", number, Set.of("shopkeeper", "clerk"), Set.of("judge-1", "judge-2", "judge-3"));
        SmallClaim.act(Browsing.as(site, "clerk"), number, "register", "registry", Map.of());
        SmallClaim.act(Browsing.as(site, "clerk"), number, "dispatch", "registry", Map.of());
        only(
                "eu-small-claims",
                number,
                Set.of("shopkeeper", "clerk", "president"),
                Set.of("judge-1", "judge-2", "judge-3"));
    }

    @Test
    void a_fine_is_seen_by_the_police_that_found_it() throws Exception {
        String number = Acting.file(
                Browsing.as(site, "officer"),
                "it-road-fine",
                Map.of("act", "create", "as", "officer"),
                Map.of("finding.amount", "42.00", "party:offender.name", "X", "party:offender.address", "Y"));
        only("it-road-fine", number, Set.of("officer", "municipal-police-police"), Set.of());
    }

    @Test
    void an_inquiry_under_seal_is_seen_by_who_conducts_and_who_watches_it() throws Exception {
        String number = Acting.file(
                Browsing.as(site, "institution"),
                "asset-freeze-tracing",
                Map.of("act", "report", "as", "institution"),
                Map.of(
                        "suspicious-transaction.asset", "one account",
                        "suspicious-transaction.what-was-seen", "loans",
                        "party:owner.name", "X",
                        "party:owner.address", "Y"));
        SmallClaim.act(
                Browsing.as(site, "investigator"),
                number,
                "open-inquiry",
                "investigator",
                Map.of("reasons", "checked"));
        // an agency may ask for a freeze of its own, the supervising procurator may end the secrecy
        only(
                "asset-freeze-tracing",
                number,
                Set.of("institution", "investigator", "agency-officer", "custody-supervision-supervisor"),
                Set.of());
    }

    /** Those named see it; those who may be drawn may begin the lot and no more; for all others there is no case. */
    private static void only(String procedure, String number, Set<String> see, Set<String> drawable) throws Exception {
        int turn = 0;
        for (DemoPerson person : region.people()) {
            turn++;
            if (EVERY != 1 && turn % FAR != 0 && !near(person, procedure)) {
                continue;
            }
            Browsing one = Browsing.as(site, person.id());
            if (see.contains(person.id())) {
                assertThat(one.get("/cases/" + number).statusCode())
                        .as(person.id())
                        .isEqualTo(200);
                continue;
            }
            for (Doors.Door door : Doors.ALL) {
                boolean lot = drawable.contains(person.id()) && door.path().endsWith("/draw/{role}");
                boolean mine = EVERY == 1 || door.path().equals("/cases/{number}") || turn++ % EVERY == 0;
                if (door.path().startsWith("/cases/") && !lot && mine) {
                    HttpResponse<String> here = knock(one, door, number);
                    HttpResponse<String> nowhere = knock(one, door, NONE);
                    assertThat(here.statusCode()).as(person.id() + " " + door).isEqualTo(404);
                    assertThat(plain(here.body(), number))
                            .as(person.id() + " " + door)
                            .isEqualTo(plain(nowhere.body(), NONE));
                }
            }
        }
    }

    private static boolean near(DemoPerson person, String procedure) {
        Body body = region.bodies().get(person.body());
        return body != null && body.works().containsKey(procedure);
    }

    private static HttpResponse<String> knock(Browsing one, Doors.Door door, String number) throws Exception {
        String path = door.path()
                .replace("{number}", number)
                .replace("{role}", "judge")
                .replaceAll("\\{(seq|n)}", "1")
                .replaceAll("\\{[a-z]+}", "x");
        return door.method().equals("GET") ? one.get(path + "?as=claimant") : one.again(path, FIELDS);
    }

    private static String plain(String body, String number) {
        return body.replace(number, "N").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
