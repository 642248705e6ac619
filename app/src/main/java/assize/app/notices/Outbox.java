package assize.app.notices;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is to go out by mail, each thing once: the key of a notice is the entry that sent it, which of its notices, and
 * to whom. Any number of nodes may take from it; what one has taken the others leave alone until it must have failed.
 * Safe for all threads.
 */
public final class Outbox {
    /** What one address or one person may ask for in an hour. */
    private static final int ASKED = 5;

    /** What all together may ask for in an hour. */
    private static final int ASKED_BY_ALL = 600;

    /** Longer than any try: whoever took a mail and has said nothing by then has stopped. */
    private static final Duration TAKEN = Duration.ofMinutes(5);

    private final JdbcClient database;

    /** Kept in this database. */
    public Outbox(JdbcClient database) {
        this.database = database;
    }

    /** What a mail is for. */
    enum Kind {
        NOTICE,
        CONFIRM,
        SIGN_IN,
        GONE;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * A mail whose turn it is.
     *
     * @param person who gave the address; null but for a confirmation
     * @param caseId of a notice, else null
     * @param tries this one included
     */
    record Due(
            UUID id,
            Kind kind,
            @Nullable String person,
            String address,
            String language,
            @Nullable UUID caseId,
            String holder,
            Instant made,
            int tries) {}

    /**
     * Somebody asks for a link by which to sign in; whether the address is known is looked up when the mail is made, so
     * that asking takes the same time for all.
     */
    public void askSignIn(String address, String language, Instant now) {
        ask(Kind.SIGN_IN, null, address, language, now);
    }

    /** Somebody gives an address, which is to be confirmed; false: too often. */
    public boolean askConfirm(String person, String address, String language, Instant now) {
        return ask(Kind.CONFIRM, person, address, language, now);
    }

    private boolean ask(Kind kind, @Nullable String person, String address, String language, Instant now) {
        database.sql("delete from site.mail where kind <> 'notice' and made < ?")
                .params(utc(now.minus(MailLinks.CONFIRM)))
                .update();
        OffsetDateTime hour = utc(now.minus(Duration.ofHours(1)));
        return database.sql("insert into site.mail (id, kind, person, address, language, made, state, next_try)"
                                + " select ?, ?, ?, ?, ?, ?, 'waiting', ?"
                                + " where (select count(*) from site.mail where kind <> 'notice' and made > ?"
                                + " and (address = ? or person = ?)) < ?"
                                + " and (select count(*) from site.mail where kind <> 'notice' and made > ?) < ?")
                        .param(UuidCreator.getTimeOrderedEpoch())
                        .param(kind.word())
                        .param(person)
                        .param(address)
                        .param(language)
                        .param(utc(now))
                        .param(utc(now))
                        .param(hour)
                        .param(address)
                        .param(person)
                        .param(ASKED)
                        .param(hour)
                        .param(ASKED_BY_ALL)
                        .update()
                == 1;
    }

    /** An address that was given up is told so. */
    void tellGone(String address, String language, Instant now) {
        database.sql("insert into site.mail (id, kind, address, language, made, state, next_try)"
                        + " values (?, 'gone', ?, ?, ?, 'waiting', ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), address, language, utc(now), utc(now))
                .update();
    }

    /** A notice was sent to a holder by an entry; the same again changes nothing. */
    void owe(UUID caseId, long seq, NoticeSteps.Sent sent, String body, Instant made) {
        database.sql("insert into site.mail (id, kind, case_id, seq, notice, holder, body, must, made, state, next_try)"
                        + " values (?, 'notice', ?, ?, ?, ?, ?, ?, ?, 'waiting', ?) on conflict do nothing")
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        caseId,
                        seq,
                        sent.notice(),
                        sent.to(),
                        body,
                        sent.must(),
                        utc(made),
                        utc(made))
                .update();
    }

    /** As the docket says, a notice has reached a holder: nothing of it is owed any more. */
    void reached(UUID caseId, long seq, NoticeSteps.Reached reached, Instant at) {
        database.sql("update site.mail set reached = ? where case_id = ? and notice = ? and holder = ? and seq <= ?"
                        + " and reached is null")
                .params(utc(at), caseId, reached.notice(), reached.to(), seq)
                .update();
    }

    /** Takes the mail that has waited longest. */
    Optional<Due> take(Instant now) {
        return database.sql("update site.mail set tries = tries + 1, next_try = ? where id = (select id from site.mail"
                        + " where next_try <= ? and state in ('waiting', 'failed') and reached is null"
                        + " order by next_try limit 1 for update skip locked)"
                        + " returning id, kind, person, address, language, case_id, holder, made, tries")
                .params(utc(now.plus(TAKEN)), utc(now))
                .query((row, at) -> new Due(
                        row.getObject(1, UUID.class),
                        Kind.of(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, UUID.class),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getInt(9)))
                .optional();
    }

    /** The mail server has taken it. */
    void sent(UUID id, Instant now) {
        database.sql("update site.mail set state = 'sent', sent = ?, reason = '' where id = ?")
                .params(utc(now), id)
                .update();
    }

    /** It was not taken, and is tried again. */
    void failed(UUID id, String reason, Instant again) {
        database.sql("update site.mail set state = 'failed', reason = ?, next_try = ? where id = ?")
                .params(reason, utc(again), id)
                .update();
    }

    /** There is no address for it: a letter is owed. */
    void letter(UUID id) {
        database.sql("update site.mail set state = 'letter' where id = ?")
                .params(id)
                .update();
    }

    /** There is nobody to send it to, or it has come too late. */
    void drop(UUID id) {
        database.sql("update site.mail set state = 'none' where id = ?")
                .params(id)
                .update();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
