package assize.docket.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Something done with a connection that is lent for the time of the call. */
@FunctionalInterface
public interface SqlWork<T extends @org.jspecify.annotations.Nullable Object> {
    /** Does the work; must not keep the connection. */
    T on(Connection connection) throws SQLException;
}
