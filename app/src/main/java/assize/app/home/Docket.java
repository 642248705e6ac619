package assize.app.home;

import assize.docket.log.LogSettings;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.law.time.LegalTime;
import java.nio.file.Path;
import java.util.Map;

/** The docket that a command or the service works on, opened from the settings of the environment. */
public final class Docket implements AutoCloseable {
    private final Database database;
    private final Procedures procedures;

    private Docket(Database database, Procedures procedures) {
        this.database = database;
        this.procedures = procedures;
    }

    /** The docket of this installation, unless its log is not the one that was public last: then nothing may go on. */
    public static Docket open(Home home, Map<String, String> environment) {
        Settings settings = Settings.of(environment);
        Docket docket = open(home, home.procedures(), settings);
        boolean same = false;
        try {
            LogSettings.find(environment, settings)
                    .ifPresent(kept -> kept.lastSeen().check(docket.database));
            same = true;
            return docket;
        } finally {
            if (!same) {
                docket.close();
            }
        }
    }

    /** With another library or another place. */
    public static Docket open(Home home, Path library, Settings settings) {
        LegalTime time = LegalTime.load(home.procedures().resolve("time"));
        Database database = Database.open(settings);
        return new Docket(database, new Procedures(library, time, database));
    }

    /** Its database. */
    public Database database() {
        return database;
    }

    /** The procedures under which its cases run. */
    public Procedures procedures() {
        return procedures;
    }

    /** Takes steps in it. */
    public Registry registry() {
        return new Registry(procedures, database);
    }

    @Override
    public void close() {
        database.close();
    }
}
