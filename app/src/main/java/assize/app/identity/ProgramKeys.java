package assize.app.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys by which programs act for somebody: each with a name and an end, shown once, taken away at any time. Safe
 * for all threads.
 */
public final class ProgramKeys {
    /** The most that somebody has at a time. */
    public static final int MOST = 10;

    /** The most letters of a name. */
    public static final int LONGEST_NAME = 60;

    private static final Duration GOOD_FOR = Duration.ofDays(90);
    private static final int LETTERS = 40;

    private final JdbcClient database;

    /** Kept in this database. */
    public ProgramKeys(JdbcClient database) {
        this.database = database;
    }

    /**
     * A key, without what it says.
     *
     * @param used when it was used last, to the day; null: never
     */
    public record Key(
            UUID id, String name, Instant ends, @Nullable Instant used) {}

    /** A new key for somebody's program; told this once. Nothing if they have as many as they may. */
    public Optional<String> make(Person person, String name, Instant now) {
        String key = Secrets.code(LETTERS);
        database.sql("delete from site.program_key where ends < ?")
                .params(now.atOffset(ZoneOffset.UTC))
                .update();
        int made = database.sql("insert into site.program_key select ?, ?, ?, ?, ?, ?, null"
                        + " where (select count(*) from site.program_key where person = ?) < ?")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        Secrets.hash(key),
                        person.id(),
                        name,
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(GOOD_FOR).atOffset(ZoneOffset.UTC),
                        person.id(),
                        MOST)
                .update();
        return made == 1 ? Optional.of(key) : Optional.empty();
    }

    /** Somebody's keys, the newest first. */
    public List<Key> list(Person person, Instant now) {
        return database.sql("select id, name, ends, used from site.program_key where person = ? and ends > ?"
                        + " order by id desc")
                .params(person.id(), now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> {
                    OffsetDateTime used = row.getObject(4, OffsetDateTime.class);
                    return new Key(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    /** Takes one of somebody's keys away. */
    public void remove(Person person, UUID id) {
        database.sql("delete from site.program_key where person = ? and id = ?")
                .params(person.id(), id)
                .update();
    }

    /** For whom a program acts that shows this key. */
    public Optional<Person> find(String key, Instant now) {
        byte[] hash = Secrets.hash(key);
        Optional<Person> person = database.sql("select p.id, p.name from site.program_key k"
                        + " join site.person p on p.id = k.person where k.key = ? and k.ends > ?")
                .params(hash, now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> new Person(row.getString(1), row.getString(2)))
                .optional();
        if (person.isPresent()) {
            database.sql("update site.program_key set used = ? where key = ?"
                            + " and (used is null or used < cast(? as timestamptz) - interval '1 day')")
                    .params(now.atOffset(ZoneOffset.UTC), hash, now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return person;
    }
}
