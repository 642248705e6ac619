package assize.app.cli;

import assize.app.home.Docket;
import assize.docket.clock.ClockWatch;
import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.log.LogWatch;
import assize.docket.registry.Registry;
import assize.docket.store.Settings;
import assize.docket.vitals.Pulse;
import assize.docket.write.Writer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code assize watch}: lets clocks pass when they are due, until it is stopped. Any number of nodes may watch one
 * docket. A node that is given the key of the log keeps that too.
 */
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--metrics", paramLabel = "PORT", descriptionKey = "watch-metrics")
    private @Nullable Integer metrics;

    WatchCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        LogSettings kept = LogSettings.find(desk.environment(), Settings.of(desk.environment()))
                .orElse(null);
        try (Docket docket = Docket.open(desk.home(), desk.environment())) {
            Registry registry = docket.registry();
            StopSignal stop = StopSignal.heard();
            try (ClockWatch watch =
                            new ClockWatch(docket.database(), new Writer(docket.database()), registry::passing);
                    LogWatch _ = kept == null ? null : log(docket, kept);
                    Pulse _ = new Pulse(docket.database(), Version.number());
                    MetricsPage page = metrics == null ? null : new MetricsPage(metrics, docket.database())) {
                watch.start(desk::complain);
                desk.say("watch-begun");
                if (page != null) {
                    desk.say("watch-metrics-at", "port", page.port());
                }
                desk.out().flush();
                stop.await();
            }
            return Exit.FINE;
        }
    }

    private LogWatch log(Docket docket, LogSettings kept) {
        LogKeys keys = LogKeys.of(kept.keyFile());
        LogWatch watch = new LogWatch(docket.database(), keys, kept.policy(keys), kept.lastSeen(), desk::complain);
        keys.known().forEach(key -> desk.say("watch-log", "origin", key.name(), "key", key.text()));
        return watch.start(desk::complain);
    }
}
