package assize.docket.clock;

import assize.docket.entry.NewEntry;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.write.Change;
import assize.docket.write.Difference;
import assize.docket.write.Writer;
import assize.law.json.Canonical;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A node of its own: a process that only lets clocks pass. */
public final class ClockNode {
    private ClockNode() {}

    public static void main(String[] url) throws InterruptedException {
        Database database = Database.open(new Settings(Path.of("."), url[0], 0, 3));
        ClockWatch watch = new ClockWatch(database, new Writer(database), passing(), Duration.ZERO, 20);
        watch.start(problem -> System.err.println(problem.code()));
        System.out.println("watching " + System.currentTimeMillis());
        Thread.currentThread().join();
    }

    /** One entry that names the clock; the other clocks of the case run on. */
    static Function<DueClock, Change> passing() {
        return due -> {
            byte[] content = Canonical.bytes(Map.of("clock", due.clock().name()));
            NewEntry entry =
                    new NewEntry("passed " + due.clock().name(), due.clock().due(), "clock", content);
            return new Change(
                    due.head(),
                    List.of(entry),
                    content,
                    "waiting",
                    false,
                    false,
                    new Difference<>(List.of(), List.of(due.clock())),
                    Difference.of(List.of()),
                    List.of(),
                    null,
                    null,
                    List.of());
        };
    }
}
