package assize.docket.log;

import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.Policy;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A node that keeps a log without rest until it is killed: the url, the store and its password are its arguments. */
public final class LogNode {
    private LogNode() {}

    /** Goes round until the process is ended. */
    public static void main(String[] args) {
        try (Database database = Database.open(new Settings(Path.of("."), args[0], 0, 2))) {
            LogKeys keys = LogKeys.of(new KeyFile(Path.of(args[1]), args[2]));
            Sequencer sequencer = new Sequencer(database, keys, Policy.withoutWitnesses(keys.known()));
            System.out.println("at work");
            CountDownLatch never = new CountDownLatch(1);
            while (never.getCount() > 0) {
                sequencer.round();
            }
        }
    }
}
