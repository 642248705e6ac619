package assize.app.passkeys;

import assize.app.identity.Person;
import com.github.f4b6a3.uuid.UuidCreator;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which passkeys belong to whom. Safe for all threads. */
public final class Passkeys {
    /** The most that somebody may have. */
    public static final int MOST = 20;

    /** The most letters of a name. */
    public static final int NAME = 60;

    private static final int HANDLE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;

    /** Kept in this database. */
    public Passkeys(JdbcClient database) {
        this.database = database;
    }

    /** A passkey with its owner, as needed to check what it signed. */
    record Owned(Person person, String handle, Credential credential) {}

    /** All of somebody's, the oldest first. */
    public List<Passkey> list(Person person) {
        return database.sql("select id, name, backup, made, used from site.passkey where person = ? order by made, id")
                .params(person.id())
                .query((row, at) -> {
                    OffsetDateTime used = row.getObject(5, OffsetDateTime.class);
                    return new Passkey(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getBoolean(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    /** Whether somebody has any. */
    public boolean has(Person person) {
        return database.sql("select exists (select from site.passkey where person = ?)")
                .params(person.id())
                .query(Boolean.class)
                .single();
    }

    /** Takes one away from its owner. */
    public void remove(Person person, UUID id) {
        database.sql("delete from site.passkey where id = ? and person = ?")
                .params(id, person.id())
                .update();
    }

    /** By what authenticators know somebody; made when it is first asked for. */
    String handle(Person person) {
        byte[] random = new byte[HANDLE_BYTES];
        RANDOM.nextBytes(random);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return database.sql("update site.person set handle = coalesce(handle, ?) where id = ? returning handle")
                .params(fresh, person.id())
                .query(String.class)
                .single();
    }

    /** The ids that somebody's authenticators gave. */
    List<String> credentials(Person person) {
        return database.sql("select credential from site.passkey where person = ? order by made, id")
                .params(person.id())
                .query((row, at) -> row.getString(1))
                .list();
    }

    /** Keeps a new one; false if that credential is known already. */
    boolean add(Person person, String name, Credential made, Instant now) {
        try {
            database.sql("insert into site.passkey values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)")
                    .params(
                            UuidCreator.getTimeOrderedEpoch(),
                            person.id(),
                            name,
                            made.id(),
                            made.key(),
                            made.counter(),
                            made.backup(),
                            made.backedUp(),
                            now.atOffset(ZoneOffset.UTC))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The one with this id of an authenticator. */
    Optional<Owned> find(String credential) {
        return database.sql("select p.id, p.name, p.handle, k.credential, k.key, k.counter, k.backup, k.backed_up"
                        + " from site.passkey k join site.person p on p.id = k.person where k.credential = ?")
                .params(credential)
                .query((row, at) -> new Owned(
                        new Person(row.getString(1), row.getString(2)),
                        row.getString(3),
                        new Credential(
                                row.getString(4),
                                row.getString(5),
                                row.getLong(6),
                                row.getBoolean(7),
                                row.getBoolean(8))))
                .optional();
    }

    /** Keeps that one was used; false if another use with this count or a higher one came first. */
    boolean used(Credential now, Instant at) {
        return database.sql("update site.passkey set counter = ?, backed_up = ?, used = ? where credential = ?"
                                + " and (counter < ? or (counter = 0 and ? = 0))")
                        .params(
                                now.counter(),
                                now.backedUp(),
                                at.atOffset(ZoneOffset.UTC),
                                now.id(),
                                now.counter(),
                                now.counter())
                        .update()
                == 1;
    }
}
