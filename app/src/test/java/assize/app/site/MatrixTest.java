package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import assize.app.directory.Body;
import assize.app.directory.DemoPerson;
import assize.app.directory.Region;
import assize.app.site.Situation.Relation;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every door of a case, tried by everybody in every relation to it, in each of its states: what comes of it is what the
 * table of doors and the procedure say, and whoever may not finds exactly what they would find without the case.
 */
@ExtendWith(SharedSite.class)
class MatrixTest {
    /**
     * In the usual run every eleventh cell in which somebody finds nothing is tried, and whoever else works in the
     * procedure looks for the case; with {@code -Devery=1} all cells, and everybody of the region.
     */
    private static final int EVERY = Integer.getInteger("every", 11);

    private static final Path PAGE = TestDesk.root().resolve("docs/reference/permissions.md");
    private static final Region REGION = Region.read(TestDesk.root().resolve("procedures/region/demo.yaml"));
    private static final String NONE = "3333-3333";

    private static TestSite site;
    private static List<Situation> situations;

    @BeforeAll
    static void open(SharedSite.Opened opened) throws Exception {
        site = opened.site();
        situations = Situations.all(site);
    }

    @AfterAll
    static void close() {
        assertThat(site.faults()).isEmpty();
    }

    static List<Situation> situations() {
        return situations;
    }

    @ParameterizedTest
    @MethodSource("situations")
    void what_comes_of_every_door_is_what_is_declared(Situation situation) throws Exception {
        String watcher = situation.people().entrySet().stream()
                .filter(one -> !one.getValue().roles().isEmpty())
                .findFirst()
                .orElseThrow()
                .getKey();
        Program watch = Program.of(site, watcher);
        String before = revision(watch, situation);
        int turn = 0;
        for (var person : situation.ordered().entrySet()) {
            Knocking knocking = new Knocking(site, person.getKey());
            for (Doors.Door door : cases()) {
                String expected = situation.expected(door, person.getValue());
                if (door.who() == Who.BEGINS_LOT && expected.equals("through")) {
                    continue; // it would be drawn, and the state another one: tried below
                }
                if (expected.equals("no such") && door.who() != Who.IN_CASE && turn++ % EVERY != 0) {
                    continue;
                }
                check(knocking, door, situation, person.getValue(), expected);
            }
        }
        assertThat(revision(watch, situation))
                .as("no refused act changed the case")
                .isEqualTo(before);
        everybodyElse(situation);
        lot(situation);
    }

    private static void everybodyElse(Situation situation) throws Exception {
        for (DemoPerson person : REGION.people()) {
            Body body = REGION.bodies().get(person.body());
            boolean near = body != null && body.works().containsKey(situation.procedure());
            if (!situation.people().containsKey(person.id()) && (near || EVERY == 1)) {
                HttpResponse<String> here = Browsing.as(site, person.id()).get("/cases/" + situation.number());
                assertThat(here.statusCode())
                        .as(situation.title() + ", " + person.id())
                        .isEqualTo(404);
            }
        }
    }

    /** Whoever may begin the lot; once it is drawn it is not to be begun again. */
    private static void lot(Situation situation) throws Exception {
        for (var person : situation.ordered().entrySet()) {
            if (person.getValue().draws()) {
                Doors.Door door = cases().stream()
                        .filter(one -> one.who() == Who.BEGINS_LOT)
                        .findFirst()
                        .orElseThrow();
                Knocking knocking = new Knocking(site, person.getKey());
                check(knocking, door, situation, person.getValue(), "through");
                check(knocking, door, situation, person.getValue(), "nothing there");
                return;
            }
        }
    }

    private static void check(
            Knocking knocking, Doors.Door door, Situation situation, Relation relation, String expected)
            throws Exception {
        String what = situation.title() + ", " + relation.text() + ": " + door.method() + " " + door.path();
        HttpResponse<String> here = knocking.at(door, situation, situation.number());
        if (expected.equals("through")) {
            assertThat(here.statusCode()).as(what + here.body()).isNotIn(302, 401, 403, 404);
            assertThat(here.statusCode()).as(what).isNotIn(500, 502);
            return;
        }
        HttpResponse<String> nowhere = knocking.at(door, situation, NONE);
        assertThat(here.statusCode()).as(what).isEqualTo(404);
        assertThat(plain(here, situation.number())).as(what).isEqualTo(plain(nowhere, NONE));
    }

