package assize.app.site;

import assize.docket.store.Database;
import org.flywaydb.core.Flyway;

/** What the site keeps beside the docket, in a schema of its own. */
public final class SiteTables {
    private SiteTables() {}

    /** Brings the tables up to date. */
    public static void bringUpToDate(Database database) {
        Flyway.configure()
                .loggers("slf4j")
                .dataSource(database.url(), null, null)
                .schemas("site")
                .locations("classpath:assize/app/migrations")
                // steps of rooms that grew side by side may come in any order
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
