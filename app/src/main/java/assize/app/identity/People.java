package assize.app.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    /** Signs somebody in who showed who they are in this way; gives the token for their browser. */
    public String signIn(Person person, Proof proof, Instant now) {
        return signIn(person, proof, now, now);
    }

    /** The same by a provider outside, to which they showed who they are at some moment before. */
    public String signInByProvider(Person person, Instant shown, Instant now) {
        return signIn(person, Proof.OUTSIDE, shown.isAfter(now) ? now : shown, now);
    }

    private String signIn(Person person, Proof proof, Instant shown, Instant now) {
        String token = Secrets.code(TOKEN);
        database.sql("delete from site.sign_in where ends < ?")
                .params(now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("insert into site.sign_in (token, person, begun, ends, proof) values (?, ?, ?, ?, ?)")
                .params(
                        Secrets.hash(token),
                        person.id(),
                        shown.atOffset(ZoneOffset.UTC),
                        now.plus(SIGNED_IN).atOffset(ZoneOffset.UTC),
                        proof.name())
                .update();
        return token;
    }

    /** Who signed in with this browser, and how, as long as it is signed in. */
    public Optional<SignIn> find(String token, Instant now) {
        return database.sql("select encode(s.token, 'hex'), p.id, p.name, s.proof, s.begun from site.sign_in s"
                        + " join site.person p on p.id = s.person where s.token = ? and s.ends > ?")
                .params(Secrets.hash(token), now.atOffset(ZoneOffset.UTC))
                .query((row, at) -> new SignIn(
                        row.getString(1),
                        new Person(row.getString(2), row.getString(3)),
                        Proof.valueOf(row.getString(4)),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Ends a sign-in. */
    public void end(SignIn signIn) {
        database.sql("delete from site.sign_in where token = decode(?, 'hex')")
                .params(signIn.key())
                .update();
    }

    /** A new code on paper for somebody; told this once. A strong one may stand for a passkey that is lost. */
    public String paperCode(Person person, boolean strong, Instant now) {
        String code = Secrets.code(CODE);
        database.sql("insert into site.paper_code (code, person, made, strong) values (?, ?, ?, ?)")
                .params(Secrets.hash(code), person.id(), now.atOffset(ZoneOffset.UTC), strong)
                .update();
        return code;
    }

    /** Whose code on paper this is. */
    public Optional<Shown> withPaperCode(String typed) {
        return database.sql("select p.id, p.name, c.strong from site.paper_code c"
                        + " join site.person p on p.id = c.person where c.code = ?")
                .params(Secrets.hash(typed))
                .query((row, at) -> new Shown(
                        new Person(row.getString(1), row.getString(2)),
                        row.getBoolean(3) ? Proof.RECOVERY : Proof.PAPER))
                .optional();
    }

    /** Somebody, and how they showed who they are. */
    public record Shown(Person person, Proof proof) {}
}
