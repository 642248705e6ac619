package assize.app.mycases;

import assize.app.identity.Person;
import assize.app.identity.Secrets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose calendar an address opens; kept as a hash, one for each person. Safe for all threads. */
public final class Calendars {
    /** So many letters hold more than 128 bits. */
    private static final int SECRET = 28;

    private final JdbcClient database;

    /** Kept in this database. */
    public Calendars(JdbcClient database) {
        this.database = database;
    }

    /** Whose it is, and in which language it speaks. */
    record Owner(Person person, Locale language) {}

    /** A new secret, which is told once; the one before opens nothing any more. */
    String renew(Person person, String language, Instant now) {
        String secret = Secrets.code(SECRET);
        database.sql("insert into site.calendar values (?, ?, ?, ?) on conflict (person) do update"
                        + " set secret = excluded.secret, language = excluded.language, made = excluded.made")
                .params(Secrets.hash(secret), person.id(), language, now.atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    Optional<Owner> find(String secret) {
        return database.sql("select p.id, p.name, c.language from site.calendar c join site.person p on p.id = c.person"
                        + " where c.secret = ?")
                .params(Secrets.hash(secret))
                .query((row, at) ->
                        new Owner(new Person(row.getString(1), row.getString(2)), Locale.of(row.getString(3))))
                .optional();
    }

    boolean has(Person person) {
        return database.sql("select exists (select from site.calendar where person = ?)")
                .params(person.id())
                .query(Boolean.class)
                .single();
    }

    void remove(Person person) {
        database.sql("delete from site.calendar where person = ?")
                .params(person.id())
                .update();
    }
}
