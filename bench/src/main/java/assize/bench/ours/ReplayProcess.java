package assize.bench.ours;

import assize.bench.server.Site;
import assize.docket.registry.Procedures;
import assize.docket.replay.Replay;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/** A replay in a process of its own that has no more heap than the goal allows; tells the most that was in use. */
public final class ReplayProcess {
    private static final String DATABASE = "replay_heap";
    private static final int MIB = 1 << 20;

    private ReplayProcess() {}

    /** Replays the log of the site with so much heap and gives the most that was in use, in MiB. */
    public static double heap(Site site, int most) throws IOException, InterruptedException, SQLException {
        site.server().create(DATABASE);
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-Xmx" + most + "m",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ReplayProcess.class.getName(),
                            site.server().url(DATABASE),
                            site.library().toString(),
                            site.log().toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the replay failed with " + most + " MiB: "
                        + said.lines().findFirst().orElse(""));
            }
            return Double.parseDouble(said);
        } finally {
            site.server().drop(DATABASE);
        }
    }

    /** The process itself: the url of an empty database, the library, the log. */
    public static void main(String[] arguments) {
        Path library = Path.of(arguments[1]);
        LegalTime time = LegalTime.load(library.resolve("time"));
        long[] peak = new long[1];
        try (Database database = Database.open(new Settings(library, arguments[0], 0, Settings.CONNECTIONS))) {
            new Replay(new Procedures(library, time, database), database)
                    .run(Path.of(arguments[2]), "it-road-fine", (_, _, _) -> peak[0] = Math.max(peak[0], used()));
        }
        System.out.println((double) peak[0] / MIB);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
