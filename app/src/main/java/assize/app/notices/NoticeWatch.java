package assize.app.notices;

import assize.docket.entry.Entry;
import assize.docket.registry.Contents;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.remark.UrgentAccess;
import assize.docket.store.Watching;
import assize.law.language.Procedure;
import assize.law.problem.Problem;
import assize.law.step.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads entries in the order in which the log has them, each once, and writes down which notices are owed, whose date
 * has moved, and into whose matter somebody looked outside their own work. How far it has come is kept in the same
 * transaction: what stops it loses nothing, and nothing is owed twice. Safe for all threads; of several nodes one
 * reads at a time.
 */
public final class NoticeWatch {
    private static final int AT_ONCE = 200;
    private static final long LOOK_MILLIS = 250;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Registry registry;
    private final Procedures procedures;
    private final Outbox outbox;

    /** For a docket whose log is kept. */
    public NoticeWatch(
            JdbcClient database,
            TransactionTemplate transaction,
            Registry registry,
            Procedures procedures,
            Outbox outbox) {
        this.database = database;
        this.transaction = transaction;
        this.registry = registry;
        this.procedures = procedures;
        this.outbox = outbox;
    }

    /** An entry at its place in the log. */
    @SuppressWarnings("ArrayRecordComponent") // rows on their way; nobody compares them
    private record Placed(long index, UUID caseId, long seq, byte[] bytes, byte @Nullable [] body) {}

    /** Keeps at it in a thread of its own until that is closed. */
    public Watching start(Consumer<Problem> teller) {
        return new Watching("notice-watch", LOOK_MILLIS, this::once, teller);
    }

    /** Reads the next entries; tells whether there were any. */
    public boolean once() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            // a log that began anew is read from its beginning: what is owed already is not owed again
            long next = database.sql("select case when next > (select coalesce(max(index) + 1, 0) from log_leaf)"
                            + " then 0 else next end from site.notice_mark for update")
                    .query(Long.class)
                    .single();
            List<Placed> placed = read(next);
            placed.forEach(this::look);
            if (!placed.isEmpty()) {
                database.sql("update site.notice_mark set next = ?")
                        .params(placed.getLast().index() + 1)
                        .update();
            }
            return !placed.isEmpty();
        }));
    }

    private List<Placed> read(long next) {
        return new ArrayList<>(database.sql("select l.index, l.case_id, l.seq, e.bytes, c.body from log_leaf l"
                        + " join entry e on e.case_id = l.case_id and e.seq = l.seq"
                        + " left join content c on c.case_id = l.case_id and c.seq = l.seq"
                        + " where l.index >= ? order by l.index limit ?")
                .params(next, AT_ONCE)
                .query((row, at) -> new Placed(
                        row.getLong(1), row.getObject(2, UUID.class), row.getLong(3), row.getBytes(4), row.getBytes(5)))
                .list());
    }

    private void look(Placed placed) {
        byte[] body = placed.body();
        if (body == null) {
            return; // erased
        }
        Entry entry = Entry.of(placed.bytes());
        var at = entry.entered();
        if (entry.type().equals(UrgentAccess.TYPE)) {
            outbox.tell(Outbox.Kind.LOOKED, placed.caseId(), placed.seq(), List.of(), at);
        }
        List<Effect> effects = Contents.effects(body);
        boolean moved = MovedDates.any(effects);
        if (!moved && effects.stream().noneMatch(Effect.Counted.class::isInstance)) {
            return;
        }
        Procedure procedure =
                procedures.version(registry.get(placed.caseId()).version()).procedure();
        for (NoticeSteps.Sent sent : NoticeSteps.sent(procedure, effects)) {
            outbox.owe(placed.caseId(), placed.seq(), sent, body(placed.caseId()), at);
        }
        for (NoticeSteps.Reached reached : NoticeSteps.reached(procedure, effects)) {
            outbox.reached(placed.caseId(), placed.seq(), reached, at);
        }
        List<String> holders = moved ? MovedDates.holders(procedure, effects) : List.of();
        if (!holders.isEmpty()) {
            outbox.tell(Outbox.Kind.MOVED, placed.caseId(), placed.seq(), holders, at);
        }
    }

    /** The body that acted in the case last. */
    private String body(UUID caseId) {
        String last = "";
        for (Effect.Acted acted : registry.state(caseId).held()) {
            String body = acted.body();
            last = body == null ? last : body;
        }
        return last;
    }
}
