package assize.docket.audit;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.docket.log.Leaf;
import assize.docket.store.Database;
import assize.docket.tlog.Tile;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the entries of a docket against the leaves of its log, as these were read elsewhere: each leaf must stand for
 * one entry that is there unchanged, with the content it committed to or none, and each entry that was taken in must
 * have its leaf. For one thread; leaves come in order.
 */
public final class DocketAudit implements Audit.Looking {
    private static final String ENTRIES = """
            select l.index, l.case_id, l.seq, l.salt, e.bytes, e.hash, c.salt, c.body, l.tx = e.tx
            from log_leaf l
            left join entry e on e.case_id = l.case_id and e.seq = l.seq
            left join content c on c.case_id = l.case_id and c.seq = l.seq
            where l.index >= ? and l.index < ? order by l.index
            """;

    /** Nothing but the log says what had been taken in, so an entry from before the last round must have its leaf. */
    private static final String WITHOUT_LEAF = """
            select e.case_id, e.seq from entry e where e.tx < (select seen from log_head)
            and (select l.index from log_leaf l where l.tx = e.tx and l.case_id = e.case_id and l.seq = e.seq) is null
            order by e.case_id, e.seq
            """;

    /** Content is lawfully gone where two persons entered that later in the case. */
    private static final String COVERED = """
            select exists (select from entry e join entry a on a.case_id = e.case_id and a.seq < e.seq
            where e.case_id = ? and a.seq > ?
            and convert_from(e.bytes, 'UTF8')::jsonb ->> 'type' = 'content erased'
            and convert_from(a.bytes, 'UTF8')::jsonb ->> 'type' = 'erasure asked')
            """;

    private static final String BEYOND = """
            select e.case_id, e.seq from entry e left join case_file c on c.id = e.case_id
            where c.last_seq is null or e.seq > c.last_seq order by e.case_id, e.seq
            """;

    private static final int AT_ONCE = 16 * Tile.FULL;

    private final Database database;
    private final Consumer<Problem> teller;
    private final byte[][] leaves = new byte[AT_ONCE][];
    private long first;
    private int held;
    private long differing;

    /** The teller hears of each entry that differs. */
    public DocketAudit(Database database, Consumer<Problem> teller) {
        this.database = database;
        this.teller = teller;
    }

    @Override
    public void at(long index, byte[] leaf) {
        leaves[held++] = leaf;
        if (held == AT_ONCE) {
            compare();
        }
    }

    /** Compares what is left, and looks for entries that have no leaf; tells how many differ in all. */
    public long finish() {
        compare();
        without("audit-entry-without-leaf", WITHOUT_LEAF);
        without("audit-entry-beyond-case", BEYOND);
        return differing;
    }

    private void compare() {
        if (held > 0) {
            database.run(this::compare);
        }
        first += held;
        held = 0;
    }

    private long compare(Connection connection) throws SQLException {
        try (PreparedStatement ask = connection.prepareStatement(ENTRIES)) {
            ask.setLong(1, first);
            ask.setLong(2, first + held);
            try (ResultSet rows = ask.executeQuery()) {
                int next = 0;
                while (rows.next()) {
                    int at = (int) (rows.getLong(1) - first);
                    gone(next, at);
                    look(rows, at);
                    next = at + 1;
                }
                gone(next, held);
                return next;
            }
        }
    }

    private void gone(int from, int to) {
        for (int at = from; at < to; at++) {
            differs("audit-leaf-gone", first + at, "log_leaf");
        }
    }

    private void look(ResultSet row, int at) throws SQLException {
        UUID caseId = row.getObject(2, UUID.class);
        String where = "case " + caseId + ", entry " + row.getLong(3);
        byte[] bytes = row.getBytes(5);
        if (bytes == null) {
            differs("audit-entry-gone", first + at, where);
            return;
        }
        String code = found(at, bytes, row);
        if (code != null) {
            differs(code, first + at, where);
        }
    }

    private @Nullable String found(int at, byte[] bytes, ResultSet row) throws SQLException {
        try {
            Entry entry = Entry.of(bytes);
            if (!Arrays.equals(Leaf.of(first + at, bytes, row.getBytes(4)).bytes(), leaves[at])
                    || !entry.caseId().equals(row.getObject(2, UUID.class))
                    || entry.seq() != row.getLong(3)
                    || !row.getBoolean(9)) {
                return "audit-entry-changed";
            }
            if (!Arrays.equals(Hashes.leaf(bytes), row.getBytes(6))) {
                return "audit-hash-changed";
            }
            byte[] salt = row.getBytes(7);
            byte[] body = row.getBytes(8);
            if (salt == null || body == null) {
                return covered(entry) ? null : "audit-content-gone";
            }
            String commitment = HexFormat.of().formatHex(Hashes.commitment(salt, body));
            return commitment.equals(entry.content()) ? null : "audit-content-changed";
        } catch (IllegalArgumentException e) {
            return "audit-entry-changed";
        }
    }

    private boolean covered(Entry entry) {
        return database.run(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(COVERED)) {
                ask.setObject(1, entry.caseId());
                ask.setLong(2, entry.seq());
                try (ResultSet row = ask.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }

    private void differs(String code, long index, String where) {
        differing++;
        teller.accept(Problem.of(code, Place.of(where), "index", "" + index));
    }

    private void without(String code, String question) {
        database.run(connection -> {
            try (PreparedStatement ask = connection.prepareStatement(question);
                    ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    differing++;
                    String where = "case " + rows.getObject(1, UUID.class) + ", entry " + rows.getLong(2);
                    teller.accept(Problem.of(code, Place.of(where)));
                }
                return differing;
            }
        });
    }
}
