package assize.app.outside;

import assize.app.identity.Person;
import assize.app.identity.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways to the provider and back that are under way: each is good once, for minutes, in one browser. */
final class OutsideWays {
    /** How long somebody may take to sign in there. */
    static final Duration GOOD = Duration.ofMinutes(15);

    /** The most that may be under way; a flood of them must not fill the database. */
    private static final int MOST = 20_000;

    private final JdbcClient database;

    OutsideWays(JdbcClient database) {
        this.database = database;
    }

    /**
     * One that is under way.
     *
     * @param person who connects the provider to what they have here, or empty
     * @param fresh whether the provider must ask anew who they are
     */
    record Way(String state, String nonce, String verifier, String person, boolean fresh, Instant begun) {}

    /** Keeps one for a browser, in place of one that it may have had; false while too many are under way. */
    boolean begin(String browser, Way way) {
        database.sql("delete from site.outside_way where ends < ?")
                .params(way.begun().atOffset(ZoneOffset.UTC))
                .update();
        return database.sql("insert into site.outside_way select ?, ?, ?, ?, nullif(?, ''), ?, ?, ?"
                                + " where (select count(*) from site.outside_way) < ?")
                        .params(
                                Secrets.hash(browser),
                                way.state(),
                                way.nonce(),
                                way.verifier(),
                                way.person(),
                                way.fresh(),
                                way.begun().atOffset(ZoneOffset.UTC),
                                way.begun().plus(GOOD).atOffset(ZoneOffset.UTC),
                                MOST)
                        .update()
                == 1;
    }

    /** Uses up the one of a browser, whatever comes of it. */
    Optional<Way> end(String browser, Instant now) {
        return database.sql("delete from site.outside_way where browser = ?"
                        + " returning state, nonce, verifier, coalesce(person, ''), fresh, begun")
                .params(Secrets.hash(browser))
                .query((row, at) -> new Way(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .optional()
                .filter(way -> now.isBefore(way.begun().plus(GOOD)));
    }

    /** Whom the provider knows by this subject. */
    Optional<Person> find(String issuer, String subject) {
        return database.sql("select p.id, p.name from site.outside_subject o join site.person p on p.id = o.person"
                        + " where o.issuer = ? and o.subject = ?")
                .params(issuer, subject)
                .query((row, at) -> new Person(row.getString(1), row.getString(2)))
                .optional();
    }

    /** From now on the provider knows them by this subject; whose it is stays so: gives that person. */
    Person keep(String issuer, String subject, String person, Instant now) {
        database.sql("insert into site.outside_subject values (?, ?, ?, ?) on conflict do nothing")
                .params(issuer, subject, person, now.atOffset(ZoneOffset.UTC))
                .update();
        return find(issuer, subject).orElseThrow();
    }

    /** They come back by a provider no longer. */
    void remove(Person person) {
        database.sql("delete from site.outside_subject where person = ?")
                .params(person.id())
                .update();
    }
}
