package assize.docket.receipt;

import assize.docket.log.LogReader;
import assize.docket.store.Database;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Hash;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Note;
import assize.docket.tlog.TlogProof;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes receipts from a docket and its log. Whoever asks must be allowed to see the entry. Safe for all threads. */
public final class Receipts {
    private static final String ENTRY = """
            select l.index, l.salt, e.bytes, c.salt, c.body from entry e
            left join log_leaf l on l.tx = e.tx and l.case_id = e.case_id and l.seq = e.seq
            left join content c on c.case_id = e.case_id and c.seq = e.seq
            where e.case_id = ? and e.seq = ?
            """;

    private final Database database;
    private final LogReader log;

    /** For a docket. */
    public Receipts(Database database) {
        this.database = database;
        this.log = new LogReader(database);
    }

    /**
     * A receipt and what it is for.
     *
     * @param content as it was entered, or null if it was erased
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    public record Made(Receipt receipt, byte @Nullable [] content) {}

    /** One row: an entry, and where its leaf is; index -1 if it has none yet. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Found(long index, Opening opening, byte @Nullable [] content) {}

    /**
     * The receipt for an entry up to the last public checkpoint. Throws {@link UnusableInput} if there is no such
     * entry, and {@link MachineLacks} while no public checkpoint covers it.
     */
    public Made make(UUID caseId, long seq) {
        return make(caseId, seq, shown(Place.of(caseId + "/" + seq)));
    }

    /** The last public checkpoint; {@link MachineLacks} if there is none. */
    Note shown(Place place) {
        return log.findCheckpoint().orElseThrow(() -> early(place));
    }

    /** The same up to this checkpoint of the log. */
    public Made make(UUID caseId, long seq, Note shown) {
        Place place = Place.of(caseId + "/" + seq);
        Found found = found(caseId, seq);
        if (found == null) {
            throw new UnusableInput(Problem.of("receipt-no-entry", place));
        }
        return new Made(new Receipt(proof(place, found, shown), found.opening()), found.content());
    }

    private TlogProof proof(Place place, Found found, Note shown) {
        long size = Checkpoint.of(place, shown.text()).size();
        if (found.index() < 0 || found.index() >= size) {
            throw early(place);
        }
        List<Hash> hashes = Merkle.inclusion(log.tree(size), found.index(), size);
        return new TlogProof(found.opening().bytes(), found.index(), hashes, shown);
    }

    private static MachineLacks early(Place place) {
        return new MachineLacks(Problem.of("receipt-early", place), null);
    }

    private @Nullable Found found(UUID caseId, long seq) {
        return database.run(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(ENTRY)) {
                ask.setObject(1, caseId);
                ask.setLong(2, seq);
                try (ResultSet row = ask.executeQuery()) {
                    return row.next() ? found(row) : null;
                }
            }
        });
    }

    private static Found found(ResultSet row) throws java.sql.SQLException {
        byte[] leafSalt = row.getBytes(2);
        long index = leafSalt == null ? -1 : row.getLong(1);
        byte[] none = new byte[assize.docket.entry.Hashes.LENGTH];
        return new Found(
                index,
                new Opening(row.getBytes(3), leafSalt == null ? none : leafSalt, row.getBytes(4)),
                row.getBytes(5));
    }
}
