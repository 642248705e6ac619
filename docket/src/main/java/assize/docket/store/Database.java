package assize.docket.store;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The open database: tables up to date, a small pool of connections in the role {@code assize_app}. Every failure
 * leaves it as {@link MachineLacks}. Safe for all threads.
 */
public final class Database implements AutoCloseable {
    /**
     * A plan is made once for each connection: making one for the statement that writes takes several times what
     * running it takes. Plans go by index: they are kept by the connection while tables grow from nothing, and one made
     * for an empty table would read all of it for ever. Whoever reads a whole table switches that on for the
     * transaction.
     *
     * <p>A node that stands still in the middle of its work must not hold cases for ever: the database ends its
     * transaction, nothing of it is kept, and another node goes on.
     */
    private static final String SESSION = "set role " + Migrations.ROLE
            + "; set idle_in_transaction_session_timeout = '30s'; set work_mem = '32MB'"
            + "; set enable_seqscan = off; set random_page_cost = 1.1; set timezone = 'UTC'"
            + "; set plan_cache_mode = force_generic_plan; set jit = off";

    private static final int LONGEST_ANSWER_SECONDS = 30;

    /** Whoever files while the database is away is told so within five seconds. */
    private static final int LONGEST_CONNECTING_MILLIS = 4_000;

    private final @Nullable HomeFolder home;
    private final @Nullable OwnServer server;
    private final String url;
    private final Place place;
    private final HikariDataSource pool;
    private final InstantSource time = new DatabaseTime(this::now);
    private final Counts counts = new Counts();

    private Database(
            @Nullable HomeFolder home, @Nullable OwnServer server, String url, Place place, HikariDataSource pool) {
        this.home = home;
        this.server = server;
        this.url = url;
        this.place = place;
        this.pool = pool;
    }

    /**
     * Opens the database of the settings and brings its tables up to date; throws {@link MachineLacks} with the next
     * step if that cannot be done. Without a url this starts the server in the home folder and holds the folder.
     */
    public static Database open(Settings settings) {
        String url = settings.url();
        if (url != null) {
            return connect(null, null, url, Place.of("ASSIZE_DB_URL"), settings.connections());
        }
        HomeFolder home = HomeFolder.take(settings.home());
        OwnServer server = null;
        boolean open = false;
        try {
            server = OwnServer.start(home, settings.port());
            Place place = Place.of(home.path().toString());
            Database database = connect(home, server, server.url(), place, settings.connections());
            open = true;
            return database;
        } finally {
            if (!open) {
                close(server, home);
            }
        }
    }

    /**
     * The same, but beside another process that has the home folder: connected to the server that this one runs. For
     * looking on.
     */
    public static Database beside(Settings settings) {
        try {
            return open(settings);
        } catch (MachineLacks e) {
            String url = e.problem().code().equals("home-locked") ? OwnServer.runningUrl(settings.home()) : null;
            if (url == null) {
                throw e;
            }
            return connect(null, null, url, Place.of(settings.home().toString()), 2);
        }
    }

    private static Database connect(
            @Nullable HomeFolder home, @Nullable OwnServer server, String url, Place place, int connections) {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        try {
            owner.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new MachineLacks(Problem.of("database-url", place), e);
        }
        owner.setConnectTimeout(10);
        owner.setTcpKeepAlive(true);
        owner.setApplicationName("assize");
        owner.setPrepareThreshold(1);
        Migrations.bringUpToDate(owner, url, place);
        owner.setSocketTimeout(LONGEST_ANSWER_SECONDS);
        HikariConfig config = new HikariConfig();
        config.setDataSource(owner);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(LONGEST_CONNECTING_MILLIS);
        config.setConnectionInitSql(SESSION);
        config.setPoolName("docket");
        return new Database(home, server, url, place, new HikariDataSource(config));
    }

    /** What this process has written into it. */
    public Counts counts() {
        return counts;
    }

    /** Connections in the role {@code assize_app}, with autocommit. */
    public DataSource pool() {
        return pool;
    }

    /** The url by which the owner of the tables connects. It may hold a password: not for logs. */
    public String url() {
        return url;
    }

    /**
     * Lends a connection with autocommit; a failure of the database becomes {@link MachineLacks}. A database that does
     * not answer for half a minute has failed: it must not hold its callers for ever.
     */
    public <T extends @Nullable Object> T run(SqlWork<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Does the work in one transaction: all of it is kept, or nothing. */
    public <T extends @Nullable Object> T inTransaction(SqlWork<T> work) {
        return run(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                restore(connection);
            }
        });
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** A connection that broke on the way is thrown away by the pool; there is nothing to restore on it. */
    private static void restore(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }

    /** Lets whoever reads a whole table wait for as long as that takes. */
    public static void patiently(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
    }

    /** The moment by the clock of the database, which is the same for all nodes. */
    public InstantSource time() {
        return time;
    }

    /** What a failure of the database means for the person who asked; a full disk is recognized behind it. */
    public MachineLacks failure(SQLException failure) {
        HomeFolder own = home;
        if (own != null
                && Failures.code(failure).equals("database-unreachable")
                && ServerLog.spaceLeft(own.path()) < ServerLog.LEAST_SPACE) {
            String why = Failures.firstLine(failure);
            return new MachineLacks(Problem.of("database-full", place, "why", why), failure);
        }
        return Failures.of(failure, place);
    }

    private Instant now() {
        return run(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select clock_timestamp()")) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        });
    }

    @Override
    public void close() {
        pool.close();
        close(server, home);
    }

    private static void close(@Nullable OwnServer server, @Nullable HomeFolder home) {
        if (server != null) {
            server.close();
        }
        if (home != null) {
            home.close();
        }
    }
}
