package assize.docket.write;

import java.sql.SQLException;
import java.sql.SQLWarning;

/**
 * The database answered with a warning. The write itself gives none; what comes is that a commit no longer waits for
 * its standby, which the database reports as a success although the change may be lost with the primary.
 */
final class UnsureOutcome extends SQLException {
    UnsureOutcome(SQLWarning warning) {
        super(warning.getMessage(), "08007", warning);
    }
}
