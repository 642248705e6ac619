package assize.docket.log;

import assize.docket.entry.Hashes;
import assize.docket.store.Database;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Hash;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.tlog.Policy;
import assize.docket.tlog.Tile;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries their places in the log and signs how far it has come. Any number of nodes may run one: each round
 * is one transaction that holds the head. Safe for all threads.
 */
public final class Sequencer {
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final LogKeys keys;
    private final Policy policy;
    private final Place place;

    /** The checkpoint whose signature was verified last: it need not be verified again, which costs milliseconds. */
    private volatile byte @Nullable [] verified;

    /** For the log of these keys; the first round of all begins it. What no witness is asked for is public at once. */
    public Sequencer(Database database, LogKeys keys, Policy policy) {
        this.database = database;
        this.keys = keys;
        this.policy = policy;
        this.place = Place.of(keys.origin());
    }

    /**
     * Takes all that is complete into the log and signs a checkpoint over it; tells how many leaves were added, 0 if
     * nothing waits or another node is at it. Throws {@link MachineLacks} and signs nothing if the log is another than
     * the one that was signed last.
     */
    public long round() {
        return database.inTransaction(connection -> {
            Database.patiently(connection);
            LogTables tables = new LogTables(connection);
            if (!tables.anyWaiting()) {
                return 0L;
            }
            Optional<LogHead> held = tables.hold(keys.origin());
            try {
                return held.isEmpty() ? 0L : round(tables, held.get());
            } catch (UnusableInput e) {
                // A tile that is gone or was cut is no mistake of whoever asked.
                throw new MachineLacks(e.problems().getFirst(), e);
            }
        });
    }

    private long round(LogTables tables, LogHead head) throws SQLException {
        if (!head.origin().equals(keys.origin())) {
            throw new MachineLacks(
                    Problem.of("log-origin", place, "found", keys.origin(), "allowed", head.origin()), null);
        }
        Growth growth = edge(tables, head.size());
        compare(tables, head, growth.root());
        Boundary boundary = tables.boundary();
        // A restored copy may stand on a server whose numbers are lower; then whatever has no leaf is taken.
        boolean restored =
                boundary.next() < head.seen() || boundary.highest() >= Math.max(boundary.next(), head.elsewhere());
        long past = boundary.highest() + 1;
        long elsewhere = restored ? Math.max(head.elsewhere(), past) : head.elsewhere();
        boolean lookUp = restored || head.seen() < head.elsewhere();
        Round round = new Round(tables, growth);
        tables.waiting(restored ? 0 : head.seen(), restored ? past : boundary.ended(), lookUp, round::take);
        round.flush();
        long added = growth.size() - head.size();
        if (added > 0 || restored) {
            tables.keepTiles(growth.partial());
            tables.move(growth.size(), boundary.ended(), elsewhere);
        }
        if (added > 0) {
            Checkpoint checkpoint = new Checkpoint(head.origin(), growth.size(), growth.root(), List.of());
            byte[] note = keys.sign(checkpoint.text(), boundary.moment()).bytes();
            tables.keepCheckpoint(growth.size(), note, boundary.moment());
            if (!policy.asksWitnesses() && !cosigned(tables.shown())) {
                tables.show(growth.size(), note);
            }
        }
        return added;
    }

    /**
     * Whether others than the log signed what is public. From then on nothing else becomes public: a node that was not
     * told of the witnesses must not do without them.
     */
    static boolean cosigned(byte @Nullable [] shown) {
        if (shown == null) {
            return false;
        }
        Note note = Note.read("log_head", shown);
        String origin = Checkpoint.of(Place.of(note.file()), note.text()).origin();
        return note.signatures().stream()
                .anyMatch(signature -> !signature.name().equals(origin));
    }

    private static Growth edge(LogTables tables, long size) throws SQLException {
        List<List<Hash>> tiles = new ArrayList<>();
        for (int level = 0; size >> (8 * level) > 0; level++) {
            long count = size >> (8 * level);
            int width = (int) (count % Tile.FULL);
            tiles.add(width == 0 ? List.of() : tables.tile(new Tile(level, count >> 8, width)));
        }
        return Growth.of(size, tiles);
    }

    /** Whoever changed the tables of the log, or put an older copy in their place, must not get a signature for it. */
    private void compare(LogTables tables, LogHead head, Hash root) throws SQLException {
        byte[] last = tables.checkpoint();
        Checkpoint signed;
        try {
            if (last == null) {
                signed = new Checkpoint(head.origin(), 0, Hash.OF_NOTHING, List.of());
            } else {
                Note note = Note.read(place.file(), last);
                if (!Arrays.equals(last, verified)) {
                    note.signers(keys.known());
                    verified = last;
                }
                signed = Checkpoint.of(place, note.text());
            }
        } catch (NotProved | UnusableInput e) {
            throw new MachineLacks(Problem.of("log-checkpoint-foreign", place), e);
        }
        Checkpoint found = new Checkpoint(head.origin(), head.size(), root, List.of());
        if (!found.equals(signed)) {
            throw new MachineLacks(
                    Problem.of("log-differs", place, "found", said(found), "allowed", said(signed)), null);
        }
    }

    private static String said(Checkpoint checkpoint) {
        return checkpoint.size() + " " + checkpoint.root();
    }

    /** The leaves of one round, written some at a time. */
    private static final class Round {
        private final LogTables tables;
        private final Growth growth;
        private final List<Untaken> entries = new ArrayList<>();

        Round(LogTables tables, Growth growth) {
            this.tables = tables;
            this.growth = growth;
        }

        void take(Untaken entry) throws SQLException {
            entries.add(entry);
            if (entries.size() == AT_ONCE) {
                flush();
            }
        }

        void flush() throws SQLException {
            if (entries.isEmpty()) {
                return;
            }
            byte[][] salts = Hashes.salts(entries.size());
            tables.keepLeaves(growth.size(), entries, salts);
            for (int i = 0; i < salts.length; i++) {
                growth.add(Hash.leaf(leaf(entries.get(i), salts[i]).bytes()));
            }
            tables.keepTiles(growth.takeFull());
            entries.clear();
        }

        private Leaf leaf(Untaken entry, byte[] salt) {
            try {
                return Leaf.of(growth.size(), entry.bytes(), salt);
            } catch (IllegalArgumentException e) {
                Place at = Place.of("case " + entry.caseId());
                throw new MachineLacks(Problem.of("chain-unreadable", at, "seq", "" + entry.seq()), e);
            }
        }
    }
}
