package assize.bench.server;

import assize.docket.store.Database;
import assize.docket.store.Settings;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that the platform brings, here with more memory and room for many connections; the same for all
 * contenders. What is committed is on the disk, as in use. Each engine has a database of its own.
 */
public final class Server implements AutoCloseable {
    private static final Duration LONGEST_END = Duration.ofMinutes(2);
    private static final long LOOK_NANOS = 50_000_000;
    /** The database of the docket and, in a schema of their own, of the raw tables. */
    public static final String MAIN = "assize";

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final AtomicBoolean closed = new AtomicBoolean();

    // whoever stops a run in the middle must not be left with a server and gigabytes of data
    private final Thread stopped = new Thread(this::close);

    private Server(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
        Runtime.getRuntime().addShutdownHook(stopped);
    }

    /** Starts it with its data in a folder that is the run's own: it is gone when this is closed. */
    public static Server start(Path folder) throws IOException, SQLException {
        var log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("max_connections", "200")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("lc_messages", "C")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
        Server server = new Server(folder, postgres);
        try {
            // counting is switched on where statements are counted, and costs nothing anywhere else
            server.count(false);
            server.administer("postgres", "create role assize login createrole");
            server.create(MAIN);
            server.administer(MAIN, "create extension pg_stat_statements");
        } catch (SQLException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** Begins or ends to count statements, in sessions that are open too. */
    void count(boolean on) throws SQLException {
        administer(
                "postgres",
                "alter system set pg_stat_statements.track = '" + (on ? "top" : "none") + "'",
                "select pg_reload_conf()");
    }

    /** Makes an empty database that the platform's owner of tables owns. */
    public void create(String name) throws SQLException {
        administer("postgres", "create database " + name + " owner assize template template0");
    }

    /** Takes a database away, with whoever is still connected. */
    public void drop(String name) throws SQLException {
        administer("postgres", "drop database if exists " + name + " with (force)");
    }

    /** The url of the owner of the tables. */
    public String url(String database) {
        return postgres.getJdbcUrl("assize", database);
    }

    /** A connection of the owner that plans as the driver is told to: prepared from the first time on. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database) + "&prepareThreshold=1");
    }

    /** The docket in a database, as a command would open it: the same pool, the same tables. */
    public Database docket(String database) {
        return Database.open(new Settings(folder, url(database), 0, Settings.CONNECTIONS));
    }

    /** A pool for an engine. */
    public HikariDataSource pool(String database, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(database));
        config.setMaximumPoolSize(connections);
        config.setPoolName(database);
        return new HikariDataSource(config);
    }

    /** Runs statements as the superuser, outside of transactions. */
    public void administer(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", database));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Asks as the superuser for one value. */
    public @Nullable String ask(String database, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", database));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        if (!Thread.currentThread().equals(stopped)) {
            Runtime.getRuntime().removeShutdownHook(stopped);
        }
        try {
            postgres.close();
            awaitEnd();
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server with much to write down goes on after it was told to end, and must not lose its folder meanwhile. */
    private void awaitEnd() {
        Path running = folder.resolve("postgres").resolve("postmaster.pid");
        long until = System.nanoTime() + LONGEST_END.toNanos();
        while (Files.exists(running) && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
