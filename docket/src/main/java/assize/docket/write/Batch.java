package assize.docket.write;

import assize.docket.entry.Chain;
import assize.docket.entry.Hashes;
import assize.docket.entry.StoredEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Changes of different cases with the entries made for them, as the arrays of one statement. */
final class Batch {
    private final List<Change> changes;
    private final Instant entered;
    private final List<List<StoredEntry>> entries = new ArrayList<>();

    Batch(List<Change> changes, Instant entered) {
        this.changes = changes;
        this.entered = entered;
        int count = changes.stream().mapToInt(change -> change.entries().size()).sum();
        List<byte[]> salts = Arrays.asList(Hashes.salts(count));
        int from = 0;
        for (Change change : changes) {
            int to = from + change.entries().size();
            CaseHead head = change.head();
            entries.add(Chain.next(
                    head.id(), head.lastSeq(), head.lastHash(), change.entries(), entered, salts.subList(from, to)));
            from = to;
        }
    }

    /** Runs the statement; element i says whether change i was kept. */
    boolean[] write(Connection connection) throws SQLException {
        try (PreparedStatement statement = new BatchStatement(changes, entries, entered).prepare(connection)) {
            boolean[] kept = new boolean[changes.size()];
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    kept[rows.getInt(1) - 1] = true;
                }
            }
            if (statement.getWarnings() != null) {
                throw new UnsureOutcome(statement.getWarnings());
            }
            return kept;
        }
    }

    Result.Written written(int nr) {
        List<StoredEntry> made = entries.get(nr);
        StoredEntry last = made.getLast();
        Change change = changes.get(nr);
        return new Result.Written(change.head().after(change, last.seq(), last.hash()), made);
    }
}
