package assize.app.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people known here, and how they come back. Safe for all threads. */
public final class People {
    /** How long a browser stays signed in without being used for signing in again. */
    private static final Duration SIGNED_IN = Duration.ofDays(30);

    private static final int TOKEN = 40;
    private static final int CODE = 20;

    private final JdbcClient database;

    /** Kept in this database. */
    public People(JdbcClient database) {
        this.database = database;
    }

    /** Somebody new. */
    public Person make(String name, Instant now) {
        return keep(new Person(UuidCreator.getTimeOrderedEpoch().toString(), name), now);
    }

    /** Somebody of whom we know the id: people of the demo region. */
    public Person keep(Person person, Instant now) {
        database.sql("insert into site.person values (?, ?, null, ?)"
                        + " on conflict (id) do update set name = excluded.name")
                .params(person.id(), person.name(), now.atOffset(ZoneOffset.UTC))
                .update();
        return person;
    }

    /** Somebody by their id. */
    public Optional<Person> known(String id) {
        return database.sql("select id, name from site.person where id = ?")
                .params(id)
                .query((row, at) -> new Person(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Signs somebody in; gives the token for their browser. */
    public String signIn(Person person, Instant now) {
        String token = Secrets.code(TOKEN);
        database.sql("delete from site.sign_in where ends < ?")
                .params(now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("insert into site.sign_in values (?, ?, ?, ?)")
                .params(
                        Secrets.hash(token),
                        person.id(),
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(SIGNED_IN).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /** Whose browser this is, as long as it is signed in. */
    public Optional<Person> find(String token, Instant now) {
        return database.sql("select p.id, p.name from site.sign_in s join site.person p on p.id = s.person"
                        + " where s.token = ? and s.ends > ?")
                .params(Secrets.hash(token), now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> new Person(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Ends the sign-in of a browser. */
    public void signOut(String token) {
        database.sql("delete from site.sign_in where token = ?")
                .params(Secrets.hash(token))
                .update();
    }

    /** A new code on paper for somebody; told this once. */
    public String paperCode(Person person, Instant now) {
        String code = Secrets.code(CODE);
        database.sql("insert into site.paper_code values (?, ?, ?)")
                .params(Secrets.hash(code), person.id(), now.atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** Whose code on paper this is. */
    public Optional<Person> withPaperCode(String typed) {
        return database.sql("select p.id, p.name from site.paper_code c join site.person p on p.id = c.person"
                        + " where c.code = ?")
                .params(Secrets.hash(typed))
                .query((row, at) -> new Person(row.getString(1), row.getString(2)))
                .optional();
    }
}
