package assize.app.service;

import assize.app.directory.Region;
import assize.app.home.Docket;
import assize.docket.log.LogKeys;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service at work, from its start until it is closed. */
public final class Service implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * What is asked of a service.
     *
     * @param port on which it listens, on this machine only; 0: any free one
     * @param demo whether the people of the demo region work here
     * @param procedures that are offered, by name
     */
    public record Wanted(int port, boolean demo, List<String> procedures) {}

    /** Starts it over a docket; throws {@link MachineLacks} if its port is taken. */
    public static Service start(
            Docket docket,
            LogKeys keys,
            Region region,
            InstantSource time,
            Wanted wanted,
            Consumer<Throwable> unforeseen) {
        migrate(docket);
        if (wanted.demo()) {
            new DemoRegion(docket.database(), region).settle(time.instant());
        }
        SpringApplication service = new SpringApplication(Wiring.class);
        service.setDefaultProperties(settings(wanted));
        service.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Docket.class, () -> docket, bean -> bean.setDestroyMethodName(""));
            beans.registerBean(LogKeys.class, () -> keys);
            beans.registerBean(Region.class, () -> region);
            beans.registerBean(InstantSource.class, () -> time);
            beans.registerBean(Wanted.class, () -> wanted);
            beans.registerBean(Faults.Unforeseen.class, () -> unforeseen::accept);
        });
        try {
            return new Service(service.run());
        } catch (PortInUseException e) {
            throw new MachineLacks(Problem.of("service-port", Place.of("--port"), "port", "" + wanted.port()), e);
        }
    }

    private static Map<String, Object> settings(Wanted wanted) {
        return Map.ofEntries(
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("server.port", wanted.port()),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.tomcat.connection-timeout", "20s"),
                Map.entry("server.tomcat.max-http-form-post-size", "2MB"),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.main.log-startup-info", false),
                Map.entry("spring.main.register-shutdown-hook", false),
                Map.entry("spring.mvc.static-path-pattern", "/static/**"),
                Map.entry("spring.web.resources.static-locations", "classpath:/assize/app/static/"),
                Map.entry("spring.web.resources.cache.cachecontrol.max-age", "1h"),
                Map.entry("logging.level.root", "warn"));
    }

    private static void migrate(Docket docket) {
        Flyway.configure()
                .loggers("slf4j")
                .dataSource(docket.database().url(), null, null)
                .schemas("service")
                .locations("classpath:assize/app/migrations")
                .load()
                .migrate();
    }

    /** The port on which it listens. */
    public int port() {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return server == null ? -1 : server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
