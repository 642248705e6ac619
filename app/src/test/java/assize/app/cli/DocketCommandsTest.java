package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Database;
import assize.docket.store.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The commands on one docket, in the order in which somebody would call them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocketCommandsTest {
    private static final Path FINES = TestDesk.root().resolve("../shared/data/road-traffic-fines");
    private static final Path HUNDRED = FINES.resolve("roadtraffic100traces.xes");
    private static final String[] THROUGH = {"--procedure", "it-road-fine"};

    @TempDir
    static Path folder;

    private static Path home() {
        return folder.resolve("home");
    }

    private final TestDesk desk = new TestDesk(home(), Locale.ENGLISH);

    private int replay(Path file, String... more) {
        String[] words = new String[4 + more.length];
        words[0] = "replay";
        words[1] = file.toString();
        System.arraycopy(THROUGH, 0, words, 2, 2);
        System.arraycopy(more, 0, words, 4, more.length);
        return desk.run(words);
    }

    /** Refused as input, with one message that has a code and no stack trace, and nothing said besides. */
    private void refused(Path file, String code) {
        assertThat(replay(file)).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained().lines().filter(line -> line.contains("docs/reference/errors.md#")))
                .singleElement()
                .asString()
                .contains("[" + code + "]");
        assertThat(desk.complained()).doesNotContain("Exception", "\tat ");
        assertThat(desk.said()).isEmpty();
    }

    private static Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String check() {
        TestDesk look = new TestDesk(home(), Locale.ENGLISH);
        assertThat(look.run("check-docket")).isEqualTo(Exit.FINE);
        return look.said();
    }

    @Test
    @Order(1)
    void an_empty_docket_is_whole_and_has_nothing_to_export() {
        assertThat(check()).contains("0 cases rebuilt from 0 entries");
        assertThat(desk.run("export", "--xes", folder.resolve("none.xes").toString()))
                .isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("nothing-imported");
        assertThat(folder.resolve("none.xes")).doesNotExist();
    }

    @Test
    @Order(2)
    void a_missing_log() {
        refused(folder.resolve("missing.xes"), "xes-missing");
    }

    @Test
    @Order(2)
    void a_log_that_is_not_packed_though_its_name_says_so() throws IOException {
        refused(file("plain.xes.gz", "<log/>"), "xes-not-gzip");
    }

    @Test
    @Order(2)
    void a_log_whose_entities_grow_without_end_is_not_read() throws IOException {
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE log [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'k'; c++) {
            String before = "&" + (char) (c - 1) + ";";
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        refused(file("laughs.xes", laughs + "]><log><string key=\"a\" value=\"&j;\"/></log>"), "xes-dtd");
    }

    @Test
    @Order(2)
    void a_log_without_time_stamps_is_not_replayed() throws IOException {
        String text = Files.readString(HUNDRED).replaceAll("<date key=\"time:timestamp\"[^>]*/>", "");
        refused(file("undated.xes", text), "xes-event-incomplete");
    }

    @Test
    @Order(3)
    void a_log_cut_in_the_middle_leaves_the_docket_whole_and_is_not_exported() throws IOException {
        byte[] whole = Files.readAllBytes(HUNDRED);
        refused(file("cut.xes", Arrays.copyOf(whole, whole.length / 2)), "xes-cut");
        assertThat(check()).contains("none differs");
        assertThat(new TestDesk(home(), Locale.ENGLISH)
                        .run("export", "--xes", folder.resolve("none.xes").toString()))
                .isEqualTo(Exit.UNUSABLE);
    }

    @Test
    @Order(4)
    void a_whole_log_is_replayed_checked_and_exported() {
        assertThat(replay(HUNDRED)).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("100 cases, 390 events", "Dates computed anew (penalty): 57 of 57 agree");
        assertThat(check()).contains("none differs");
        TestDesk export = new TestDesk(home(), Locale.ENGLISH);
        assertThat(export.run("export", "--xes", folder.resolve("out.xes").toString()))
                .isEqualTo(Exit.FINE);
        assertThat(export.said()).contains("100 cases written");
    }

    @Test
    @Order(5)
    void an_oracle_of_another_log_differs_and_the_answer_is_no() {
        assertThat(replay(HUNDRED, "--oracle", FINES.resolve("oracle.json").toString()))
                .isEqualTo(Exit.NO);
        assertThat(desk.said()).contains("differs  ", "figures differ from the oracle");
    }

    @Test
    @Order(6)
    void a_docket_that_was_tampered_with_is_not_whole() throws SQLException {
        try (Database database = Database.open(new Settings(home(), null, 0, 2));
                var superuser = DriverManager.getConnection(database.url().replace("user=assize", "user=postgres"));
                var statement = superuser.createStatement()) {
            statement.execute(
                    "delete from entry where seq = 1 and case_id = (select min(id::text)::uuid from case_file)");
        }
        assertThat(desk.run("check-docket")).isEqualTo(Exit.NO);
        assertThat(desk.said()).contains("chain-gap", "Entry 1 is missing", "differs in 1 of");
    }

    @Test
    @Order(7)
    void a_second_process_at_a_folder_in_use_is_told_whose_it_is() throws Exception {
        try (Database held = Database.open(new Settings(home(), null, 0, 2))) {
            assertThat(held.url()).isNotEmpty();
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            ProcessBuilder builder = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-Dassize.root=" + TestDesk.root(),
                            "-cp",
                            path,
                            "assize.app.cli.Main",
                            "check-docket")
                    .redirectErrorStream(true);
            builder.environment().put("ASSIZE_HOME", home().toString());
            builder.environment().put("ASSIZE_LANG", "en");
            Process second = builder.start();
            String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(second.waitFor()).isEqualTo(Exit.LACKS);
            assertThat(said)
                    .contains(
                            "home-locked", Long.toString(ProcessHandle.current().pid()))
                    .doesNotContain("Exception");
        }
    }

    @Test
    @Order(8)
    void a_database_that_is_not_there_and_a_folder_that_cannot_be_one_are_lacks_of_the_machine() throws IOException {
        TestDesk away = new TestDesk(
                home(), Locale.ENGLISH, "", Map.of("ASSIZE_DB_URL", "jdbc:postgresql://localhost:1/assize?user=x"));
        assertThat(away.run("check-docket")).isEqualTo(Exit.LACKS);
        assertThat(away.complained()).contains("database-unreachable").doesNotContain("Exception");
        TestDesk inAFile = new TestDesk(file("a-file", "").resolve("home"), Locale.ENGLISH);
        assertThat(inAFile.run("check-docket")).isEqualTo(Exit.LACKS);
        assertThat(inAFile.complained()).contains("home-not-writable");
    }
}
