package assize.app.site;

import assize.docket.store.Database;
import java.sql.ResultSet;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/** What the site keeps beside the docket, in a schema of its own. */
public final class SiteTables {
    /** The tables that keep something of a case. */
    private static final String OF_CASES = "site.paper, site.party, site.letter, site.draft, site.message, site.held,"
            + " site.first_try, site.sending, site.piece";

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

    /** Writes the tables anew that keep something of a case: nothing of what was erased is left in their files. */
    public static void purge(Database database) {
        database.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("reset role");
                try (ResultSet there = statement.executeQuery("select to_regclass('site.paper') is not null")) {
                    // a docket without a site has no such tables
                    if (!there.next() || !there.getBoolean(1)) {
                        return 0;
                    }
                }
                // the statistics of the database's planner hold values of the columns, too
                statement.execute("analyze " + OF_CASES);
                statement.execute("vacuum full " + OF_CASES + ", pg_catalog.pg_statistic");
                return 0;
            } finally {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set role assize_app");
                }
            }
        });
    }
}
