package assize.docket.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a statement is bound to, gathered while its text is made, so that the two cannot drift apart: each method puts a
 * value after those before it and gives what stands for it in the text. Not thread-safe.
 */
final class Parameters {
    private final List<Object> values = new ArrayList<>();

    String moment(Instant moment) {
        values.add(Micros.of(moment));
        return "timestamptz 'epoch' + ?::bigint * interval '1 microsecond'";
    }

    String array(String type, Object array) {
        values.add(array);
        return "?::" + type + "[]";
    }

    /** Binds them; the driver sends arrays of numbers, texts and bytes in binary form. */
    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof UUID[] ids) {
                statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
    }
}
