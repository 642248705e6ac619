package assize.app.cli;

import assize.app.directory.Region;
import assize.app.home.Docket;
import assize.app.service.Service;
import assize.docket.clock.ClockWatch;
import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.log.LogWatch;
import assize.docket.registry.Registry;
import assize.docket.store.Settings;
import assize.docket.vitals.Pulse;
import assize.docket.write.Writer;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code assize start [--port N]}: the service with the demo region, on this machine only, until it is stopped. It also
 * lets clocks pass and keeps the log.
 */
@Command(name = "start")
final class StartCommand implements Callable<Integer> {
    private static final int PORT = 8080;

    private final Desk desk;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "start-port")
    private int port = PORT;

    StartCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Settings.of(desk.environment());
        Region region = Region.read(desk.home().procedures().resolve("region").resolve("demo.yaml"));
        desk.say("start-begins");
        desk.out().flush();
        try (Docket docket = Docket.open(desk.home(), desk.environment())) {
            LogSettings kept = LogSettings.find(desk.environment(), settings).orElseThrow();
            LogKeys keys = LogKeys.of(kept.keyFile());
            Registry registry = docket.registry();
            CountDownLatch stopped = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            Service.Wanted wanted = new Service.Wanted(port, true, Library.names(desk.home()));
            try (ClockWatch clocks =
                            new ClockWatch(docket.database(), new Writer(docket.database()), registry::passing);
                    LogWatch _ = new LogWatch(
                                    docket.database(), keys, kept.policy(keys), kept.lastSeen(), desk::complain)
                            .start(desk::complain);
                    Pulse _ = new Pulse(docket.database(), Version.number());
                    Service service = Service.start(docket, keys, region, desk.time(), wanted, this::unforeseen)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stopped, ended)));
                clocks.start(desk::complain);
                desk.say("start-ready", "address", "http://localhost:" + service.port());
                desk.out().flush();
                stopped.await();
            } finally {
                ended.countDown();
            }
            return Exit.FINE;
        }
    }

    /** The machine waits until the doors are closed and what is under way is done. */
    private static void end(CountDownLatch stopped, CountDownLatch ended) {
        stopped.countDown();
        try {
            ended.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unforeseen(Throwable failure) {
        desk.complain(Unforeseen.keep(desk, "start", failure));
    }
}
