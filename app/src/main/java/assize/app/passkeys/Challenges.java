package assize.app.passkeys;

import assize.app.identity.Person;
import assize.app.identity.Secrets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What authenticators are to sign: each is good once, for minutes, in one browser. Safe for all threads. */
final class Challenges {
    /** How long there is to answer one. */
    static final Duration GOOD = Duration.ofMinutes(5);

    /** The most that may be open at a time; a flood of them must not fill the database. */
    private static final int MOST = 20_000;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;

    Challenges(JdbcClient database) {
        this.database = database;
    }

    /** A new challenge, in base64url, in place of one that the browser may have had; empty while too many are open. */
    Optional<String> make(String browser, @Nullable Person adds, Instant now) {
        database.sql("delete from site.challenge where ends < ?")
                .params(now.atOffset(ZoneOffset.UTC))
                .update();
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return database.sql("insert into site.challenge select ?, ?, nullif(?, ''), ?"
                        + " where (select count(*) from site.challenge) < ?"
                        + " on conflict (browser) do update set challenge = excluded.challenge,"
                        + " person = excluded.person, ends = excluded.ends returning challenge")
                .params(
                        Secrets.hash(browser),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                        adds == null ? "" : adds.id(),
                        now.plus(GOOD).atOffset(ZoneOffset.UTC),
                        MOST)
                .query(String.class)
                .optional();
    }

    /** Uses up what this browser was given for this purpose, whatever comes of it. */
    Optional<String> use(String browser, @Nullable Person adds, Instant now) {
        String person = adds == null ? "" : adds.id();
        return database.sql("delete from site.challenge where browser = ?"
                        + " returning challenge, coalesce(person, ''), ends")
                .params(Secrets.hash(browser))
                .query((row, at) -> row.getString(2).equals(person)
                                && now.isBefore(
                                        row.getObject(3, OffsetDateTime.class).toInstant())
                        ? row.getString(1)
                        : "")
                .optional()
                .filter(challenge -> !challenge.isEmpty());
    }
}
