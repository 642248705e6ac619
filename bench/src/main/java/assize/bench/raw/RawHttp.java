package assize.bench.raw;

import assize.bench.harness.Contender;
import assize.bench.server.Server;
import assize.bench.web.Browser;
import assize.bench.web.Claims;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The ceiling of the same stack: the raw step behind a bare controller, with the same server, settings of the server,
 * driver and pool, and nothing of ours: no sign-in, no protection, no law.
 */
public final class RawHttp implements AutoCloseable {
    private static final int CALLERS = 64;

    /** With which the raw step alone is about as fast as it becomes. */
    private static final int CONNECTIONS = 16;

    private final RawTables tables;
    private final Server server;
    private final Browser[] browsers = new Browser[CALLERS];
    private @Nullable ServletWebServerApplicationContext pages;
    private @Nullable HikariDataSource pool;

    /** On these tables. */
    public RawHttp(RawTables tables, Server server) {
        this.tables = tables;
        this.server = server;
    }

    /** The contender. */
    public Contender contender() {
        SplittableRandom[] chances = new SplittableRandom[CALLERS];
        for (int i = 0; i < CALLERS; i++) {
            chances[i] = new SplittableRandom(i);
        }
        return Contender.of("http-raw-64", CALLERS, this::ready, caller -> step(caller, chances[caller]));
    }

    private long step(int caller, SplittableRandom chance) throws IOException {
        int share = tables.cases() / CALLERS;
        int id = 1 + caller * share + chance.nextInt(share);
        Map<String, String> form = Map.of(
                "revision", Long.toString(tables.revision(id)), "facts", RawTables.FACTS, "body", RawTables.BODY);
        String path = "/cases/" + id;
        Claims.expect(200, browsers[caller].post(path, form), path);
        tables.moved(id);
        return 1;
    }

    private void ready() throws SQLException, IOException {
        if (pages != null) {
            return;
        }
        tables.ready(1);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.url(Server.MAIN) + "&currentSchema=raw&prepareThreshold=1");
        config.setMaximumPoolSize(CONNECTIONS);
        HikariDataSource open = new HikariDataSource(config);
        pool = open;
        SpringApplication bare = new SpringApplication(BareStep.class);
        bare.setDefaultProperties(Map.of(
                "server.address",
                "127.0.0.1",
                "server.port",
                0,
                "spring.threads.virtual.enabled",
                true,
                "spring.main.banner-mode",
                "off",
                "spring.main.register-shutdown-hook",
                false,
                "logging.level.root",
                "warn"));
        bare.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(DataSource.class, () -> open));
        ServletWebServerApplicationContext opened = (ServletWebServerApplicationContext) bare.run();
        pages = opened;
        int port = Objects.requireNonNull(opened.getWebServer()).getPort();
        for (int i = 0; i < CALLERS; i++) {
            browsers[i] = new Browser(port);
        }
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
        if (pool != null) {
            pool.close();
        }
    }
}
