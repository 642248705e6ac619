package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.law.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an official of a replayed city sees, in both languages and as JSON. */
class QueueCommandTest {
    private static final Path LOG =
            TestDesk.root().resolve("../shared/data/road-traffic-fines/roadtraffic100traces.xes");
    private static final String PERSON = "Anna Neri";

    @TempDir
    static Path home;

    @BeforeAll
    static void a_docket_with_cases() {
        assertThat(new TestDesk(home, Locale.ENGLISH).run("replay", LOG.toString(), "--procedure", "it-road-fine"))
                .isEqualTo(Exit.FINE);
        try (Database database = Database.open(new Settings(home, null, 0, 2))) {
            database.run(connection -> {
                try (var insert =
                        connection.prepareStatement("insert into appointment select gen_random_uuid(), ?, role, body,"
                                + " now() - interval '1 day', null, 'mayor', now() from"
                                + " (select distinct role, body from turn) held")) {
                    insert.setString(1, PERSON);
                    return insert.executeUpdate();
                }
            });
        }
    }

    private static TestDesk asked(int exit, Locale language, String... words) {
        TestDesk desk = new TestDesk(home, language);
        String[] all = new String[words.length + 1];
        all[0] = "queue";
        System.arraycopy(words, 0, all, 1, words.length);
        assertThat(desk.run(all)).as(desk.complained()).isEqualTo(exit);
        return desk;
    }

    @Test
    void a_page_tells_the_case_its_stage_and_what_may_be_done_and_where_the_next_one_begins() {
        String first = asked(Exit.FINE, Locale.ENGLISH, PERSON, "--most", "3").said();
        assertThat(first.lines().filter(line -> line.contains("Road-traffic fine")))
                .hasSize(3);
        String place = first.lines().reduce((_, last) -> last).orElseThrow().substring("More: --after ".length());
        String second = asked(Exit.FINE, Locale.ENGLISH, PERSON, "--most", "3", "--after", place)
                .said();
        assertThat(second.lines().findFirst()).isNotEqualTo(first.lines().findFirst());
        assertThat(asked(Exit.FINE, Locale.CHINESE, PERSON, "--most", "3").said())
                .contains("下一页：--after " + place);
    }

    @Test
    void programs_are_answered_in_json() {
        String said = asked(Exit.FINE, Locale.ENGLISH, PERSON, "--most", "2", "--json")
                .said();
        Map<String, Object> json = Json.object(Json.read("answer", said.getBytes(StandardCharsets.UTF_8)));
        List<Object> cases = Json.list(json.get("cases"));
        assertThat(cases).hasSize(2);
        assertThat(Json.object(cases.getFirst())).containsKeys("case", "reference", "stage", "revision", "offices");
        assertThat(json.get("next")).isInstanceOf(String.class);
    }

    @Test
    void nothing_waits_for_somebody_without_an_office_and_what_can_not_be_read_is_told() {
        assertThat(asked(Exit.FINE, Locale.ENGLISH, "Nobody").said()).contains("Nothing waits for Nobody");
        assertThat(asked(Exit.UNUSABLE, Locale.ENGLISH, PERSON, "--after", "here")
                        .complained())
                .contains("queue-cursor");
        assertThat(asked(Exit.UNUSABLE, Locale.ENGLISH, PERSON, "--most", "0").complained())
                .contains("queue-size");
        assertThat(asked(Exit.UNUSABLE, Locale.ENGLISH).complained()).contains("argument-missing", "PERSON");
    }
}
