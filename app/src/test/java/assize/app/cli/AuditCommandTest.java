package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    private static final Path CASES =
            TestDesk.root().resolve("../shared/data/road-traffic-fines/roadtraffic50traces.xes");

    @TempDir
    private static Path home;

    @TempDir
    private static Path log;

    @TempDir
    private Path other;

    @BeforeAll
    static void a_log_of_fifty_cases() {
        TestDesk desk = new TestDesk(home, Locale.ENGLISH);
        assertThat(desk.run("replay", CASES.toString(), "--procedure", "it-road-fine"))
                .isEqualTo(Exit.FINE);
        assertThat(desk.run("log", "export", log.toString())).isEqualTo(Exit.FINE);
    }

    private static String key(Path home, String... arguments) {
        TestDesk desk = new TestDesk(home, Locale.ENGLISH);
        String[] all =
                Stream.concat(Stream.of("log", "key"), Stream.of(arguments)).toArray(String[]::new);
        assertThat(desk.run(all)).as(desk.complained()).isEqualTo(Exit.FINE);
        return desk.said();
    }

    /** The key in a line that begins with its id. */
    private static String text(String line) {
        return line.substring(line.indexOf(' ')).strip();
    }

    private static String id(String key) {
        return key.substring(key.indexOf('+') + 1, key.indexOf('+') + 9);
    }

    @Test
    void a_key_is_replaced_without_a_moment_in_which_nobody_can_verify() throws Exception {
        Path own = other.resolve("home");
        Path folder = other.resolve("log");
        List<String> files =
                List.of("roadtraffic50traces.xes", "roadtraffic100traces.xes", "roadtraffic_1t_per_variant.xes.gz");
        String old = "";
        String young = "";
        for (int step = 0; step < 3; step++) {
            if (step == 1) {
                old = text(key(own).strip());
                String both = key(own, "--add");
                assertThat(both).contains(old, "Start the nodes anew");
                String before = old;
                young = both.lines()
                        .limit(2)
                        .map(AuditCommandTest::text)
                        .filter(line -> !line.equals(before))
                        .findFirst()
                        .orElseThrow();
            } else if (step == 2) {
                key(own, "--retire", id(old));
            }
            TestDesk desk = new TestDesk(own, Locale.ENGLISH);
            String log = CASES.resolveSibling(files.get(step)).toString();
            desk.run("replay", log, "--procedure", "it-road-fine");
            assertThat(desk.run("log", "export", folder.toString()))
                    .as(desk.complained())
                    .isEqualTo(Exit.FINE);
            if (step == 1) {
                assertThat(audit(Exit.FINE, other, Locale.ENGLISH, folder.toString(), "--key", old))
                        .contains("that it continues: 1");
            }
            if (step > 0) {
                assertThat(audit(Exit.FINE, other, Locale.ENGLISH, folder.toString(), "--key", young))
                        .contains("none of the known keys signed, and that prove nothing here: 1");
                assertThat(audit(Exit.FINE, other, Locale.ENGLISH, folder.toString(), "--key", young, "--key", old))
                        .contains("that it continues: " + step);
            }
        }
        assertThat(audit(Exit.NO, other, Locale.ENGLISH, folder.toString(), "--key", old))
                .contains("note-not-signed");
        TestDesk desk = new TestDesk(own, Locale.ENGLISH);
        assertThat(desk.run("log", "key", "--retire", id(young))).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("log-key-stays");
    }

    private static String audit(int exit, Path home, Locale language, String... arguments) {
        TestDesk desk = new TestDesk(home, language);
        String[] all = new String[arguments.length + 1];
        all[0] = "audit";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(desk.run(all)).as(desk.complained()).isEqualTo(exit);
        return desk.said() + desk.complained();
    }

    private Path copy() throws IOException {
        Path to = other.resolve("copy");
        try (var files = Files.walk(log)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(log.relativize(file)));
            }
        }
        return to;
    }

    @Test
    void a_whole_log_holds_with_the_docket_and_says_whose_key_and_that_no_witness_signed() {
        assertThat(audit(Exit.FINE, home, Locale.ENGLISH, log.toString(), "--database"))
                .contains(
                        "holds: 315 leaves",
                        "checkpoints from before that it continues: 0",
                        "the key of this installation",
                        "No witness cosigned")
                .contains("Every entry of the docket is the one that its leaf stands for");
        assertThat(audit(Exit.FINE, home, Locale.CHINESE, log.toString())).contains("没有见证人联署");
        assertThat(audit(Exit.FINE, home, Locale.ENGLISH, log.toString(), "--leaf", "0", "--leaf", "314"))
                .contains("Leaf 0 is in it: its proof of 9 hashes", "Leaf 314 is in it");
        assertThat(audit(Exit.NO, home, Locale.ENGLISH, log.toString(), "--leaf", "315"))
                .contains("merkle-index");
    }

    @Test
    void somebody_else_is_told_that_a_key_beside_the_log_proves_little_and_can_name_one() throws Exception {
        assertThat(audit(Exit.FINE, other, Locale.ENGLISH, log.toString())).contains("not whose it is");
        String key = Files.readString(log.resolve("keys")).strip();
        String from = log.resolve("checkpoint").toString();
        assertThat(audit(Exit.FINE, other, Locale.ENGLISH, log.toString(), "--key", key, "--from", from))
                .contains("a key that you gave");
        Path policy = Files.writeString(other.resolve("policy"), "log " + key + "\nquorum none\n");
        assertThat(audit(Exit.FINE, other, Locale.ENGLISH, log.toString(), "--policy", policy.toString()))
                .contains("as your policy asks");
        String foreign = "court.example/log+" + key.split("\\+", 2)[1];
        assertThat(audit(Exit.UNUSABLE, other, Locale.ENGLISH, log.toString(), "--key", foreign))
                .contains("key-id");
    }

    @Test
    void a_log_on_the_web_is_read_as_a_folder_is() throws Exception {
        HttpServer server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                log.toRealPath(),
                SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort();
            assertThat(audit(Exit.FINE, other, Locale.ENGLISH, address)).contains("holds: 315 leaves");
            assertThat(audit(Exit.NO, other, Locale.ENGLISH, address + "/tile")).contains("audit-missing");
        } finally {
            server.stop(0);
        }
        String gone = "http://localhost:" + server.getAddress().getPort();
        assertThat(audit(Exit.LACKS, other, Locale.ENGLISH, gone)).contains("log-not-fetched");
    }

    @Test
    void one_changed_byte_is_found_and_what_is_no_log_is_said() throws Exception {
        Path copy = copy();
        byte[] tile = Files.readAllBytes(copy.resolve("tile/0/000"));
        tile[5] ^= 1;
        Files.write(copy.resolve("tile/0/000"), tile);
        assertThat(audit(Exit.NO, home, Locale.ENGLISH, copy.toString())).contains("audit-leaf", "Leaf 0");
        assertThat(audit(
                        Exit.UNUSABLE,
                        home,
                        Locale.ENGLISH,
                        other.resolve("none").toString()))
                .contains("audit-no-folder");
        assertThat(audit(Exit.NO, home, Locale.ENGLISH, other.toString())).contains("audit-missing");
        Files.delete(copy.resolve("keys"));
        assertThat(audit(Exit.UNUSABLE, other, Locale.ENGLISH, copy.toString())).contains("trust-nobody");
        assertThat(audit(
                        Exit.UNUSABLE,
                        home,
                        Locale.ENGLISH,
                        copy.toString(),
                        "--from",
                        other.resolve("x").toString()))
                .contains("file-unread");
    }
}
