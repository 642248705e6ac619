package assize.app.policy;

import assize.app.identity.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who came to the file of a case, by which door and in which part or office, and who was refused: kept without content.
 * Safe for all threads.
 */
public final class Looks {
    private static final int SHOWN = 10;
    private static final Duration REFUSALS_KEPT = Duration.ofDays(365);

    private final JdbcClient database;

    /** Kept in this database. */
    public Looks(JdbcClient database) {
        this.database = database;
    }

    /** One opening of a file. */
    public record Look(Instant at, String person, String role) {}

    /** Keeps that somebody came to the file. */
    void keep(UUID caseId, Person person, Standing standing, String door, Instant now) {
        database.sql("insert into site.looked values (?, ?, ?, ?, ?)")
                .params(caseId, now.atOffset(ZoneOffset.UTC), person.id(), String.join(", ", standing.seeing()), door)
                .update();
    }

    /** Keeps that somebody was refused; there may be no such case. */
    void refuse(Optional<UUID> caseId, Person person, String door, Instant now) {
        database.sql("delete from site.refused where at < ?")
                .params(now.minus(REFUSALS_KEPT).atOffset(ZoneOffset.UTC))
                .update();
        database.sql("insert into site.refused values (?, ?, ?, ?)")
                .param(now.atOffset(ZoneOffset.UTC))
                .param(person.id())
                .param(caseId.orElse(null))
                .param(door)
                .update();
    }

    /** Who came last, newest first: of several times in one hour the last. */
    public List<Look> last(UUID caseId) {
        return database.sql("select max(at) as last, person, as_role from site.looked where case_id = ?"
                        + " group by person, as_role, date_trunc('hour', at) order by last desc limit ?")
                .params(caseId, SHOWN)
                .query((row, at) -> new Look(
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getString(3)))
                .list();
    }
}
