package assize.docket.write;

import assize.docket.store.Database;
import assize.docket.store.Failures;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps changes. Safe for all threads; the package says how. */
public final class Writer {
    /** The code of the problem that the connection broke while something was being written. */
    public static final String OUTCOME_UNKNOWN = "database-outcome-unknown";

    private static final int TRIES = 20;

    private final Database database;
    private final InstantSource time;

    /** A writer into this database, which also says when a change was entered. */
    public Writer(Database database) {
        this(database, database.time());
    }

    /** A writer with a clock of its own, for replays that must give the same bytes. */
    public Writer(Database database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    /**
     * Keeps the changes, durable before this returns: element i tells what became of change i. All that can be kept are
     * kept in one statement and one commit. Throws {@link MachineLacks} if the database fails; then each change may
     * have been kept or not, and doing it again under the same key is safe.
     */
    public List<Result> write(List<Change> changes) {
        return Linked.any(changes)
                ? database.inTransaction(connection -> write(connection, changes))
                : database.run(connection -> write(connection, changes));
    }

    /**
     * The same within the caller's transaction, if there is one; durable when that commits. A change that the database
     * refuses leaves the transaction usable.
     */
    public List<Result> write(Connection connection, List<Change> changes) throws SQLException {
        return write(connection, changes, time);
    }

    /** The same, entered at the moment that the source names: for a watch that asked the database itself. */
    public List<Result> write(Connection connection, List<Change> changes, InstantSource entered) throws SQLException {
        @Nullable Result[] results = new @Nullable Result[changes.size()];
        List<Integer> open = IntStream.range(0, changes.size())
                .boxed()
                .sorted(Comparator.comparing(i -> changes.get(i).head().id()))
                .toList();
        while (!open.isEmpty()) {
            Set<UUID> written = new HashSet<>();
            Set<UUID> seen = new HashSet<>();
            List<Integer> now = new ArrayList<>();
            List<Integer> later = new ArrayList<>();
            open.forEach(i -> (Linked.fits(changes.get(i), written, seen) ? now : later).add(i));
            List<Result> round =
                    together(connection, now.stream().map(changes::get).toList(), entered);
            for (int i = 0; i < round.size(); i++) {
                results[now.get(i)] = round.get(i);
            }
            open = later;
        }
        return Arrays.stream(results).map(java.util.Objects::requireNonNull).toList();
    }

    /** Changes of different cases in one statement; each by itself if the database refuses that. */
    private List<Result> together(Connection connection, List<Change> changes, InstantSource entered)
            throws SQLException {
        if (changes.size() == 1) {
            return List.of(alone(connection, changes.getFirst(), entered));
        }
        Savepoint before = savepoint(connection);
        try {
            return attempt(connection, changes, entered);
        } catch (SQLException e) {
            undo(connection, before, e);
        }
        List<Result> results = new ArrayList<>();
        for (Change change : changes) {
            results.add(alone(connection, change, entered));
        }
        return results;
    }

    private Result alone(Connection connection, Change change, InstantSource entered) throws SQLException {
        for (int tries = 1; ; tries++) {
            Savepoint before = savepoint(connection);
            try {
                return attempt(connection, List.of(change), entered).getFirst();
            } catch (SQLException e) {
                undo(connection, before, e);
                String state = Failures.state(e);
                // 40: ended in favour of another writer; 23505: somebody wrote the same key or case in this moment
                boolean race = state.startsWith("40") || state.equals("23505");
                if (!race || tries == TRIES) {
                    return new Result.Refused(Problem.of(
                            "change-refused",
                            Place.of("case " + change.head().id()),
                            "why",
                            Failures.firstLine(e),
                            "state",
                            state));
                }
            }
        }
    }

    private List<Result> attempt(Connection connection, List<Change> changes, InstantSource entered)
            throws SQLException {
        boolean[] moved = Linked.moved(connection, changes);
        List<Change> judgedRight = IntStream.range(0, moved.length)
                .filter(i -> !moved[i])
                .mapToObj(changes::get)
                .toList();
        Deque<Result> written =
                new ArrayDeque<>(judgedRight.isEmpty() ? List.of() : written(connection, judgedRight, entered));
        List<Result> results = new ArrayList<>(changes.size());
        for (int i = 0; i < moved.length; i++) {
            results.add(
                    moved[i]
                            ? new Result.Stale(CaseRows.byId(
                                    connection, changes.get(i).head().id()))
                            : written.removeFirst());
        }
        return results;
    }

    private List<Result> written(Connection connection, List<Change> changes, InstantSource entered)
            throws SQLException {
        Instant now = entered.instant();
        Batch batch = new Batch(changes, now);
        boolean[] kept = keep(connection, batch);
        int count = (int) IntStream.range(0, kept.length).filter(i -> kept[i]).count();
        database.counts().wrote(count, kept.length - count, now);
        List<Result> results = new ArrayList<>(changes.size());
        for (int i = 0; i < kept.length; i++) {
            results.add(kept[i] ? batch.written(i) : NotKept.why(connection, changes.get(i)));
        }
        return results;
    }

    private boolean[] keep(Connection connection, Batch batch) throws SQLException {
        try {
            return batch.write(connection);
        } catch (SQLException e) {
            if (Failures.state(e).startsWith("08") || Failures.state(e).startsWith("57")) {
                throw new MachineLacks(
                        Problem.of(OUTCOME_UNKNOWN, Place.of("database"), "why", Failures.firstLine(e)), e);
            }
            throw e;
        }
    }

    private static @Nullable Savepoint savepoint(Connection connection) throws SQLException {
        return connection.getAutoCommit() ? null : connection.setSavepoint();
    }

    /** Goes back to before the attempt if the fault was the change's; hands on a fault of the machine. */
    private static void undo(Connection connection, @Nullable Savepoint before, SQLException failure)
            throws SQLException {
        if (!Failures.ofTheChange(failure)) {
            throw failure;
        }
        if (before != null) {
            connection.rollback(before);
        }
    }
}
