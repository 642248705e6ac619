package assize.app.workbench;

import assize.app.page.Visit;
import assize.app.policy.CaseFile;
import assize.app.policy.Gate;
import assize.app.policy.Standing;
import assize.docket.remark.Priority;
import assize.docket.store.Database;
import assize.docket.write.Office;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives and ends priority, and finds the cases of a body that have it. What counts is the entry in the case; the table
 * only tells where to look. Safe for all threads.
 */
public final class Priorities {
    /** So many of one body are shown first: where all are first, none is. */
    private static final int MOST = 10;

    private final Priority priority;
    private final JdbcClient table;

    /** In the cases of a docket, with the table beside it. */
    public Priorities(Database database, JdbcClient table) {
        this.priority = new Priority(database);
        this.table = table;
    }

    /**
     * Whether a case can be taken before others: one that goes on, and in which nothing is sealed, as the reason would
     * be read by all who see the case, also by those from whom the seal keeps something.
     */
    public static boolean possible(CaseFile file) {
        return !file.head().closed() && !file.hasSeal();
    }

    /**
     * Whoever works on a case in an office says that its body takes it before others, or no longer. Throws
     * {@link assize.law.problem.UnusableInput} if the reason is no sentence, or if it is so already.
     */
    public void say(Visit visit, Gate.Came came, String reason, boolean end) {
        Standing.Office office = came.standing().offices().getFirst();
        Office by = new Office(visit.someone().id(), office.role(), office.body(), visit.now());
        UUID caseId = came.file().head().id();
        if (end) {
            priority.end(caseId, reason, by);
            table.sql("delete from site.priority where case_id = ?")
                    .params(caseId)
                    .update();
        } else {
            keep(caseId, priority.give(caseId, reason, by));
        }
    }

    private void keep(UUID caseId, Priority.Given given) {
        table.sql("insert into site.priority values (?, ?, ?, ?) on conflict (case_id) do update"
                        + " set body = excluded.body, since = excluded.since, until = excluded.until")
                .params(caseId, given.body(), utc(given.from()), utc(given.until()))
                .update();
        table.sql("delete from site.priority where until < ?")
                .params(utc(given.from()))
                .update();
    }

    /** The cases that some bodies take before others, the longest so first. */
    List<UUID> of(List<String> bodies, Instant now) {
        return table.sql("select case_id from site.priority where body = any(?) and until > ? order by since limit ?")
                .params(bodies.toArray(String[]::new), utc(now), MOST)
                .query((row, at) -> row.getObject(1, UUID.class))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
