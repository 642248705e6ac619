package assize.app.filing;

import assize.app.identity.Person;
import assize.law.json.Canonical;
import assize.law.json.Json;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are filling in, kept from the first answer on. Safe for all threads. */
public final class Drafts {
    private static final int SHOWN = 50;
    private static final String COLUMNS =
            "select id, procedure, action, answers, sent, filed, as_role from site.draft ";

    private final JdbcClient database;

    /** Kept in this database. */
    public Drafts(JdbcClient database) {
        this.database = database;
    }

    /** Begins one, to be filed as a role. */
    public UUID begin(Person person, String procedure, String action, String as, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.sql("insert into site.draft values (?, ?, ?, ?, '{}', ?, null, null, ?, null)")
                .params(id, person.id(), procedure, action, now.atOffset(ZoneOffset.UTC), as)
                .update();
        return id;
    }

    /** Begins one with all answers; the same person's second one under the same key is the first. */
    public Draft begin(Person person, Filing.Opening opening, String key, Map<String, String> answers, Instant now) {
        database.sql("insert into site.draft values (?, ?, ?, ?, cast(? as jsonb), ?, null, null, ?, ?)"
                        + " on conflict (person, sent_key) do nothing")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        person.id(),
                        opening.procedure().name(),
                        opening.action().name(),
                        Canonical.text(new LinkedHashMap<String, Object>(answers)),
                        now.atOffset(ZoneOffset.UTC),
                        opening.role(),
                        key)
                .update();
        return database.sql(COLUMNS + "where person = ? and sent_key = ?")
                .params(person.id(), key)
                .query((row, at) -> read(row))
                .single();
    }

    /** Throws one away that is not filed. */
    public void drop(UUID id) {
        database.sql("delete from site.draft where id = ? and filed is null")
                .params(id)
                .update();
    }

    /** Somebody's own draft; nobody else's is found. */
    public Optional<Draft> find(UUID id, Person person) {
        return database.sql(COLUMNS + "where id = ? and person = ?")
                .params(id, person.id())
                .query((row, at) -> read(row))
                .optional();
    }

    /** Somebody's drafts that are not filed, the last one first. */
    public List<Draft> open(Person person) {
        return database.sql(COLUMNS + "where person = ? and filed is null order by changed desc limit " + SHOWN)
                .params(person.id())
                .query((row, at) -> read(row))
                .list();
    }

    /** Keeps more answers of a draft that is not filed. */
    public void answer(UUID id, Map<String, String> more, Instant now) {
        Map<String, Object> json = new LinkedHashMap<>(more);
        database.sql("update site.draft set answers = answers || cast(? as jsonb), changed = ?"
                        + " where id = ? and filed is null")
                .params(Canonical.text(json), now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The moment at which the draft is sent: of several tries that of the first. */
    public Instant send(UUID id, Instant now) {
        return database.sql("update site.draft set sent = coalesce(sent, ?) where id = ? returning sent")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .query((row, at) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** A try that was refused counts for nothing: the next has a moment of its own. */
    public void refused(UUID id) {
        database.sql("update site.draft set sent = null where id = ? and filed is null")
                .params(id)
                .update();
    }

    /** Remembers the case that it opened. */
    public void filed(UUID id, UUID caseId) {
        database.sql("update site.draft set filed = ? where id = ?")
                .params(caseId, id)
                .update();
    }

    private static Draft read(ResultSet row) throws SQLException {
        Map<String, String> answers = new LinkedHashMap<>();
        Json.object(Json.read("draft", row.getString(4).getBytes(StandardCharsets.UTF_8)))
                .forEach((field, value) -> answers.put(field, String.valueOf(value)));
        OffsetDateTime sent = row.getObject(5, OffsetDateTime.class);
        return new Draft(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(7),
                answers,
                sent == null ? null : sent.toInstant(),
                row.getObject(6, UUID.class));
    }
}
