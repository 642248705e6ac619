package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawCommandTest {
    private static final Path PAGE = TestDesk.root().resolve("docs/how-lots-are-drawn.md");
    private static final Path SAMPLE = TestDesk.root().resolve("docs/a-draw-by-lot.txt");

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private String verify(int exit, Locale language, Path file, String... more) {
        TestDesk desk = new TestDesk(home, language);
        List<String> command = new ArrayList<>(List.of("draw", "verify", file.toString()));
        command.addAll(List.of(more));
        assertThat(desk.run(command.toArray(String[]::new)))
                .as(desk.complained())
                .isEqualTo(exit);
        return desk.said() + desk.complained();
    }

    @Test
    void the_draw_of_the_page_is_computed_anew_and_said_in_both_languages() throws IOException {
        String said = verify(Exit.FINE, Locale.ENGLISH, SAMPLE);
        assertThat(Files.readString(PAGE)).as("the page shows this answer").contains(said);
        assertThat(said)
                .contains("  3. Judge Li, for (2026) civil 1043", "excluded: Judge Ma. Ground: her brother")
                .contains("bar.example/witness 2026-11-30T08:00:03Z", "It does not prove that the list");
        assertThat(verify(Exit.FINE, Locale.CHINESE, SAMPLE)).contains("抽签成立", "3. Judge Li，负责", "信标的值");
    }

    @Test
    void whose_log_it_is_shows_a_key_from_elsewhere() throws IOException {
        String key = Files.readString(SAMPLE)
                .lines()
                .filter(line -> line.startsWith("log: "))
                .map(line -> line.substring(5))
                .findFirst()
                .orElseThrow();
        assertThat(verify(Exit.FINE, Locale.ENGLISH, SAMPLE, "--key", key))
                .contains("Signed with a key that you gave: " + key);
        String other = "court.example/log+0a5d11ca+AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAh";
        assertThat(verify(Exit.UNUSABLE, Locale.ENGLISH, SAMPLE, "--key", other))
                .contains("key-id");
    }

    @Test
    void a_changed_report_does_not_hold_and_something_else_is_no_report() throws IOException {
        Path changed = folder.resolve("changed.txt");
        Files.writeString(changed, Files.readString(SAMPLE).replace("lot 1: Judge Zhao", "lot 1: Judge Wu"));
        assertThat(verify(Exit.NO, Locale.ENGLISH, changed)).contains("lots-differ", "line 2 says: lot 1: Judge Wu");
        assertThat(verify(Exit.NO, Locale.CHINESE, changed)).contains("lots-differ", "第 2 行");
        Files.writeString(changed, Files.readString(SAMPLE).replace("eligible: 1 Judge Wu", "eligible: 2 Judge Wu"));
        assertThat(verify(Exit.NO, Locale.ENGLISH, changed)).contains("lots-not-committed");
        assertThat(verify(Exit.UNUSABLE, Locale.ENGLISH, PAGE)).contains("lots-no-report");
        assertThat(verify(Exit.UNUSABLE, Locale.ENGLISH, folder.resolve("nowhere")))
                .contains("file-unread");
    }

    @Test
    void a_batch_is_committed_to_and_drawn_in_a_case_and_the_report_is_computed_anew() throws IOException {
        Path cases = TestDesk.root().resolve("../shared/data/road-traffic-fines/roadtraffic50traces.xes");
        run(Exit.FINE, "replay", cases.toString(), "--procedure", "it-road-fine");
        run(Exit.FINE, "log", "export", folder.resolve("log").toString());
        String reference = appointed();
        Path batch = Files.writeString(folder.resolve("batch.txt"), """
                assize lots, method 1
                batch: of a test
                office: judge
                law: CPL art. 40
                matter: 1041
                eligible: 1 Judge Li
                eligible: 3 Judge Wu
                weights: none, it is a test
                log: %s
                """.formatted(
                        Files.readString(folder.resolve("log/keys")).strip()));
        String[] clerk = {"--by", "Clerk Song", "--role", "filing-office", "--body", "court"};
        Path report = folder.resolve("draw.txt");
        assertThat(run(Exit.UNUSABLE, with(clerk, "draw", "now", reference, "--to", report.toString())))
                .contains("lots-none");
        assertThat(run(Exit.FINE, with(clerk, "draw", "commit", reference, batch.toString())))
                .contains("Committed to the batch");
        assertThat(run(Exit.UNUSABLE, with(clerk, "draw", "commit", reference, batch.toString())))
                .contains("lots-open");
        assertThat(run(Exit.FINE, with(clerk, "draw", "now", reference, "--to", report.toString())))
                .contains("./assize draw verify");
        assertThat(verify(Exit.FINE, Locale.ENGLISH, report)).containsPattern("1\\. Judge (Li|Wu), for 1041");
        run(Exit.FINE, with(clerk, "draw", "commit", reference, batch.toString()));
        assertThat(run(Exit.FINE, with(clerk, "draw", "give-up", reference, "--ground", "Judge Li fell ill")))
                .contains("Given up");
        String[] nobody = {"--by", "Eve", "--role", "filing-office", "--body", "court"};
        run(Exit.UNUSABLE, with(nobody, "draw", "commit", reference, batch.toString()));
    }

    private String appointed() {
        try (Database database = Database.open(new Settings(home, null, 0, 2))) {
            Instant since = database.time().instant().minusSeconds(86_400);
            new Appointments(database)
                    .appoint(new Appointment(
                            UUID.randomUUID(), "Clerk Song", "filing-office", "court", since, null, "president"));
            return database.run(connection -> {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select min(reference) from case_file")) {
                    rows.next();
                    return rows.getString(1);
                }
            });
        }
    }

    private static String[] with(String[] more, String... command) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    private String run(int exit, String... command) {
        TestDesk desk = new TestDesk(home, Locale.ENGLISH);
        assertThat(desk.run(command)).as(desk.complained()).isEqualTo(exit);
        return desk.said() + desk.complained();
    }

    @Test
    void by_itself_it_shows_what_there_is() {
        TestDesk desk = new TestDesk(home, Locale.ENGLISH);
        assertThat(desk.run("draw")).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("verify");
    }
}
