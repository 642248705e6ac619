package assize.bench.server;

import java.sql.SQLException;

/** Counts the statements that the server runs for a unit of work; nothing else may use the database meanwhile. */
public final class Statements {
    /** Before the count, so that sessions see that they are counted and plans are made. */
    private static final int FIRST = 20;

    private static final int COUNTED = 200;

    private Statements() {}

    /** Work whose statements are counted. */
    @FunctionalInterface
    public interface Unit {
        /** Does one. */
        void run() throws Exception;
    }

    /** How many statements of a database one unit takes, on average. */
    public static double each(Server server, String database, int most, Unit unit) throws Exception {
        int units = Math.min(COUNTED, most);
        server.count(true);
        try {
            for (int i = 0; i < Math.min(FIRST, most); i++) {
                unit.run();
            }
            server.ask(Server.MAIN, "select pg_stat_statements_reset()");
            for (int i = 0; i < units; i++) {
                unit.run();
            }
            return calls(server, database) / (double) units;
        } finally {
            server.count(false);
        }
    }

    private static long calls(Server server, String database) throws SQLException {
        String calls = server.ask(Server.MAIN, """
                select coalesce(sum(calls), 0) from pg_stat_statements s
                join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
                where d.datname = '%s' and not r.rolsuper
                """.formatted(database));
        return Long.parseLong(String.valueOf(calls));
    }
}
