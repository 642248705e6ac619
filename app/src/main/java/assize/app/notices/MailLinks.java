package assize.app.notices;

import assize.app.identity.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links in mails: each is good once and for a time, and kept as a hash only. Safe for all threads. */
public final class MailLinks {
    /** How long an address may be confirmed. */
    public static final Duration CONFIRM = Duration.ofHours(24);

    /** How long somebody may sign in by a link. */
    public static final Duration SIGN_IN = Duration.ofMinutes(15);

    /** So many letters hold more than 128 bits. */
    private static final int SECRET = 28;

    private static final String COLUMNS = " kind, person, address, language, ends ";

    private static final RowMapper<Link> LINK = (row, at) -> new Link(
            row.getString(1).equals("sign-in"),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getObject(5, OffsetDateTime.class).toInstant());

    private final JdbcClient database;

    /** Kept in this database. */
    public MailLinks(JdbcClient database) {
        this.database = database;
    }

    /**
     * What a link is for.
     *
     * @param signsIn it signs the person in; otherwise it confirms the address
     */
    public record Link(boolean signsIn, String person, String address, String language, Instant ends) {}

    /** A new link; gives its secret, which is told once. */
    String make(boolean signsIn, String person, String address, String language, Instant now) {
        String secret = Secrets.code(SECRET);
        database.sql("delete from site.mail_link where ends < ?")
                .params(Outbox.utc(now))
                .update();
        database.sql("insert into site.mail_link values (?, ?, ?, ?, ?, ?)")
                .params(
                        Secrets.hash(secret),
                        signsIn ? "sign-in" : "confirm",
                        person,
                        address,
                        language,
                        Outbox.utc(now.plus(signsIn ? SIGN_IN : CONFIRM)))
                .update();
        return secret;
    }

    /** What a link is for, as long as it is good; looking does not use it, as programs that open links do. */
    public Optional<Link> find(String secret, Instant now) {
        return database.sql("select" + COLUMNS + "from site.mail_link where token = ?")
                .params(Secrets.hash(secret))
                .query(LINK)
                .optional()
                .filter(link -> now.isBefore(link.ends()));
    }

    /** Uses a link up; empty if it is not good, or was used. */
    public Optional<Link> use(String secret, Instant now) {
        return database.sql("delete from site.mail_link where token = ? returning" + COLUMNS)
                .params(Secrets.hash(secret))
                .query(LINK)
                .optional()
                .filter(link -> now.isBefore(link.ends()));
    }
}
