package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandTest {
    private static final Path CASES =
            TestDesk.root().resolve("../shared/data/road-traffic-fines/roadtraffic50traces.xes");

    @TempDir
    private Path home;

    @TempDir
    private Path folder;

    private String export(int exit, Locale language) {
        TestDesk desk = new TestDesk(home, language);
        assertThat(desk.run("log", "export", folder.toString()))
                .as(desk.complained())
                .isEqualTo(exit);
        return desk.said() + desk.complained();
    }

    @Test
    void a_log_is_brought_up_to_date_written_and_said_in_both_languages() {
        assertThat(export(Exit.LACKS, Locale.ENGLISH)).contains("log-empty");
        assertThat(new TestDesk(home, Locale.ENGLISH).run("replay", CASES.toString(), "--procedure", "it-road-fine"))
                .isEqualTo(Exit.FINE);
        assertThat(export(Exit.FINE, Locale.ENGLISH))
                .containsPattern("Log assize.localhost/[0-9a-f]{12}: 315 new leaves, 315 in all");
        assertThat(export(Exit.FINE, Locale.CHINESE)).contains("新增 0 片叶，共 315 片");
        assertThat(folder.resolve("checkpoint")).isNotEmptyFile();
        assertThat(folder.resolve("keys")).content().startsWith("assize.localhost/");
    }

    @Test
    void by_itself_it_shows_what_there_is() {
        TestDesk desk = new TestDesk(home, Locale.ENGLISH);
        assertThat(desk.run("log")).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("export").contains("any web server can serve");
        assertThat(desk.run("log", "export")).isEqualTo(Exit.UNUSABLE);
    }
}
