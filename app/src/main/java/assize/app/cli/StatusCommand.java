package assize.app.cli;

import assize.app.notices.OwedMetrics;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.vitals.Metrics;
import assize.docket.vitals.Status;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assize status}: how the docket does, also beside the process that has the home folder. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--metrics", descriptionKey = "status-metrics")
    private boolean metrics;

    StatusCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Database database = Database.beside(Settings.of(desk.environment()))) {
            Status status = Status.of(database);
            if (metrics) {
                desk.out().print(Metrics.of(status));
                desk.out().print(OwedMetrics.of(JdbcClient.create(database.pool())));
            } else {
                print(status);
            }
            desk.out().flush();
            return Exit.FINE;
        }
    }

    private void print(Status status) {
        desk.say("status-versions", "assize", Version.line(), "server", status.server(), "tables", status.tables());
        desk.say(
                "status-cases",
                "cases",
                "%,d".formatted(status.cases()),
                "leaving",
                "%,d".formatted(status.leaving()),
                "size",
                "%,d".formatted(status.bytes() >> 20));
        desk.say(
                "status-clocks",
                "due",
                "%,d".formatted(status.due()),
                "late",
                seconds(status.lateSeconds()),
                "failing",
                "%,d".formatted(status.failing()),
                "next",
                moment(status.next()));
        if (status.nodes().isEmpty()) {
            desk.say("status-no-node");
        }
        for (Status.Node node : status.nodes()) {
            desk.say(
                    node.gone() ? "status-node-gone" : "status-node",
                    "node",
                    node.node(),
                    "version",
                    node.version(),
                    "begun",
                    moment(node.begun()),
                    "silent",
                    seconds(node.silentSeconds()),
                    "rate",
                    String.format(Locale.ROOT, "%,.1f", node.rate()),
                    "kept",
                    "%,d".formatted(node.kept()),
                    "waiting",
                    "%,d".formatted(node.waiting()),
                    "last",
                    moment(node.last()));
        }
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%,.1f", seconds);
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "-" : moment.toString();
    }
}
