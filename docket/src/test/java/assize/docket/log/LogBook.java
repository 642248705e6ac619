package assize.docket.log;

import static assize.docket.write.Changes.newCase;
import static assize.docket.write.Changes.step;
import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.entry.Hashes;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.store.TestDatabase;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Consistency;
import assize.docket.tlog.Hash;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Nodes;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import assize.docket.tlog.Tile;
import assize.docket.tlog.Tiles;
import assize.docket.write.Writer;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A database of its own for one log, and everything that must hold of it, computed anew from its entries. */
public final class LogBook {
    public static final String ORIGIN = "court.example/log";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private LogBook() {}

    /** One row: which entry a leaf stands for. */
    @SuppressWarnings("ArrayRecordComponent") // rows to look at; nobody compares them
    record Row(UUID caseId, long seq, byte[] entry, byte[] salt) {}

    public static Database newDatabase() throws SQLException {
        String name = "log_" + DATABASES.incrementAndGet();
        asOwner(TestDatabase.administrator(), "create database " + name + " owner assize");
        String url = TestDatabase.shared().url().replaceFirst("/[^/?]+\\?", "/" + name + "?");
        return Database.open(new Settings(Path.of("."), url, 0, 12));
    }

    /** A copy of a database that nobody has open, as a backup that is put back. */
    public static Database copyOf(Database closed) throws SQLException {
        String name = closed.url().replaceFirst(".*/([^/?]+)\\?.*", "$1");
        String copy = "log_" + DATABASES.incrementAndGet();
        asOwner(TestDatabase.administrator(), "create database " + copy + " template " + name + " owner assize");
        return Database.open(new Settings(Path.of("."), closed.url().replaceFirst(name, copy), 0, 12));
    }

    public static void asOwner(String url, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (String text : statements) {
                statement.execute(text);
            }
        }
    }

    public static NoteSigner signer(String origin) {
        return signer(origin, KeyType.ED25519);
    }

    public static NoteSigner signer(String name, KeyType type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
            return new NoteSigner(NoteKey.of(name, type, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A log of this key that asks no witness. */
    public static Sequencer sequencer(Database database, NoteSigner signer) {
        LogKeys keys = new LogKeys(List.of(signer));
        return new Sequencer(database, keys, Policy.withoutWitnesses(keys.known()));
    }

    /** Keeps such a log; what is public is remembered in the file. */
    public static LogWatch watch(Database database, NoteSigner signer, Path lastSeen, Consumer<Problem> teller) {
        LogKeys keys = new LogKeys(List.of(signer));
        Policy policy = Policy.withoutWitnesses(keys.known());
        return new LogWatch(database, keys, policy, new LastSeen(lastSeen), teller);
    }

    /** Opens so many cases with one entry each. */
    public static void enter(Database database, int cases) {
        new Writer(database)
                .write(IntStream.range(0, cases)
                        .mapToObj(nr -> step(newCase(), "file-case"))
                        .toList());
    }

    /**
     * The rows of the log in their order, after this was checked: indexes without a hole, each entry of the docket
     * once, entries of a case in their order, tiles and every checkpoint as the leaves say, each signed by the key.
     */
    static List<Row> checked(Database database, NoteKey key) {
        List<Row> rows = rows(database);
        Map<UUID, Long> last = new HashMap<>();
        List<Hash> leaves = new ArrayList<>();
        for (Row row : rows) {
            assertThat(last.merge(row.caseId(), 1L, Long::sum)).isEqualTo(row.seq());
            leaves.add(Hash.leaf(Leaf.of(leaves.size(), row.entry(), row.salt()).bytes()));
        }
        assertThat((long) rows.size())
                .isEqualTo(number(
                        database,
                        "select count(*) from entry where tx < "
                                + "(select pg_snapshot_xmin(pg_current_snapshot())::text::bigint)"));
        Nodes nodes = remembered(leaves);
        Tiles tiles = new Tiles(leaves.size(), tile -> tile(database, tile));
        Checkpoint before = new Checkpoint(ORIGIN, 0, Hash.OF_NOTHING, List.of());
        for (Note note : checkpoints(database)) {
            assertThat(note.signers(List.of(key))).containsOnlyKeys(key);
            Checkpoint checkpoint = Checkpoint.of(Place.of("checkpoint"), note.text());
            assertThat(checkpoint.root()).isEqualTo(Merkle.root(nodes, checkpoint.size()));
            List<Hash> proof = Merkle.consistency(nodes, before.size(), checkpoint.size());
            Consistency.check(
                    Place.of("log"), before.size(), before.root(), checkpoint.size(), checkpoint.root(), proof);
            before = checkpoint;
        }
        assertThat(before.size()).isEqualTo(leaves.size());
        assertThat(Merkle.root(tiles, leaves.size())).isEqualTo(before.root());
        return rows;
    }

    /** The subtrees of the leaves, each computed once. */
    private static Nodes remembered(List<Hash> leaves) {
        Map<List<Long>, Hash> known = new HashMap<>();
        return new Nodes() {
            @Override
            public Hash at(int level, long index) {
                if (level == 0) {
                    return leaves.get((int) index);
                }
                Hash hash = known.get(List.of((long) level, index));
                if (hash == null) {
                    hash = Hash.node(at(level - 1, 2 * index), at(level - 1, 2 * index + 1));
                    known.put(List.of((long) level, index), hash);
                }
                return hash;
            }
        };
    }

    public static List<Note> checkpoints(Database database) {
        return database.run(connection -> {
            List<Note> notes = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select note from log_checkpoint order by size")) {
                while (rows.next()) {
                    notes.add(Note.read("checkpoint", rows.getBytes(1)));
                }
            }
            return notes;
        });
    }

    public static long number(Database database, String question) {
        return database.run(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(question)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static List<Row> rows(Database database) {
        return database.run(connection -> {
            List<Row> all = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select l.index, l.case_id, l.seq, e.bytes, l.salt"
                            + " from log_leaf l join entry e using (case_id, seq) order by l.index")) {
                while (rows.next()) {
                    assertThat(rows.getLong(1)).isEqualTo(all.size());
                    assertThat(rows.getBytes(5)).hasSize(Hashes.LENGTH);
                    UUID id = rows.getObject(2, UUID.class);
                    all.add(new Row(id, rows.getLong(3), rows.getBytes(4), rows.getBytes(5)));
                }
            }
            return all;
        });
    }

    private static byte[] tile(Database database, Tile tile) {
        return database.run(connection -> {
            try (var ask = connection.prepareStatement("select hashes from log_tile where level = ? and index = ?")) {
                ask.setInt(1, tile.level());
                ask.setLong(2, tile.index());
                try (var rows = ask.executeQuery()) {
                    rows.next();
                    return rows.getBytes(1);
                }
            }
        });
    }
}
