package assize.app.policy;

import assize.app.identity.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who opened the file of a case, and in which part or office: kept without content. Safe for all threads. */
public final class Looks {
    private static final int SHOWN = 10;

    private final JdbcClient database;

    /** Kept in this database. */
    public Looks(JdbcClient database) {
        this.database = database;
    }

    /** One opening of a file. */
    public record Look(Instant at, String person, String role) {}

    /** Keeps that somebody opened the file. */
    public void keep(UUID caseId, Person person, Standing standing, Instant now) {
        database.sql("insert into site.looked values (?, ?, ?, ?)")
                .params(caseId, now.atOffset(ZoneOffset.UTC), person.id(), String.join(", ", standing.roles()))
                .update();
    }

    /** The last times, newest first. */
    public List<Look> last(UUID caseId) {
        return database.sql("select at, person, as_role from site.looked where case_id = ? order by at desc limit ?")
                .params(caseId, SHOWN)
                .query((row, at) -> new Look(
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getString(3)))
                .list();
    }
}
