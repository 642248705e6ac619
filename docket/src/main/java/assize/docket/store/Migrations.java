package assize.docket.store;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the tables up to date, and refuses what cannot be used, before anything is written. */
final class Migrations {
    static final int OLDEST = 150_000;
    static final String ROLE = "assize_app";

    private Migrations() {}

    static void bringUpToDate(DataSource owner, String url, Place place) {
        try (Connection connection = owner.getConnection()) {
            refuseOld(Integer.parseInt(ask(connection, "show server_version_num")), place);
            if (ask(connection, "select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean")
                    .equals("t")) {
                throw new MachineLacks(Problem.of("database-read-only", place, "why", "", "state", "25006"), null);
            }
            AppRole.ensure(connection, place);
        } catch (SQLException e) {
            throw Failures.of(e, place);
        }
        migrate(url, place);
    }

    static void refuseOld(int version, Place place) {
        if (version < OLDEST) {
            String found = version / 10_000 + "." + version % 10_000;
            throw new MachineLacks(Problem.of("database-too-old", place, "version", found), null);
        }
    }

    private static void migrate(String url, Place place) {
        try {
            Flyway flyway = Flyway.configure()
                    .loggers("slf4j")
                    // a data source writes all its hundred properties into its url, and Flyway reads that again and
                    // again
                    .dataSource(url, null, null)
                    .locations("classpath:assize/docket/migrations")
                    .load();
            Arrays.stream(flyway.info().all())
                    .filter(step -> step.getState().name().startsWith("FUTURE"))
                    .findFirst()
                    .ifPresent(step -> {
                        throw newer(step, place);
                    });
            flyway.migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    throw Failures.of(sql, place);
                }
            }
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            String code = why.contains("non-empty schema") ? "database-foreign" : "database-failed";
            throw new MachineLacks(Problem.of(code, place, "why", why, "state", "00000"), e);
        }
    }

    private static MachineLacks newer(MigrationInfo step, Place place) {
        return new MachineLacks(
                Problem.of("database-newer", place, "version", String.valueOf(step.getVersion())), null);
    }

    static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
