package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything is opened. */
class StartCommandTest {
    @TempDir
    Path folder;

    @Test
    void the_demo_opens_at_no_other_address_and_on_no_other_database() {
        for (List<String> options : List.of(
                List.of("--listen", "0.0.0.0"),
                List.of("--listen", "192.0.2.1"),
                List.of("--database", "jdbc:postgresql://db.example/assize"),
                List.of("--region", "region.yaml"))) {
            TestDesk desk = new TestDesk(folder, Locale.ENGLISH);
            assertThat(desk.run("start", options.getFirst(), options.getLast())).isEqualTo(Exit.UNUSABLE);
            assertThat(desk.complained()).contains("[start-demo-only]", options.getFirst(), "--origin");
            assertThat(desk.said()).isEmpty();
        }
        Map<String, String> settings = Map.of("ASSIZE_DB_URL", "jdbc:postgresql://db.example/assize");
        TestDesk desk = new TestDesk(folder, Locale.CHINESE, "", settings);
        assertThat(desk.run("start")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("[start-demo-only]");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatever_real_use_lacks_is_told_at_once() {
        Map<String, String> settings = Map.of("ASSIZE_DB_URL", "jdbc:postgresql://db.example/assize");
        TestDesk desk = new TestDesk(folder, Locale.ENGLISH, "", settings);
        assertThat(desk.run("start", "--origin", "http://court.example/", "--listen", "192.0.2.1"))
                .isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained())
                .contains("[start-origin]", "[start-listen]", "[start-region]", "[site-log-key]", "[court-key]")
                .contains("[start-mail]");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_region_with_people_is_none_for_real_use_and_every_procedure_must_be_there() {
        Path demo = TestDesk.root().resolve("procedures/region/demo.yaml");
        TestDesk desk = new TestDesk(folder, Locale.ENGLISH);
        assertThat(desk.run("start", "--origin", "https://court.example", "--region", demo.toString()))
                .isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("[start-region-people]").doesNotContain("[start-region]");
    }

    @Test
    void an_origin_is_https_and_a_host_and_nothing_else() {
        for (String origin : List.of(
                "https://Court.example", "https://court.example/", "https://a@court.example", "court.example", "::")) {
            TestDesk desk = new TestDesk(folder, Locale.ENGLISH);
            assertThat(desk.run("start", "--origin", origin)).isEqualTo(Exit.UNUSABLE);
            assertThat(desk.complained()).contains("[start-origin]");
        }
        TestDesk desk = new TestDesk(folder, Locale.ENGLISH);
        desk.run("start", "--origin", "https://court.example:8443");
        assertThat(desk.complained()).doesNotContain("[start-origin]").contains("[court-key]");
    }
}
