package assize.app.notices;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is to go out, each thing once by each way: the key of a notice is the entry that sent it, which of its notices,
 * to whom, and by which way. Any number of nodes may take from it; what one has taken the others leave alone until it
 * must have failed. Safe for all threads.
 */
public final class Outbox {
    /** Longer than any try: whoever took a message and has said nothing by then has stopped. */
    private static final Duration TAKEN = Duration.ofMinutes(5);

    /** How long it is kept what people asked for, so that it can be counted. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** What goes out because somebody asked for it, or gave something up: counted against the bounds. */
    static final String ASKED = "kind in ('confirm', 'sign-in', 'gone')";

    private final JdbcClient database;
    private final List<Way> ways;

    /** Kept in this database, for the ways that this site has. */
    public Outbox(JdbcClient database, List<Way> ways) {
        this.database = database;
        this.ways = List.copyOf(ways);
    }

    /** Whether the site has a way. */
    boolean has(Way way) {
        return ways.contains(way);
    }

    /** What a message is for. */
    enum Kind {
        NOTICE,
        MOVED,
        LOOKED,
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
     * A message whose turn it is.
     *
     * @param person who gave the address or the number; null but for a confirmation
     * @param caseId of what is told of a case, else null
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
            int tries) {
        /** Itself, unless so much time has passed: what comes when nobody waits for it only makes people uneasy. */
        Optional<Due> within(Duration time, Instant now) {
            return now.isAfter(made.plus(time)) ? Optional.empty() : Optional.of(this);
        }
    }

    /**
     * Somebody asks for a link by which to sign in; whether the address is known is looked up when the mail is made, so
     * that asking takes the same time for all.
     */
    public void askSignIn(String address, String language, Instant now) {
        ask(Way.MAIL, Kind.SIGN_IN, null, address, language, now);
    }

    /** Somebody gives an address or a number, which is to be confirmed; false: too often. */
    public boolean askConfirm(Way way, String person, String address, String language, Instant now) {
        return ask(way, Kind.CONFIRM, person, address, language, now);
    }

    private boolean ask(Way way, Kind kind, @Nullable String person, String address, String language, Instant now) {
        database.sql("delete from site.message where " + ASKED + " and made < ?")
                .params(utc(now.minus(KEPT)))
                .update();
        return database.sql("insert into site.message (id, way, kind, person, address, language, made, state, next_try)"
                                + " select :id, :way, :kind, :person, :address, :language, :now, 'waiting', :now"
                                + " where (select count(*) from site.message where " + ASKED + " and way = :way"
                                + " and made > :from and (address = :address or person = :person)) < :asked"
                                + " and (select count(*) from site.message where " + ASKED + " and way = :way"
                                + " and made > :from) < :all")
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("way", way.word())
                        .param("kind", kind.word())
                        .param("person", person, Types.VARCHAR)
                        .param("address", address)
                        .param("language", language)
                        .param("now", utc(now))
                        .param("from", utc(now.minus(way.within())))
                        .param("asked", way.asked())
                        .param("all", way.askedByAll())
                        .update()
                == 1;
    }

