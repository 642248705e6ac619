package assize.docket.log;

import assize.docket.store.Database;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.EntryBundle;
import assize.docket.tlog.Hash;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Note;
import assize.docket.tlog.Tile;
import assize.docket.tlog.Tiles;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The log as its database has it, in the forms of tlog-tiles. Safe for all threads. */
public final class LogReader {
    private static final String LEAVES = """
            select e.bytes, l.salt from log_leaf l join entry e on e.case_id = l.case_id and e.seq = l.seq
            where l.index >= ? and l.index < ? order by l.index
            """;

    private final Database database;

    /** For the log of a docket. */
    public LogReader(Database database) {
        this.database = database;
    }

    /** The last checkpoint that is public, if there is one: its quorum cosigned it. */
    public Optional<Note> findCheckpoint() {
        byte[] note = database.run(connection -> new LogTables(connection).shown());
        return note == null ? Optional.empty() : Optional.of(Note.read("log_head", note));
    }

    /** The checkpoints of more leaves than this that were public, the smallest first, so many at most. */
    public List<Note> listPublic(long size, int most) {
        return database.run(connection -> new LogTables(connection).listPublic(size, most)).stream()
                .map(note -> Note.read("log_public", note))
                .toList();
    }

    /** Where the leaf of an entry stands, if it has one by now. */
    public OptionalLong findLeaf(UUID caseId, long seq) {
        return database.run(connection -> {
            try (PreparedStatement ask =
                    connection.prepareStatement("select l.index from entry e join log_leaf l using (tx, case_id, seq)"
                            + " where e.case_id = ? and e.seq = ?")) {
                ask.setObject(1, caseId);
                ask.setLong(2, seq);
                try (ResultSet row = ask.executeQuery()) {
                    return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                }
            }
        });
    }

    /** The last checkpoint that the log signed, whether it is public by now or not. */
    Optional<Note> findSigned() {
        byte[] note = database.run(connection -> new LogTables(connection).checkpoint());
        return note == null ? Optional.empty() : Optional.of(Note.read("log_checkpoint", note));
    }

    /** How many leaves the tables say that there are. */
    long size() {
        return database.run(connection -> new LogTables(connection).head())
                .map(LogHead::size)
                .orElse(0L);
    }

    /** What the tables say at this moment; nobody signed it. A log that was not begun has this origin and no leaf. */
    Checkpoint standing(String origin) {
        LogHead head =
                database.run(connection -> new LogTables(connection).head()).orElse(new LogHead(origin, 0, 0, 0));
        return new Checkpoint(head.origin(), head.size(), root(head.size()), List.of());
    }

    /** The subtrees of the log as it was at a size that it has reached. */
    public Tiles tree(long size) {
        return new Tiles(size, this::bytes);
    }

    /** The root of the log at a size that it has reached. */
    Hash root(long size) {
        return Merkle.root(tree(size), size);
    }

    /** The bytes of a tile or a bundle; the log has as many leaves as that needs, or more. */
    public byte[] bytes(Tile tile) {
        return database.run(connection -> tile.level() == Tile.ENTRIES
                ? bundle(connection, tile)
                : Arrays.copyOf(new LogTables(connection).tileBytes(tile), tile.width() * 32));
    }

    /** Each entry is compared with the hash in the tree: one that was changed afterwards must not be handed out. */
    private static byte[] bundle(Connection connection, Tile tile) throws SQLException {
        long first = tile.index() * Tile.FULL;
        Tile above = new Tile(0, tile.index(), tile.width());
        List<Hash> hashes = above.hashes(Arrays.copyOf(new LogTables(connection).tileBytes(above), tile.width() * 32));
        List<byte[]> leaves = new ArrayList<>(tile.width());
        try (PreparedStatement ask = connection.prepareStatement(LEAVES)) {
            ask.setLong(1, first);
            ask.setLong(2, first + tile.width());
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    leaves.add(leaf(first + leaves.size(), rows.getBytes(1), rows.getBytes(2)));
                }
            }
        }
        for (int i = 0; i < tile.width(); i++) {
            if (i >= leaves.size() || !Hash.leaf(leaves.get(i)).equals(hashes.get(i))) {
                throw new MachineLacks(
                        Problem.of("log-leaf-differs", Place.of(tile.path()), "index", "" + (first + i)), null);
            }
        }
        return EntryBundle.bytes(leaves);
    }

    private static byte[] leaf(long index, byte[] entry, byte[] salt) {
        try {
            return Leaf.of(index, entry, salt).bytes();
        } catch (IllegalArgumentException e) {
            // What is no entry any more has no leaf; nothing hashes to what stands in the tree.
            return new byte[0];
        }
    }
}
