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
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes of different cases with the entries made for them, as the arrays of one statement. */
final class Batch {
    /** An item of a change, with the number of the change in the batch. */
    private record Of<T>(int nr, T item) {}

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
        try (PreparedStatement statement = connection.prepareStatement(BatchStatement.SQL)) {
            new Columns(connection, statement).bind();
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

    /** Binds the columns in the order in which the statement names them. */
    private final class Columns {
        private final Connection connection;
        private final PreparedStatement statement;
        private int next = 1;

        Columns(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void bind() throws SQLException {
            statement.setLong(next++, Micros.of(entered));
            cases();
            entries();
            clocks();
            outbox();
        }

        private void cases() throws SQLException {
            List<StoredEntry> lasts = entries.stream().map(List::getLast).toList();
            ids();
            longs(changes, change -> change.head().revision());
            texts(changes, change -> change.head().procedure());
            texts(changes, change -> change.head().version());
            texts(changes, change -> change.head().reference());
            longs(changes, change -> Micros.of(change.head().opened()));
            texts(changes, Change::stage);
            longs(changes, change -> change.closed() ? 1L : 0L);
            longs(lasts, StoredEntry::seq);
            bytes(lasts, StoredEntry::hash);
            bytes(changes, Change::state);
            texts(changes, change -> change.key() == null ? null : change.key().key());
            bytes(changes, change -> change.key() == null ? null : change.key().request());
            bytes(changes, change -> change.key() == null ? null : change.key().answer());
            texts(
                    changes,
                    change -> change.office() == null ? null : change.office().person());
            texts(
                    changes,
                    change -> change.office() == null ? null : change.office().role());
            texts(
                    changes,
                    change -> change.office() == null ? null : change.office().body());
            longs(
                    changes,
                    change -> change.office() == null
                            ? 0L
                            : Micros.of(change.office().at()));
            texts(changes, change -> change.key() == null ? null : change.key().key());
            ids();
        }

        private void ids() throws SQLException {
            objects("uuid", changes, change -> change.head().id(), new UUID[changes.size()]);
        }

        private void entries() throws SQLException {
            List<Of<StoredEntry>> all = flat(entries);
            numbers(all);
            longs(all, of -> of.item().seq());
            bytes(all, of -> of.item().bytes());
            bytes(all, of -> of.item().hash());
            numbers(all);
            longs(all, of -> of.item().seq());
            bytes(all, of -> of.item().salt());
            bytes(all, of -> of.item().body());
        }

        private void clocks() throws SQLException {
            List<Of<ArmedClock>> all = flat(changes.stream().map(Change::clocks).toList());
            numbers(all);
            texts(all, of -> of.item().name());
            texts(all, of -> of.item().holder());
            longs(all, of -> Micros.of(of.item().due()));
            longs(all, of -> of.item().armed() ? 1L : 0L);
            ids();
        }

        private void outbox() throws SQLException {
            List<Of<byte[]>> all = flat(changes.stream().map(Change::outbox).toList());
            numbers(all);
            bytes(all, Of::item);
        }

        private <T> List<Of<T>> flat(List<List<T>> lists) {
            List<Of<T>> flat = new ArrayList<>();
            for (int i = 0; i < lists.size(); i++) {
                for (T item : lists.get(i)) {
                    flat.add(new Of<>(i + 1, item));
                }
            }
            return flat;
        }

        private <T> void numbers(List<Of<T>> rows) throws SQLException {
            longs(rows, of -> (long) of.nr());
        }

        private <T> void longs(List<T> rows, Function<T, Long> column) throws SQLException {
            objects("bigint", rows, column, new Long[rows.size()]);
        }

        private <T> void texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
            objects("text", rows, column, new @Nullable String[rows.size()]);
        }

        private <T> void bytes(List<T> rows, Function<T, byte @Nullable []> column) throws SQLException {
            objects("bytea", rows, column, new byte[rows.size()] @Nullable []);
        }

        /** The driver sends arrays of these types in binary form. */
        private <T, V extends @Nullable Object> void objects(
                String type, List<T> rows, Function<T, V> column, @Nullable Object[] values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                values[i] = column.apply(rows.get(i));
            }
            statement.setArray(next++, connection.createArrayOf(type, values));
        }
    }
}
