package assize.app.cli;

import assize.docket.log.LogSettings;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.law.time.LegalTime;
import java.nio.file.Path;

/** The docket that a command works on, opened from the settings of the environment and closed after the command. */
final class Docket implements AutoCloseable {
    private final Database database;
    private final Procedures procedures;

    private Docket(Database database, Procedures procedures) {
        this.database = database;
        this.procedures = procedures;
    }

    /** The docket of this installation, unless its log is not the one that was public last: then nothing may go on. */
    static Docket open(Desk desk) {
        Settings settings = Settings.of(desk.environment());
        Docket docket = open(desk, desk.home().procedures(), settings);
        boolean same = false;
        try {
            LogSettings.find(desk.environment(), settings)
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
    static Docket open(Desk desk, Path library, Settings settings) {
        LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
        Database database = Database.open(settings);
        return new Docket(database, new Procedures(library, time, database));
    }

    Database database() {
        return database;
    }

    Procedures procedures() {
        return procedures;
    }

    Registry registry() {
        return new Registry(procedures, database);
    }

    @Override
    public void close() {
        database.close();
    }
}
