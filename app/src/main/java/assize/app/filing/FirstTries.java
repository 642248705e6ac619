package assize.app.filing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The moment of an act is that of its first try: whoever sends it again, because no answer came, is not later by that.
 * A try counts for the same words alone, so that nobody holds a moment for what they write afterwards. Safe for all
 * threads.
 */
public final class FirstTries {
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;

    /** Kept in this database. */
    public FirstTries(JdbcClient database) {
        this.database = database;
    }

    /**
     * The moment of the first try of what is sent under a key.
     *
     * @param said the hash of what is sent
     */
    Instant at(String key, byte[] said, Instant now) {
        return database.sql("with over as (delete from site.first_try where at < ? and key <> ?)"
                        + " insert into site.first_try as f values (?, ?, ?) on conflict (key) do update set"
                        + " at = case when f.said = excluded.said then f.at else excluded.at end, said = excluded.said"
                        + " returning at")
                .params(now.minus(KEPT).atOffset(ZoneOffset.UTC), key, key, said, now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** It was told that it is not done: the next try has a moment of its own. */
    void over(String key) {
        database.sql("delete from site.first_try where key = ?").params(key).update();
    }
}
