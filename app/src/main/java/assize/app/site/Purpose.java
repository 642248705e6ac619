package assize.app.site;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a database is for the demo or for real use. The first site on it says so, and it stays. */
final class Purpose {
    private final JdbcClient database;

    Purpose(JdbcClient database) {
        this.database = database;
    }

    /** Takes the database for this; throws {@link MachineLacks} if it is for the other. */
    void claim(boolean demo, Instant now) {
        // a demo from before there was such a row shows by its people
        database.sql("insert into site.purpose values (true,"
                        + " ? or exists (select 1 from appointment where appointed_by = ?), ?) on conflict do nothing")
                .params(demo, DemoRegion.APPOINTER, now.atOffset(ZoneOffset.UTC))
                .update();
        boolean is = database.sql("select demo from site.purpose")
                .query(Boolean.class)
                .single();
        if (is != demo) {
            throw new MachineLacks(
                    Problem.of(is ? "site-database-demo" : "site-database-real", Place.of("ASSIZE_DB_URL")), null);
        }
    }
}
