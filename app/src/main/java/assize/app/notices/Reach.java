package assize.app.notices;

import assize.app.identity.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The addresses that count: their links were used. And by which ways people want to be told. Safe for all threads.
 */
public final class Reach {
    private static final RowMapper<Known> KNOWN =
            (row, at) -> new Known(new Person(row.getString(1), row.getString(2)), row.getString(3), row.getString(4));

    private static final String COLUMNS = "select p.id, p.name, p.reach, p.reach_language from site.person p ";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    /** Kept in this database; an address that is given up is told through the outbox. */
    public Reach(JdbcClient database, TransactionTemplate transaction, Outbox outbox) {
        this.database = database;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    /** Somebody with a confirmed address, and the language in which they want to be told. */
    public record Known(Person person, String address, String language) {}

    /** An address that waits for its link to be used; why its mail has not gone yet, or empty. */
    public record Given(String address, String reason) {}

    /** How somebody is reached. */
    public Optional<Known> find(String person) {
        return database.sql(COLUMNS + "where p.id = ? and p.reach is not null")
                .params(person)
                .query(KNOWN)
                .optional();
    }

    /** Whose confirmed address this is. */
    public Optional<Known> withAddress(String address) {
        return database.sql(COLUMNS + "where p.reach = ?")
                .params(address)
                .query(KNOWN)
                .optional();
    }

    /** The address of whoever holds a part in a case, where they want to be told so. */
    Optional<Known> find(UUID caseId, String holder) {
        String wanted = outbox.has(Way.TEXT) ? " and (p.told_by <> 'text' or p.phone is null)" : "";
        return database.sql(COLUMNS + "join site.party y on y.person = p.id"
                        + " where y.case_id = ? and y.holder = ? and p.reach is not null" + wanted)
                .params(caseId, holder)
                .query(KNOWN)
                .optional();
    }

    /** The address that somebody gave last and has not confirmed. */
    public Optional<Given> given(String person, Instant now) {
        return database.sql("select m.address, m.reason from site.message m join site.person p on p.id = m.person"
                        + " where m.person = ? and m.way = 'mail' and m.kind = 'confirm' and m.made > ?"
                        + " and m.state <> 'none'"
                        + " and m.address is distinct from p.reach order by m.made desc limit 1")
                .params(person, Outbox.utc(now.minus(MailLinks.CONFIRM)))
                .query((row, at) -> new Given(row.getString(1), row.getString(2)))
                .optional();
    }

    /**
     * An address counts from now on, and the one before is told that it no longer does; what was owed to the person as
     * a letter goes out. False if the address is somebody else's: then nothing changes.
     */
    public boolean confirm(MailLinks.Link link, Instant now) {
        try {
            transaction.executeWithoutResult(status -> {
                Optional<Known> before = find(link.person());
                database.sql("update site.person set reach = ?, reach_language = ? where id = ?")
                        .params(link.address(), link.language(), link.person())
                        .update();
                before.filter(known -> !known.address().equals(link.address()))
                        .ifPresent(known -> outbox.tellGone(Way.MAIL, known.address(), known.language(), now));
                outbox.reopen(Way.MAIL, link.person(), now);
            });
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Nothing goes to somebody's address any more, nor signs anybody in; links under way die with it. */
    public void remove(String person, Instant now) {
        transaction.executeWithoutResult(status -> {
            Optional<Known> before = find(person);
            before.ifPresent(known -> outbox.tellGone(Way.MAIL, known.address(), known.language(), now));
            database.sql("update site.person set reach = null, told_by = 'both' where id = ?")
                    .params(person)
                    .update();
            database.sql("delete from site.mail_link where person = ?")
                    .params(person)
                    .update();
            database.sql("update site.message set state = 'none'"
                            + " where person = ? and way = 'mail' and kind = 'confirm'")
                    .params(person)
                    .update();
            outbox.reopen(Way.TEXT, person, now);
        });
    }

    /** By which ways somebody wants to be told who has an address and a number; whoever has one is told by that. */
    public ToldBy toldBy(String person) {
        return ToldBy.of(database.sql("select told_by from site.person where id = ?")
                .params(person)
                .query(String.class)
                .single());
    }

    /** Somebody wants to be told by these ways; what was owed to them as a letter goes out. */
    public void choose(String person, ToldBy by, Instant now) {
        transaction.executeWithoutResult(status -> {
            database.sql("update site.person set told_by = ? where id = ?")
                    .params(by.word(), person)
                    .update();
            by.ways().forEach(way -> outbox.reopen(way, person, now));
        });
    }
}
