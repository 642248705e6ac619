package assize.app.papers;

import assize.docket.store.Watching;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scans of papers: at once where the scanner answers, else later. Without a scanner none is claimed. */
public final class Scans {
    private static final long LOOK_MILLIS = 5_000;

    private final Optional<Scanner> scanner;
    private final JdbcClient database;
    private final InstantSource time;

    /** With the scanner of this installation, if it has one. */
    public Scans(Optional<Scanner> scanner, DataSource pool, InstantSource time) {
        this.scanner = scanner;
        this.database = JdbcClient.create(pool);
        this.time = time;
    }

    /** Whether papers are scanned here. */
    public boolean happen() {
        return scanner.isPresent();
    }

    /** What the scanner finds now. */
    Paper.Scan of(byte[] bytes) {
        return scanner.map(one -> one.scan(bytes)).orElse(Paper.Scan.OPEN);
    }

    /** Whether a paper may be given to somebody who did not add it. */
    public boolean passes(Paper.Scan scan) {
        return scan == Paper.Scan.CLEAN || (scan == Paper.Scan.OPEN && !happen());
    }

    /** Scans what waits, until it is closed. */
    public Watching watch(Consumer<Problem> teller) {
        return new Watching("paper-scans", LOOK_MILLIS, this::round, teller);
    }

    /** Scans one; tells whether there was one that it could tell of. Who could not be scanned comes last next time. */
    boolean round() {
        Scanner known = scanner.orElse(null);
        Optional<UUID> next = known == null ? Optional.empty() : next();
        if (known == null || next.isEmpty()) {
            return false;
        }
        if (!known.answers()) {
            throw new MachineLacks(
                    Problem.of("scanner-away", Place.of("ASSIZE_CLAMD"), "address", known.host() + ":" + known.port()),
                    null);
        }
        byte[] bytes = database.sql("select bytes from site.paper where id = ?")
                .param(next.get())
                .query((row, at) -> row.getBytes(1))
                .single();
        Paper.Scan found = known.scan(bytes);
        database.sql("update site.paper set scan = ?, tried = ? where id = ?")
                .params(found.name(), time.instant().atOffset(ZoneOffset.UTC), next.get())
                .update();
        return found != Paper.Scan.OPEN;
    }

    private Optional<UUID> next() {
        return database.sql("select id from site.paper where scan = 'OPEN' order by tried nulls first limit 1")
                .query((row, at) -> row.getObject(1, UUID.class))
                .optional();
    }
}
