package assize.docket.store;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The role in which the platform works: it adds to the docket and cannot change it. */
final class AppRole {
    private AppRole() {}

    /** Makes the role if it is missing; says what an administrator has to run if this user may not. */
    static void ensure(Connection connection, Place place) throws SQLException {
        if (usable(connection)) {
            return;
        }
        String user = Migrations.ask(connection, "select quote_ident(current_user)");
        String make = "create role " + Migrations.ROLE + " nologin";
        String grant = "grant " + Migrations.ROLE + " to " + user;
        try (Statement statement = connection.createStatement()) {
            if (Migrations.ask(connection, "select count(*) from pg_roles where rolname = '" + Migrations.ROLE + "'")
                    .equals("0")) {
                create(statement, make);
            }
            statement.execute(grant);
        } catch (SQLException e) {
            if (!Failures.state(e).equals("42501")) {
                throw e;
            }
            throw new MachineLacks(Problem.of("database-role", place, "sql", make + "; " + grant + ";"), e);
        }
    }

    private static void create(Statement statement, String make) throws SQLException {
        try {
            statement.execute(make);
        } catch (SQLException e) {
            // another node made it in this moment
            if (!Failures.state(e).equals("42710") && !Failures.state(e).equals("23505")) {
                throw e;
            }
        }
    }

    private static boolean usable(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role " + Migrations.ROLE);
            statement.execute("reset role");
            return true;
        } catch (SQLException e) {
            // 22023: no such role; 42501: not a member
            if (Failures.state(e).equals("22023") || Failures.state(e).equals("42501")) {
                return false;
            }
            throw e;
        }
    }
}
