package assize.docket.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Acts that were judged on other cases too. Two people may act at the same moment in two linked matters, each judged
 * before the other's act is kept: one snapshot does not show that. So the rows of both matters are held, in the order
 * of their ids, before it is asked whether they still stand as they were seen.
 */
final class Linked {
    private static final String HOLD = "select id, revision from case_file where id = any (?) order by id for update";

    private Linked() {}

    /** Whether any of the changes was judged on another case. */
    static boolean any(List<Change> changes) {
        return changes.stream().anyMatch(change -> !change.seen().isEmpty());
    }

    /** Whether a change can be kept in one statement with those that write and see these cases; if so, adds its own. */
    static boolean fits(Change change, Set<UUID> written, Set<UUID> seen) {
        UUID own = change.head().id();
        boolean fits = !written.contains(own)
                && !seen.contains(own)
                && change.seen().stream().noneMatch(other -> written.contains(other.caseId()));
        if (fits) {
            written.add(own);
            change.seen().forEach(other -> seen.add(other.caseId()));
        }
        return fits;
    }

    /** Element i says whether another case on which change i was judged has moved on. */
    static boolean[] moved(Connection connection, List<Change> changes) throws SQLException {
        boolean[] moved = new boolean[changes.size()];
        if (any(changes)) {
            Map<UUID, Long> now = held(connection, changes);
            for (int i = 0; i < moved.length; i++) {
                moved[i] = changes.get(i).seen().stream()
                        .anyMatch(other -> now.getOrDefault(other.caseId(), 0L) != other.revision());
            }
        }
        return moved;
    }

    private static Map<UUID, Long> held(Connection connection, List<Change> changes) throws SQLException {
        Set<UUID> ids = new TreeSet<>();
        for (Change change : changes) {
            ids.add(change.head().id());
            change.seen().forEach(other -> ids.add(other.caseId()));
        }
        Map<UUID, Long> revisions = new HashMap<>();
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = hold.executeQuery()) {
                while (row.next()) {
                    revisions.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
        }
        return revisions;
    }
}
