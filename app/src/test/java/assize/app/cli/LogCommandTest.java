package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.log.Sequencer;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
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

    private long sequence() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        NoteKey key = NoteKey.of("court.example/log", KeyType.ED25519, pair.getPublic());
        try (Database database = Database.open(new Settings(home, null, 0, 2))) {
            return new Sequencer(database, new NoteSigner(key, pair.getPrivate())).round();
        }
    }

    @Test
    void a_log_is_written_and_said_in_both_languages() throws Exception {
        assertThat(export(Exit.LACKS, Locale.ENGLISH)).contains("log-empty");
        assertThat(new TestDesk(home, Locale.ENGLISH).run("replay", CASES.toString(), "--procedure", "it-road-fine"))
                .isEqualTo(Exit.FINE);
        long leaves = sequence();
        assertThat(leaves).isGreaterThan(200);
        assertThat(export(Exit.FINE, Locale.ENGLISH))
                .contains("Log court.example/log: " + leaves + " new leaves, " + leaves + " in all");
        assertThat(export(Exit.FINE, Locale.CHINESE)).contains("新增 0 片叶，共 " + leaves + " 片");
        assertThat(folder.resolve("checkpoint")).isNotEmptyFile();
    }

    @Test
    void by_itself_it_shows_what_there_is() {
        TestDesk desk = new TestDesk(home, Locale.ENGLISH);
        assertThat(desk.run("log")).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("export").contains("any web server can serve");
        assertThat(desk.run("log", "export")).isEqualTo(Exit.UNUSABLE);
    }
}
