package assize.app.papers;

import assize.app.papers.look.Limits;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Papers that come in pieces. Each piece must begin exactly where the last one ended, so no order and no offset that
 * somebody makes up leaves a hole or writes twice. Safe for all threads and nodes.
 */
public final class Sendings {
    /** The most bytes of one piece. */
    public static final int PIECE = 256 * 1024;

    /** How long a sending that broke off may be taken up again. */
    public static final Duration LASTS = Duration.ofDays(1);

    /** The most letters of a key. */
    public static final int KEY = 200;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Intake intake;

    /** Kept in this database, taken in by this when they are whole. */
    public Sendings(DataSource pool, Intake intake) {
        this.database = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
        this.intake = intake;
    }

    /**
     * What a file is said to be.
     *
     * @param key by which the browser knows it again
     */
    public record Said(String key, String name, int size) {}

    /**
     * How far a file has come.
     *
     * @param have so many bytes are here: the next piece begins there
     * @param whole whether it is a paper now
     * @param fits whether the piece that was sent began in the right place
     * @param problem why it was not taken; it is gone then
     */
    public record Came(int have, boolean whole, boolean fits, Optional<Problem> problem) {}

    /** How far a file has come; 0 if nothing of it is here. */
    public int have(Bundle bundle, String key, Instant now) {
        return database.sql("select have from site.sending where person = ? and of = ? and key = ? and begun > ?")
                .params(bundle.person(), bundle.of(), key, now.minus(LASTS).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Takes one piece; with the last one the file is looked into as if it had come at once. */
    public Came take(Bundle bundle, Said said, int starts, byte[] piece, Instant now) {
        String name = FileName.clean(said.name());
        Optional<Problem> unfit = unfit(name, said);
        if (unfit.isPresent()) {
            return new Came(0, false, true, unfit);
        }
        sweep(now);
        Came came = transaction.execute(status -> add(bundle, said, name, starts, piece, now));
        if (came == null || came.have() < said.size() || !came.fits()) {
            return came == null ? new Came(0, false, false, Optional.empty()) : came;
        }
        return whole(bundle, said, name, now);
    }

    private static Optional<Problem> unfit(String name, Said said) {
        Place place = Place.of(name.isEmpty() ? "?" : name);
        if (said.size() <= 0) {
            return Optional.of(Problem.of("paper-empty", place));
        }
        if (said.size() > Limits.EACH) {
            return Optional.of(Problem.of("paper-large", place, "most", Limits.megabytes(Limits.EACH)));
        }
        return Optional.empty();
    }

    /** Whatever nobody took up again for a day. */
    private void sweep(Instant now) {
        database.sql("delete from site.sending where begun <= ?")
                .param(now.minus(LASTS).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Came add(Bundle bundle, Said said, String name, int starts, byte[] piece, Instant now) {
        // one person's sendings one after the other, so that the bounds below hold for those that begin together
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(bundle.person())
                .query((row, at) -> 0)
                .single();
        Optional<Row> before = find(bundle, said.key());
        if (before.isPresent() && before.get().size() != said.size()) {
            // another file under the same name: it begins anew
            forget(bundle, said.key());
            return new Came(0, false, false, Optional.empty());
        }
        int have = before.map(Row::have).orElse(0);
        if (starts != have || piece.length > said.size() - have || (piece.length == 0 && have < said.size())) {
            return new Came(have, false, false, Optional.empty());
        }
        if (before.isEmpty() && full(bundle, said.size())) {
            Problem many = Problem.of("paper-many", Place.of(name), "most", "" + Limits.PAPERS);
            return new Came(0, false, true, Optional.of(many));
        }
        UUID id = before.map(Row::id).orElseGet(() -> begin(bundle, said, name, now));
        if (piece.length > 0) {
            database.sql("insert into site.piece values (?, ?, ?)")
                    .params(id, starts, piece)
                    .update();
            database.sql("update site.sending set have = have + ? where id = ?")
                    .params(piece.length, id)
                    .update();
        }
        return new Came(have + piece.length, false, true, Optional.empty());
    }

    private record Row(UUID id, int size, int have) {}

    private Optional<Row> find(Bundle bundle, String key) {
        return database.sql("select id, size, have from site.sending where person = ? and of = ? and key = ?")
                .params(bundle.person(), bundle.of(), key)
                .query((row, at) -> new Row(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
                .optional();
    }

    /** Of all that one person has under way anywhere: as many and as much as one filing takes. */
    private boolean full(Bundle bundle, int size) {
        long[] under = database.sql("select count(*), coalesce(sum(size), 0) from site.sending where person = ?")
                .param(bundle.person())
                .query((row, at) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        return under[0] >= Limits.PAPERS || under[1] + size > Limits.BODY;
    }

    private UUID begin(Bundle bundle, Said said, String name, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.sql("insert into site.sending values (?, ?, ?, ?, ?, ?, 0, ?)")
                .params(id, bundle.person(), bundle.of(), said.key(), name, said.size(), now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** The same checks as for a file that came at once; whatever comes of them, the pieces are gone afterwards. */
    private Came whole(Bundle bundle, Said said, String name, Instant now) {
        Optional<Row> row = find(bundle, said.key());
        if (row.isEmpty()) {
            // a second node finished it
            return new Came(said.size(), true, true, Optional.empty());
        }
        Optional<Problem> problem = intake.take(bundle, name, said.size(), () -> bytes(row.get()), now);
        if (problem.filter(busy -> busy.code().equals("paper-busy")).isEmpty()) {
            forget(bundle, said.key());
        }
        return new Came(said.size(), problem.isEmpty(), true, problem);
    }

    private byte[] bytes(Row row) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(row.size());
        List<Integer> places = database.sql("select starts from site.piece where sending = ? order by starts")
                .param(row.id())
                .query((found, at) -> found.getInt(1))
                .list();
        for (int place : places) {
            all.writeBytes(database.sql("select bytes from site.piece where sending = ? and starts = ?")
                    .params(row.id(), place)
                    .query(byte[].class)
                    .single());
        }
        return all.toByteArray();
    }

    private void forget(Bundle bundle, String key) {
        database.sql("delete from site.sending where person = ? and of = ? and key = ?")
                .params(bundle.person(), bundle.of(), key)
                .update();
    }
}