    @Test
    void anybody_comes_in_by_the_public_doors_alone() throws Exception {
        Browsing nobody = new Browsing(site);
        for (Doors.Door door : cases()) {
            boolean program = door.path().startsWith("/api/");
            int status = new Knocking(site, "")
                    .at(door, situations.getFirst(), situations.getFirst().number())
                    .statusCode();
            assertThat(status).as(door.toString()).isEqualTo(program ? 401 : 302);
        }
        assertThat(nobody.get("/").statusCode()).isEqualTo(200);
    }

    /** Recorded with {@code -Drecord=true}, and read by a person. */
    @Test
    void the_page_of_the_matrix_is_what_was_tried() throws Exception {
        String made = page();
        if (Boolean.getBoolean("record")) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE))
                .as("mvn -pl app -am test -Dtest=MatrixTest -Drecord=true records it")
                .isEqualTo(made);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("# Who comes through which door\n\n")
                .append("Recorded by `MatrixTest`, which tries every cell over HTTP: pages with a browser's cookie,")
                .append(" `/api` with a program's key. **yes**: through."
                        + " **–**: for them there is no such case: status,")
                .append(" head and body are those of a number that nobody has. **·**: they may, and in this state")
                .append(" nothing is there. Whoever is not signed in is sent to sign in (302), a program is told so")
                .append(" (401). Acts are tried as the role that the head names.\n");
        for (Situation situation : situations) {
            Map<String, Relation> relations = new TreeMap<>();
            situation.people().values().forEach(one -> relations.put(one.text(), one));
            page.append("\n## ")
                    .append(situation.title())
                    .append(", acts as ")
                    .append(situation.as())
                    .append("\n\n|");
            page.append(" door |");
            relations.keySet().forEach(text -> page.append(' ').append(text).append(" |"));
            page.append("\n|").append("---|".repeat(relations.size() + 1)).append('\n');
            for (Doors.Door door : cases()) {
                page.append("| `")
                        .append(door.method())
                        .append(' ')
                        .append(door.path())
                        .append("` |");
                relations
                        .values()
                        .forEach(one -> page.append(' ')
                                .append(cell(situation, door, one))
                                .append(" |"));
                page.append('\n');
            }
        }
        return page.toString();
    }

    private static String cell(Situation situation, Doors.Door door, Relation relation) {
        return switch (situation.expected(door, relation)) {
            case "through" -> "yes";
            case "no such" -> "–";
            default -> "·";
        };
    }

    private static List<Doors.Door> cases() {
        return Doors.ALL.stream()
                .filter(door -> door.path().contains("/cases/{number}"))
                .toList();
    }

    private static String revision(Program watch, Situation situation) throws Exception {
        return watch.get("/api/cases/{number}", situation.number())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /** Without what differs from answer to answer whoever asks. */
    private static String plain(HttpResponse<String> answer, String number) {
        Map<String, List<String>> head = new LinkedHashMap<>(answer.headers().map());
        head.keySet().removeIf(name -> List.of("date", "set-cookie").contains(name.toLowerCase(java.util.Locale.ROOT)));
        return new TreeMap<>(head)
                + answer.body().replace(number, "N").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    /** Somebody before the doors, with a browser and with a program. */
    private static final class Knocking {
        private final Browsing browser;
        private final Program program;

        Knocking(TestSite site, String person) throws Exception {
            browser = person.isEmpty() ? new Browsing(site) : Browsing.as(site, person);
            browser.post("/ways", Map.of()); // for the token of its forms
            program = person.isEmpty() ? new Program(site, "") : Program.of(site, person);
        }

        HttpResponse<String> at(Doors.Door door, Situation situation, String number) throws Exception {
            String path = situation.path(door, number);
            String query = "?as=" + situation.as() + "&to=" + situation.as();
            if (door.path().startsWith("/api/")) {
                Map<String, String> headers =
                        Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"999\"");
                boolean acts = door.method().equals("POST");
                return program.send(door.method(), door.path(), path + query, headers, acts ? Map.of() : null);
            }
            return door.method().equals("GET")
                    ? browser.get(path + query)
                    : browser.again(path, Map.of("as", situation.as(), "to", "nobody", "key", "k", "revision", "999"));
        }
    }
}
