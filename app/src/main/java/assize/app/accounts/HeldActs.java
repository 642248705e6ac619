package assize.app.accounts;

import assize.app.identity.Person;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people were about to do when they were asked who they are, until they did it or a day has passed. */
public final class HeldActs {
    private static final Duration KEPT = Duration.ofDays(1);

    /** The most of one person; those before make room. */
    private static final int MOST = 20;

    private static final JsonMapper JSON = new JsonMapper();

    private static final RowMapper<Held> HELD = (row, at) ->
            new Held(row.getString(1), row.getString(2), JSON.readValue(row.getString(3), new TypeReference<>() {}));

    private final JdbcClient database;

    /** Kept in this database. */
    public HeldActs(JdbcClient database) {
        this.database = database;
    }

    /** Keeps what was typed under the act's own key. */
    public void keep(Person person, Held held, Instant now) {
        database.sql("delete from site.held where made < ?")
                .params(now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        database.sql("insert into site.held values (?, ?, ?, ?::jsonb, ?) on conflict (person, key) do update"
                        + " set path = excluded.path, form = excluded.form, made = excluded.made")
                .params(
                        person.id(),
                        held.key(),
                        held.path(),
                        JSON.writeValueAsString(held.form()),
                        now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("delete from site.held where person = ? and key not in"
                        + " (select key from site.held where person = ? order by made desc limit ?)")
                .params(person.id(), person.id(), MOST)
                .update();
    }

    /** Keeps only where somebody was; gives its key. */
    public String keep(Person person, String path, Instant now) {
        String key = UuidCreator.getTimeOrderedEpoch().toString();
        keep(person, new Held(key, path, Map.of()), now);
        return key;
    }

    /** What somebody was about to do, by its key. */
    public Optional<Held> find(Person person, String key, Instant now) {
        return database.sql("select key, path, form from site.held where person = ? and key = ? and made >= ?")
                .params(person.id(), key, now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(HELD)
                .optional();
    }

    /** What somebody was about to do last. */
    Optional<Held> last(Person person, Instant now) {
        return database.sql("select key, path, form from site.held where person = ? and made >= ?"
                        + " order by made desc limit 1")
                .params(person.id(), now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(HELD)
                .optional();
    }

    /** It is done, or there is no need to keep it. */
    public void done(Person person, String key) {
        database.sql("delete from site.held where person = ? and key = ?")
                .params(person.id(), key)
                .update();
    }
}
