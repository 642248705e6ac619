package assize.docket.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a change was left out: its key was used before, the case had moved on, or the office is not held. */
final class NotKept {
    private NotKept() {}

    static Result why(Connection connection, Change change) throws SQLException {
        ActKey key = change.key();
        Result earlier = key == null ? null : earlier(connection, key);
        if (earlier != null) {
            return earlier;
        }
        CaseHead head = change.head();
        CaseHead current = CaseRows.byId(connection, head.id());
        String reference = head.reference();
        if (current == null && reference != null) {
            current = CaseRows.byReference(connection, reference);
        }
        Office office = change.office();
        boolean asRead = current == null ? head.revision() == 0 : current.revision() == head.revision();
        return office != null && asRead ? new Result.NotAppointed(office) : new Result.Stale(current);
    }

    /** What was answered under the key, or null if it was never used. */
    static @Nullable Result earlier(Connection connection, ActKey key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select case_id, seq, request, answer from step_key where key = ?")) {
            select.setString(1, key.key());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!Arrays.equals(row.getBytes("request"), key.request())) {
                    return new Result.KeyReused(key.key());
                }
                Result repeated = new Result.Repeated(
                        row.getObject("case_id", UUID.class), row.getLong("seq"), row.getBytes("answer"));
                makeDurable(connection);
                return repeated;
            }
        }
    }

    /** Writes a mark into the log, so that the commit of this read waits like any other for disk and standby. */
    private static void makeDurable(Connection connection) throws SQLException {
        try (PreparedStatement mark =
                connection.prepareStatement("select pg_logical_emit_message(true, 'assize', 'repeated')")) {
            mark.executeQuery().close();
            if (mark.getWarnings() != null) {
                throw new UnsureOutcome(mark.getWarnings());
            }
        }
    }
}
