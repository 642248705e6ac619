package assize.app.notices;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The telephone numbers that count: the code that was sent there was typed. A number signs nobody in and proves nothing
 * about anybody, so several people may share one. Safe for all threads.
 */
public final class Phones {
    /** How long a code is good. */
    static final Duration GOOD = Duration.ofMinutes(10);

    /** How often a code may be typed. */
    private static final int GUESSES = 5;

    private static final RowMapper<Known> KNOWN = (row, at) -> new Known(row.getString(1), row.getString(2));

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Outbox outbox;
    private final @Nullable TextSettings settings;

    /** Kept in this database; without settings no text message is sent, and none offered. */
    public Phones(
            JdbcClient database, TransactionTemplate transaction, Outbox outbox, @Nullable TextSettings settings) {
        this.database = database;
        this.transaction = transaction;
        this.outbox = outbox;
        this.settings = settings;
    }

    /** A confirmed number, and the language in which its owner wants to be told. */
    public record Known(String number, String language) {}

    /**
     * A number whose code waits to be typed.
     *
     * @param reason why its text has not gone out, or empty
     * @param refused whether it never will, or could not be delivered
     * @param spent whether the code was typed wrongly too often
     */
    public record Given(String number, String reason, boolean refused, boolean spent) {}

    /** What became of a code that somebody typed. */
    public enum Typed {
        /** It is the one that was sent: the number counts. */
        RIGHT,
        /** It is not. */
        WRONG,
        /** No code is good any more: its time is over, or it was typed wrongly too often. */
        GONE
    }

    /** How text messages go out, where they do. */
    public Optional<TextSettings> offered() {
        return Optional.ofNullable(settings);
    }

    /** Somebody's number. */
    public Optional<Known> find(String person) {
        return database.sql("select phone, phone_language from site.person where id = ? and phone is not null")
                .params(person)
                .query(KNOWN)
                .optional();
    }

    /** The number of whoever holds a part in a case, where they want to be told so. */
    Optional<Known> find(UUID caseId, String holder) {
        return database.sql("select p.phone, p.phone_language from site.person p join site.party y on y.person = p.id"
                        + " where y.case_id = ? and y.holder = ? and p.phone is not null"
                        + " and (p.told_by <> 'mail' or p.reach is null)")
                .params(caseId, holder)
                .query(KNOWN)
                .optional();
    }

    /** The number that somebody gave last and has not confirmed. */
    public Optional<Given> given(String person, Instant now) {
        return database.sql("select m.address, m.reason, m.state = 'none' or m.undelivered is not null,"
                        + " m.guesses >= :most from (select * from"
                        + " site.message where person = :person and way = 'text' and kind = 'confirm' and made > :from"
                        + " order by made desc, id desc limit 1) m join site.person p on p.id = m.person"
                        + " where m.address is distinct from p.phone and (m.state <> 'none' or m.reason <> '')")
                .param("most", GUESSES)
                .param("person", person)
                .param("from", Outbox.utc(now.minus(GOOD)))
                .query((row, at) -> new Given(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)))
                .optional();
    }

    /**
     * Somebody gives a number, to which a code goes; false: too often. One after the other, so that nobody gets around
     * the bounds, and not again while the code of before is under way.
     */
    public boolean ask(String person, String number, String language, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            database.sql("select pg_advisory_xact_lock(hashtext('site.message text'))")
                    .query((row, at) -> true)
                    .list();
            boolean underWay = database.sql("select exists (select from site.message where person = ? and address = ?"
                            + " and way = 'text' and kind = 'confirm' and made > ? and state <> 'none'"
                            + " and guesses = 0)")
                    .params(person, number, Outbox.utc(now.minus(Duration.ofMinutes(1))))
                    .query(Boolean.class)
                    .single();
            return underWay || outbox.askConfirm(Way.TEXT, person, number, language, now);
        }));
    }

    /** Somebody types the code that came to the number they gave last. The right one counts as often as it is typed. */
    public Typed confirm(String person, String typed, Instant now) {
        TextSettings known = settings;
        if (known == null) {
            return Typed.GONE;
        }
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
        Optional<Guess> guess = database.sql("update site.message set guesses = guesses + 1 where id = (select id from"
                        + " site.message where person = ? and way = 'text' and kind = 'confirm' and made > ?"
                        + " order by made desc, id desc limit 1) and guesses < ? and state <> 'none'"
                        + " returning id, address, language")
                .params(person, Outbox.utc(now.minus(GOOD)), GUESSES)
                .query((row, at) -> new Guess(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .optional();
        if (guess.isEmpty()) {
            return Typed.GONE;
        }
        if (!known.secret().codeIs(guess.get().id(), code)) {
            return Typed.WRONG;
        }
        transaction.executeWithoutResult(status -> counts(person, guess.get(), now));
        return Typed.RIGHT;
    }

    private record Guess(UUID id, String number, String language) {}

    private void counts(String person, Guess guess, Instant now) {
        tellGone(person, guess.number(), now);
        database.sql("update site.person set phone = ?, phone_language = ? where id = ?")
                .params(guess.number(), guess.language(), person)
                .update();
        outbox.reopen(Way.TEXT, person, now);
    }

    /** Nothing goes to somebody's number any more; codes under way die with it. */
    public void remove(String person, Instant now) {
        transaction.executeWithoutResult(status -> {
            tellGone(person, "", now);
            database.sql("update site.person set phone = null, told_by = 'both' where id = ?")
                    .params(person)
                    .update();
            database.sql("update site.message set state = 'none', reason = ''"
                            + " where person = ? and way = 'text' and kind = 'confirm'")
                    .params(person)
                    .update();
            outbox.reopen(Way.MAIL, person, now);
        });
    }

    private void tellGone(String person, String other, Instant now) {
        find(person)
                .filter(before -> !before.number().equals(other))
                .ifPresent(before -> outbox.tellGone(Way.TEXT, before.number(), before.language(), now));
    }
}
