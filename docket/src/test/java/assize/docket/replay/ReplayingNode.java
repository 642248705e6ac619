package assize.docket.replay;

import assize.docket.registry.Matters;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import java.nio.file.Path;

/** A process of its own that replays a log and says how far it is. */
final class ReplayingNode {
    private ReplayingNode() {}

    public static void main(String[] args) {
        try (Database database = Database.open(new Settings(Path.of(args[0]), null, 0, 4))) {
            Played.replay(
                    Matters.LIBRARY, database, Path.of(args[1]), (cases, _, _) -> System.out.println("cases " + cases));
            System.out.println("ended");
        }
    }
}
