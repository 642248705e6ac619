package assize.app.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people have not been told yet, counted; nothing of it names anybody. Safe for all threads. */
public final class Owed {
    /** A letter that somebody was printed after the notice stands for the notice. */
    private static final String PRINTED = " exists (select from site.letter l where l.case_id = m.case_id"
            + " and l.holder = m.holder and l.made >= m.made) ";

    /** By no way it goes out, or has gone: asked of the mail, of which each notice has one. */
    private static final String NO_WAY_LEFT = " m.way = 'mail' and m.state = 'shut' and not exists (select from"
            + " site.message t where t.case_id = m.case_id and t.seq = m.seq and t.notice = m.notice"
            + " and t.holder = m.holder and t.way = 'text' and t.state in ('waiting', 'failed', 'sent')) ";

    private static final int LETTERS = 50;

    private final JdbcClient database;

    /** As this database has it. */
    public Owed(JdbcClient database) {
        this.database = database;
    }

    /**
     * How many of a kind there are.
     *
     * @param kind {@code mail-waiting}, {@code text-delivered} and so on; {@code letter}, {@code printed}
     * @param oldest since when the oldest of them is owed
     */
    public record Line(String kind, long count, Instant oldest) {}

    /** Why messages were not taken by the other side of a way, and how many. */
    public record Trouble(String way, String reason, long count, Instant next) {
        /** Why, as a word. */
        public String word() {
            return reason.replaceFirst(" .*", "");
        }

        /** The number that the server answered, or empty. */
        public String reply() {
            return reason.replaceFirst("^[^ ]* ?", "");
        }
    }

    /** A letter to be printed. */
    public record Letter(UUID caseId, String holder, String notice, Instant made) {}

    /**
     * The kinds of which there are any: each message by its way, and each notice that has no way left as a letter. What
     * was sent is owed where something hangs on its reaching.
     */
    public List<Line> count() {
        return database.sql("select kind, count(*), min(made) from (select made, way || '-' || case"
                        + " when " + Outbox.ASKED + " then 'link' when state in ('waiting', 'failed') then state"
                        + " when delivered is not null then 'delivered' when undelivered is not null then 'undelivered'"
                        + " else 'sent' end as kind from site.message where reached is null"
                        + " and (state in ('waiting', 'failed') or (state = 'sent' and kind = 'notice' and must)"
                        + " or (undelivered is not null and kind = 'notice' and must))"
                        + " union all select made, case when not" + PRINTED + "then 'letter' else 'printed' end"
                        + " from site.message m where reached is null and" + NO_WAY_LEFT
                        + "and (must or not" + PRINTED + ")) owed group by kind order by kind")
                .query((row, at) -> new Line(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What is in the way of messages, by what the other side said. */
    public List<Trouble> troubles() {
        return database.sql("select way, reason, count(*), min(next_try) from site.message where state = 'failed'"
                        + " and reached is null group by way, reason order by 3 desc limit 20")
                .query((row, at) -> new Trouble(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many entries nobody has looked at for notices yet. */
    public long unread() {
        return database.sql("select greatest(0, (select coalesce(max(index) + 1, 0) from log_leaf) - next)"
                        + " from site.notice_mark")
                .query(Long.class)
                .single();
    }

    /** The letters of some bodies' matters, the oldest first. */
    public List<Letter> letters(List<String> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return database.sql("select m.case_id, m.holder, m.notice, m.made from site.message m where m.reached is null"
                        + " and m.body in (:bodies) and" + NO_WAY_LEFT + "and not" + PRINTED
                        + "order by m.made limit :most")
                .param("bodies", bodies)
                .param("most", LETTERS)
                .query((row, at) -> new Letter(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }
}
