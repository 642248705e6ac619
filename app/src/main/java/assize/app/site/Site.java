package assize.app.site;

import assize.app.directory.Region;
import assize.app.directory.Topics;
import assize.app.documents.SigningKey;
import assize.app.home.Docket;
import assize.app.home.Home;
import assize.app.notices.MailSettings;
import assize.app.notices.NoticeWatch;
import assize.app.notices.Sender;
import assize.app.notices.TextSettings;
import assize.app.outside.ProviderSettings;
import assize.app.papers.Scanner;
import assize.app.papers.Scans;
import assize.app.papers.look.Limits;
import assize.docket.clock.ClockWatch;
import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.log.LogWatch;
import assize.docket.registry.Registry;
import assize.docket.store.Settings;
import assize.docket.tlog.Policy;
import assize.docket.vitals.Pulse;
import assize.docket.write.Writer;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The site at work: its pages, the clocks that pass, the log; from its start until it is closed. */
public final class Site implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    /** What was opened, the last first: it is closed in this order. */
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private int port;

    private Site() {}

    /**
     * What is asked of a site.
     *
     * @param demo whether the people of the region's file work here, and one click signs in as one of them
     * @param origin how browsers reach it, without a path: {@code https://court.example}
     * @param listen the address on which it listens; that of a demo is this machine's own
     * @param region the file of the region
     * @param procedures that are offered, by name
     * @param version of the program
     */
    public record Wanted(
            boolean demo,
            String origin,
            String listen,
            int port,
            Path region,
            List<String> procedures,
            String version) {
        /** The demo; with 0 as the port at any free one. */
        public static Wanted demo(int port, Home home, List<String> procedures, String version) {
            int free = port == 0 ? freePort() : port;
            Path region = home.procedures().resolve("region").resolve("demo.yaml");
            return new Wanted(true, "http://localhost:" + free, LOOPBACK, free, region, procedures, version);
        }

        /** For real use; throws {@link UnusableInput} with everything that is missing or can't be used. */
        public static Wanted real(
                String origin,
                String listen,
                int port,
                @Nullable Path region,
                Home home,
                Map<String, String> environment,
                String version) {
            RealUse.check(origin, listen, region, home, environment);
            Path file = Objects.requireNonNull(region);
            List<String> procedures = Region.read(file).procedures();
            return new Wanted(false, origin, listen, port, file, procedures, version);
        }

        /** Whether browsers reach it over TLS. */
        boolean secure() {
            return origin.startsWith("https:");
        }
    }

    /**
     * Starts it in an installation; throws {@link MachineLacks} if something that it needs is not to be had.
     *
     * @param teller hears of what keeps clocks or the log from going on
     * @param unforeseen keeps the details of a fault that nobody foresaw
     */
    public static Site start(
            Home home,
            Map<String, String> environment,
            InstantSource time,
            Wanted wanted,
            Consumer<Problem> teller,
            Consumer<Throwable> unforeseen) {
        Site site = new Site();
        boolean open = false;
        try {
            site.open(home, environment, time, wanted, teller, unforeseen);
            open = true;
            return site;
        } finally {
            if (!open) {
                site.close();
            }
        }
    }

    private void open(
            Home home,
            Map<String, String> environment,
            InstantSource time,
            Wanted wanted,
            Consumer<Problem> teller,
            Consumer<Throwable> unforeseen) {
        Region region = Region.read(wanted.region());
        Topics topics = Topics.read(Topics.beside(wanted.region()));
        Docket docket = opened(Docket.open(home, environment));
        LogSettings kept = LogSettings.find(environment, Settings.of(environment))
                .orElseThrow(() -> new MachineLacks(Problem.of("site-log-key", Place.of("ASSIZE_LOG_KEY")), null));
        LogKeys keys = LogKeys.of(kept.keyFile());
        MailSettings mail = MailSettings.of(environment, home.folder());
        Optional<TextSettings> texts = TextSettings.find(environment, home.folder(), wanted.demo());
        Optional<ProviderSettings> provider = ProviderSettings.find(environment);
        SigningKey court = wanted.demo() ? DemoCourtKey.in(home.folder().resolve("court")) : SigningKey.of(environment);
        SiteTables.bringUpToDate(docket.database());
        new Purpose(JdbcClient.create(docket.database().pool())).claim(wanted.demo(), time.instant());
        if (wanted.demo()) {
            new DemoRegion(docket.database(), region).settle(time.instant());
        }
        Registry registry = docket.registry();
        ClockWatch clocks = opened(new ClockWatch(docket.database(), new Writer(docket.database()), registry::passing));
        opened(new LogWatch(docket.database(), keys, kept.policy(keys), kept.lastSeen(), teller))
                .start(teller);
        opened(new Pulse(docket.database(), wanted.version()));
        clocks.start(teller);
        Scans scans = new Scans(Scanner.find(environment), docket.database().pool(), time);
        if (scans.happen()) {
            opened(scans.watch(teller));
        }
        SpringApplication pages = new SpringApplication(Wiring.class);
        pages.setDefaultProperties(settings(wanted));
        pages.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Docket.class, () -> docket, bean -> bean.setDestroyMethodName(""));
            beans.registerBean(Registry.class, () -> registry);
            beans.registerBean(LogKeys.class, () -> keys);
            beans.registerBean(Policy.class, () -> kept.policy(keys));
            beans.registerBean(SigningKey.class, () -> court);
            beans.registerBean(Scans.class, () -> scans);
            beans.registerBean(Region.class, () -> region);
            beans.registerBean(Topics.class, () -> topics);
            beans.registerBean(InstantSource.class, () -> time);
            beans.registerBean(Wanted.class, () -> wanted);
            beans.registerBean(MailSettings.class, () -> mail);
            texts.ifPresent(known -> beans.registerBean(TextSettings.class, () -> known));
            provider.ifPresent(known -> beans.registerBean(ProviderSettings.class, () -> known));
            beans.registerBean(Faults.Unforeseen.class, () -> unforeseen::accept);
        });
        try {
            ConfigurableApplicationContext context = opened(pages.run());
            var server = ((ServletWebServerApplicationContext) context).getWebServer();
            port = server == null ? 0 : server.getPort();
            opened(context.getBean(NoticeWatch.class).start(teller));
            for (Sender sender : NoticeWiring.senders(context, wanted.origin())) {
                opened(sender.start(teller));
            }
        } catch (PortInUseException e) {
            throw new MachineLacks(Problem.of("site-port", Place.of("--port"), "port", "" + wanted.port()), e);
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.addFirst(part);
        return part;
    }

    private static Map<String, Object> settings(Wanted wanted) {
        return Map.ofEntries(
                Map.entry("server.address", wanted.listen()),
                Map.entry("server.port", wanted.port()),
                // who came by the proxy on this machine, and whether over TLS; from elsewhere nobody is believed that
                Map.entry("server.forward-headers-strategy", wanted.demo() ? "none" : "native"),
                Map.entry("server.tomcat.remoteip.internal-proxies", "127.0.0.0/8, ::1/128"),
                // under which name they came is what they asked for, and never what anybody says they did
                Map.entry("server.tomcat.remoteip.host-header", ""),
                Map.entry("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto"),
                Map.entry("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For"),
                Map.entry("server.tomcat.use-relative-redirects", true),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.tomcat.connection-timeout", "20s"),
                Map.entry("server.tomcat.max-http-form-post-size", "2MB"),
                Map.entry("server.tomcat.max-part-count", Limits.BODY_PARTS),
                // a name of the longest kind in three or four bytes a letter
                Map.entry("server.tomcat.max-part-header-size", "4KB"),
                // read and thrown away, so that a browser shows why it was too much
                Map.entry("server.tomcat.max-swallow-size", 2 * Limits.BODY + "B"),
                Map.entry("spring.servlet.multipart.max-request-size", Limits.BODY + "B"),
                Map.entry("spring.servlet.multipart.max-file-size", Limits.BODY + "B"),
                Map.entry("spring.servlet.multipart.file-size-threshold", "32KB"),
                // parts are read where somebody asks for them, not before what is senseless is told so
                Map.entry("spring.servlet.multipart.resolve-lazily", true),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.main.banner-mode", "off"),
                Map.entry("spring.main.log-startup-info", false),
                Map.entry("spring.main.register-shutdown-hook", false),
                Map.entry("spring.mvc.static-path-pattern", "/static/**"),
                Map.entry("spring.web.resources.static-locations", "classpath:/assize/app/static/"),
                Map.entry("spring.web.resources.cache.cachecontrol.max-age", "1h"),
                // at the end it warns of threads of libraries, with a trace; they end with the process
                Map.entry("logging.level.org.apache.catalina.loader.WebappClassLoaderBase", "off"),
                Map.entry("logging.level.root", "warn"));
    }

    /** Known before it is open, because addresses that pages and mails bear hang on it. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port on which it listens. */
    public int port() {
        return port;
    }

    /** Closes the doors, then what stands behind them; what fails on the way keeps nothing else open. */
    @Override
    public void close() {
        List<Exception> failures = new ArrayList<>();
        while (!opened.isEmpty()) {
            try {
                opened.removeFirst().close();
            } catch (Exception e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("the site did not close cleanly", failures.getFirst());
        }
    }
}
