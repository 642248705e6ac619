package assize.docket.vitals;

import java.time.Instant;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A status in the text format of Prometheus, version 0.0.4. Stateless. */
public final class Metrics {
    private Metrics() {}

    /** The metrics of a status. */
    public static String of(Status status) {
        StringBuilder text = new StringBuilder();
        each(text, status, "assize_changes_kept_total", "counter", "Changes kept by the node", Status.Node::kept);
        each(text, status, "assize_changes_left_out_total", "counter", "Changes left out", Status.Node::leftOut);
        each(text, status, "assize_changes_waiting", "gauge", "Changes that wait for their turn", Status.Node::waiting);
        each(text, status, "assize_changes_rate", "gauge", "Changes kept in a second", Status.Node::rate);
        each(text, status, "assize_node_silent_seconds", "gauge", "Since the last word", Status.Node::silentSeconds);
        each(text, status, "assize_last_entry_seconds", "gauge", "Moment of the last entry", n -> seconds(n.last()));
        one(text, "assize_clocks_due", "Clocks whose moment has come", (double) status.due());
        one(text, "assize_clocks_late_seconds", "For how long the latest is due", status.lateSeconds());
        one(text, "assize_clocks_failing", "Clocks whose act failed and is tried again", (double) status.failing());
        one(text, "assize_cases", "Cases, as the database estimates it", (double) status.cases());
        one(text, "assize_leaving", "What waits to leave the house", (double) status.leaving());
        one(text, "assize_database_bytes", "Size of the database", (double) status.bytes());
        return text.toString();
    }

    private static double seconds(@Nullable Instant moment) {
        return moment == null ? Double.NaN : moment.toEpochMilli() / 1000.0;
    }

    private static void each(
            StringBuilder text,
            Status status,
            String name,
            String type,
            String help,
            ToDoubleFunction<Status.Node> of) {
        head(text, name, type, help);
        for (Status.Node node : status.nodes()) {
            text.append(name).append("{node=\"").append(node.node()).append("\"} ");
            text.append(number(of.applyAsDouble(node))).append('\n');
        }
    }

    private static void one(StringBuilder text, String name, String help, double value) {
        head(text, name, "gauge", help);
        text.append(name).append(' ').append(number(value)).append('\n');
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static String number(double value) {
        return Double.isNaN(value)
                ? "NaN"
                : value == Math.rint(value) ? "%d".formatted((long) value) : String.format(Locale.ROOT, "%.3f", value);
    }
}
