package assize.docket.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One database for all tests of a run, in a new folder; each test uses cases of its own. */
public final class TestDatabase {
    private static final Database SHARED = open();

    private TestDatabase() {}

    public static Database shared() {
        return SHARED;
    }

    /** The url of the superuser of the same server, for what an administrator does. */
    public static String administrator() {
        return SHARED.url().replace("user=assize", "user=postgres");
    }

    private static Database open() {
        try {
            Path home = Files.createTempDirectory("assize-test-");
            Database database = Database.open(new Settings(home, null, 0, 12));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                OwnServer.delete(home);
            }));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
