package assize.bench.soak.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A server on a port that stays the same over its restarts. What is committed is on the disk, as in use. */
public final class Postgres implements AutoCloseable {
    private static final long START_SECONDS = 90;
    private static final long STOP_SECONDS = 20;
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "listen_addresses=localhost",
            "unix_socket_directories=",
            "shared_buffers=128MB",
            "max_connections=60",
            "timezone=UTC",
            "lc_messages=C");

    private final Kit kit;
    private final Path data;
    private final Path log;
    private final int port;
    private final Map<String, String> environment;
    private final Thread atEnd = new Thread(this::kill);
    private @Nullable Process process;

    private Postgres(Kit kit, Path data, Path log, int port, Map<String, String> environment) {
        this.kit = kit;
        this.data = data;
        this.log = log;
        this.port = port;
        this.environment = environment;
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** Makes a server with its data in a new folder, and starts it. */
    public static Postgres make(Kit kit, Path folder) throws IOException, SQLException, InterruptedException {
        return make(kit, folder.resolve("data"), null, folder.resolve("postgres.log"), Map.of());
    }

    /** The same with a place for its own log of changes, and with an environment of its own. */
    public static Postgres make(Kit kit, Path data, @Nullable Path wal, Path log, Map<String, String> environment)
            throws IOException, SQLException, InterruptedException {
        List<String> making = new ArrayList<>(List.of(
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-locale",
                "--wal-segsize=1"));
        if (wal != null) {
            making.addAll(List.of("-X", wal.toString()));
        }
        Process made = new ProcessBuilder(kit.command("initdb", making))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        if (!made.waitFor(START_SECONDS, TimeUnit.SECONDS) || made.exitValue() != 0) {
            made.destroyForcibly();
            throw new IOException("initdb failed: " + Files.readString(log));
        }
        Postgres server = new Postgres(kit, data, log, freePort(), environment);
        server.start();
        server.administer("postgres", "create role assize login createrole", "create database assize owner assize");
        return server;
    }

    /** Starts it and waits until it takes connections: after a crash that includes its recovery. */
    public void start() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        ProcessBuilder builder = new ProcessBuilder(kit.command("postgres", arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        long begun = System.nanoTime();
        while (!answers()) {
            if (!alive()
                    || System.nanoTime() - begun
                            > Duration.ofSeconds(START_SECONDS).toNanos()) {
                throw new IOException("the server does not start; its words are in " + log);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Whether its first process lives. */
    public boolean alive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** Whether it takes a connection and answers. */
    public boolean answers() {
        try (Connection connection =
                        DriverManager.getConnection(administrator("postgres") + "&connectTimeout=2&socketTimeout=5");
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    /** Ends all its processes between any two of their instructions, as kill -9 does. */
    public void kill() {
        Process running = process;
        if (running != null) {
            List<ProcessHandle> all = running.descendants().toList();
            running.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            running.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
            all.forEach(one ->
                    one.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join());
        }
    }

    /** Ends one of its processes so; the first one then throws the others out and recovers by itself. */
    public void killOne(RandomGenerator random) {
        Process running = process;
        List<ProcessHandle> all =
                running == null ? List.of() : running.children().toList();
        if (!all.isEmpty()) {
            all.get(random.nextInt(all.size())).destroyForcibly();
        }
    }

    /** The port on the loopback address. */
    public int port() {
        return port;
    }

    /** The url of the owner of the tables. */
    public String url() {
        return url(port);
    }

    /** The same through another port. */
    public static String url(int through) {
        return "jdbc:postgresql://localhost:" + through + "/assize?user=assize";
    }

    /** Runs statements as the superuser. */
    public void administer(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(administrator(database));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of what an administrator asks of the docket's database. */
    public List<String> column(String question) throws SQLException {
        List<String> column = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(administrator("assize"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        }
        return column;
    }

    private String administrator(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Nothing in it is needed any more. */
    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }
}
