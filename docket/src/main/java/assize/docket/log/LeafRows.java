package assize.docket.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Rows of leaves as the server copies them in, in its binary form: it then writes whole pages, where an insert writes
 * and logs each row by itself. For one thread.
 */
final class LeafRows {
    private static final String COPY = "copy log_leaf (index, tx, case_id, seq, salt) from stdin (format binary)";
    private static final byte[] BEGIN = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER = BEGIN.length + 2 * Integer.BYTES;
    private static final int ROW = Short.BYTES + 5 * Integer.BYTES + 3 * Long.BYTES + 16 + 32;

    private final ByteBuffer rows;

    /** For so many rows. */
    LeafRows(int count) {
        rows = ByteBuffer.allocate(HEADER + count * ROW + Short.BYTES);
        rows.put(BEGIN).putInt(0).putInt(0);
    }

    void add(long index, Untaken entry, byte[] salt) {
        UUID id = entry.caseId();
        rows.putShort((short) 5);
        put(index);
        put(entry.tx());
        rows.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        put(entry.seq());
        rows.putInt(salt.length).put(salt);
    }

    private void put(long value) {
        rows.putInt(Long.BYTES).putLong(value);
    }

    /** Keeps all that were added. */
    void keep(Connection connection) throws SQLException {
        rows.putShort((short) -1);
        try {
            CopyManager copying = new CopyManager(connection.unwrap(BaseConnection.class));
            copying.copyIn(COPY, new ByteArrayInputStream(rows.array(), 0, rows.position()), rows.position());
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }
}
