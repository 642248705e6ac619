package assize.house.bad.law;

import java.sql.Connection;
import java.sql.SQLException;

/** Law that asks a database. */
record LawWithSql(Connection connection) {
    boolean open() throws SQLException {
        return connection.isValid(1);
    }
}
