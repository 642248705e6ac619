package assize.docket.store;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that comes with the platform, with its data in the home folder.
 *
 * <p>The packaging is made for tests: it starts the server with fsync and synchronous_commit off and lets every local
 * user in. All three are put right here: what is committed is on the disk, and the one user has a password that lies in
 * the data folder. A new data folder is made beside its place and moved there when it is complete, so that a machine
 * that stops in the middle leaves nothing half made.
 *
 * <p>If the process was killed, its server may live on. The next start asks it to stop (it finishes what is
 * committed) and starts its own on the same data; a server that died as well is recovered from its log by PostgreSQL
 * itself.
 */
final class OwnServer implements AutoCloseable {
    /** Recovery after a crash may take long; it is waited for as long as the server lives. */
    private static final Duration START = Duration.ofHours(1);

    /** After so long without a living server a start has failed. */
    private static final Duration ENDED = Duration.ofSeconds(5);

    private static final Duration MAKING = Duration.ofMinutes(1);
    private static final String DATABASE = "assize";

    /** Owns the tables; not a superuser, so that the platform never works as one. */
    private static final String OWNER = "assize";

    private static final String PASSWORD_FILE = "assize-password";

    private final EmbeddedPostgres server;
    private final String password;

    private OwnServer(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    static OwnServer start(HomeFolder home, int wantedPort) {
        Path data = home.path().resolve("postgres");
        Place place = Place.of(home.path().toString());
        int port = port(wantedPort);
        try {
            if (!Files.exists(data)) {
                make(home.path(), data, port);
            }
            LeftServer.stop(data);
            String password = Files.readString(data.resolve(PASSWORD_FILE)).strip();
            return new OwnServer(run(home.path(), data, port, password, ENDED), password);
        } catch (IOException | SQLException | RuntimeException e) {
            if (e instanceof MachineLacks lacks) {
                throw lacks;
            }
            throw new MachineLacks(ServerLog.problem(home.path(), place, e), e);
        }
    }

    private static void make(Path home, Path data, int port) throws IOException, SQLException {
        Path draft = home.resolve("postgres.new");
        if (Files.exists(draft)) {
            LeftServer.stop(draft);
            delete(draft);
        }
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        try (EmbeddedPostgres server = run(home, draft, port, password, MAKING);
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            statement.execute("create role " + OWNER + " login createrole password '" + password + "'");
            statement.execute(
                    "create database " + DATABASE + " owner " + OWNER + " template template0 locale 'C.UTF-8'");
        }
        Path file = Files.createFile(draft.resolve(PASSWORD_FILE), ownerOnly(draft));
        Files.writeString(file, password);
        Files.writeString(draft.resolve("pg_hba.conf"), """
                host all all 127.0.0.1/32 scram-sha-256
                host all all ::1/128 scram-sha-256
                """);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server; the packaging itself would wait its full time for one that has ended. */
    private static EmbeddedPostgres run(Path home, Path data, int port, String password, Duration grace)
            throws IOException {
        FutureTask<EmbeddedPostgres> start =
                new FutureTask<>(() -> server(home, data, port, password).start());
        Thread starter = Thread.ofPlatform().name("postgres-start").start(start);
        try {
            while (true) {
                try {
                    return start.get(grace.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (LeftServer.running(data).isEmpty()) {
                        starter.interrupt();
                        start.get().close();
                        throw new IOException("the server ended", e);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server starts", e);
        }
    }

    private static EmbeddedPostgres.Builder server(Path home, Path data, int port, String password) {
        var log = ProcessBuilder.Redirect.appendTo(ServerLog.file(home).toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(START)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_compression", "off")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                .setServerConfig("lc_messages", "C");
    }

    private static int port(int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new MachineLacks(Problem.of("port-in-use", Place.of("ASSIZE_DB_PORT"), "port", "" + wanted), e);
        }
    }

    private static java.nio.file.attribute.FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new java.nio.file.attribute.FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new java.nio.file.attribute.FileAttribute<?>[0];
    }

    static void delete(Path folder) {
        try (var walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The url of the owner of the tables; holds the password. */
    String url() {
        return url(Integer.toString(server.getPort()), password);
    }

    private static String url(String port, String password) {
        return "jdbc:postgresql://localhost:" + port + "/" + DATABASE + "?user=" + OWNER + "&password=" + password;
    }

    /** The url of the server that another process runs in a home folder; null if there is none. */
    static @Nullable String runningUrl(Path home) {
        Path data = home.resolve("postgres");
        try {
            if (LeftServer.running(data).isEmpty()) {
                return null;
            }
            // the fourth line of PostgreSQL's own file is the port
            String port =
                    Files.readAllLines(data.resolve("postmaster.pid")).get(3).strip();
            return url(port, Files.readString(data.resolve(PASSWORD_FILE)).strip());
        } catch (IOException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
