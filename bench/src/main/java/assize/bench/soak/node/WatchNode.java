package assize.bench.soak.node;

import assize.docket.clock.ClockWatch;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.write.Writer;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A process of the platform that lets clocks pass, until its input ends. */
public final class WatchNode {
    private WatchNode() {}

    /** The url, the library, the rules of legal time, how far its now lies ahead, how many pass at once. */
    public static void main(String[] arguments) throws IOException {
        LegalTime time = LegalTime.load(Path.of(arguments[2]));
        try (Database database = Database.open(new Settings(Path.of("."), arguments[0], 0, 3))) {
            Registry registry = new Registry(new Procedures(Path.of(arguments[1]), time, database), database);
            Duration ahead = Duration.parse(arguments[3]);
            int atOnce = Integer.parseInt(arguments[4]);
            try (ClockWatch watch = new ClockWatch(database, new Writer(database), registry::passing, ahead, atOnce)) {
                watch.start(problem -> System.err.println(problem.code()));
                System.out.println("ready");
                System.out.flush();
                System.in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }
}