    /** An address or a number that was given up is told so. */
    void tellGone(Way way, String address, String language, Instant now) {
        database.sql("insert into site.message (id, way, kind, address, language, made, state, next_try)"
                        + " values (?, ?, 'gone', ?, ?, ?, 'waiting', ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), way.word(), address, language, utc(now), utc(now))
                .update();
    }

    /** A notice was sent to a holder by an entry; the same again changes nothing. */
    void owe(UUID caseId, long seq, NoticeSteps.Sent sent, String body, Instant made) {
        for (Way way : ways) {
            database.sql("insert into site.message (id, way, kind, case_id, seq, notice, holder, body, must, made,"
                            + " state, next_try) values (?, ?, 'notice', ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)"
                            + " on conflict do nothing")
                    .params(
                            UuidCreator.getTimeOrderedEpoch(),
                            way.word(),
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
    }

    /** An entry is told once to those of these roles or holders who have joined; to all who have if none is named. */
    void tell(Kind kind, UUID caseId, long seq, List<String> holders, Instant made) {
        for (Way way : ways) {
            database.sql("insert into site.message (id, way, kind, case_id, seq, holder, made, state, next_try)"
                            + " select gen_random_uuid(), :way, :kind, y.case_id, :seq, y.holder, :made, 'waiting',"
                            + " :made from site.party y where y.case_id = :case and y.person is not null and (:all"
                            + " or y.holder in (:holders) or regexp_replace(y.holder, ' [0-9]+$', '') in (:holders))"
                            + " on conflict do nothing")
                    .param("way", way.word())
                    .param("kind", kind.word())
                    .param("seq", seq)
                    .param("made", utc(made))
                    .param("case", caseId)
                    .param("all", holders.isEmpty())
                    .param("holders", holders.isEmpty() ? List.of("") : holders)
                    .update();
        }
    }

    /**
     * A way is open to somebody from now on: what has not gone out to them by any way goes out by this one. Under a new
     * id, because whoever carries it may know the old one.
     */
    void reopen(Way way, String person, Instant now) {
        database.sql("update site.message m set id = gen_random_uuid(), state = 'waiting', tries = 0, reason = '',"
                        + " next_try = ?, sent = null, delivered = null, undelivered = null from site.party y"
                        + " where y.person = ? and m.case_id = y.case_id and m.holder = y.holder and m.way = ?"
                        + " and m.state = 'shut' and m.reached is null and not exists (select from site.message o"
                        + " where o.case_id = m.case_id and o.seq = m.seq and o.notice = m.notice"
                        + " and o.holder = m.holder and o.state = 'sent')")
                .params(utc(now), person, way.word())
                .update();
    }

    /** The site does not have a way any more: what waits there is shut, so that it is owed as a letter. */
    public void shut(Way way) {
        database.sql("update site.message set state = case when kind = 'notice' then 'shut' else 'none' end"
                        + " where way = ? and state in ('waiting', 'failed') and reached is null")
                .params(way.word())
                .update();
    }

    /** As the docket says, a notice has reached a holder: nothing of it is owed any more. */
    void reached(UUID caseId, long seq, NoticeSteps.Reached reached, Instant at) {
        database.sql("update site.message set reached = ? where case_id = ? and notice = ? and holder = ? and seq <= ?"
                        + " and reached is null")
                .params(utc(at), caseId, reached.notice(), reached.to(), seq)
                .update();
    }

    /** Takes the message that has waited longest. */
    Optional<Due> take(Way way, Instant now) {
        return database.sql("update site.message set tries = tries + 1, next_try = ? where id = (select id"
                        + " from site.message where way = ? and next_try <= ? and state in ('waiting', 'failed')"
                        + " and reached is null order by next_try limit 1 for update skip locked)"
                        + " returning id, kind, person, address, language, case_id, holder, made, tries")
                .params(utc(now.plus(TAKEN)), way.word(), utc(now))
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

    /** The other side has taken it; it may have reported already that it did not get further. */
    void sent(UUID id, Instant now) {
        database.sql("update site.message set state = case when undelivered is null or kind <> 'notice' then 'sent'"
                        + " else 'shut' end, sent = ?, reason = '' where id = ?")
                .params(utc(now), id)
                .update();
    }

    /** It was not taken, and is tried again, unless it is known by now that it arrived. */
    void failed(UUID id, String reason, Instant again) {
        database.sql("update site.message set state = 'failed', reason = ?, next_try = ?"
                        + " where id = ? and delivered is null")
                .params(reason, utc(again), id)
                .update();
    }

    /** It does not go out by this way: there is nobody to send it to, it has come too late, or it was tried enough. */
    void giveUp(UUID id, String reason) {
        database.sql("update site.message set state = case when kind = 'notice' then 'shut' else 'none' end, reason = ?"
                        + " where id = ? and delivered is null")
                .params(reason, id)
                .update();
    }

    /**
     * The gateway reports what became of a text. In whichever order and however often reports come, one that says that
     * it was delivered stands; an id that is not known changes nothing.
     */
    public void report(UUID id, boolean delivered, Instant now) {
        String fact = delivered
                ? "delivered = :now, undelivered = null, sent = coalesce(sent, :now),"
                        + " state = case state when 'none' then 'none' else 'sent' end"
                : "undelivered = :now, state = case when state = 'sent' and kind = 'notice' then 'shut' else state end";
        database.sql("update site.message set " + fact + " where id = :id and way = 'text' and delivered is null"
                        + (delivered ? "" : " and undelivered is null"))
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
