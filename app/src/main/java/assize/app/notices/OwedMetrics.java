package assize.app.notices;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are owed, in the text format of Prometheus, beside the metrics of the docket. Stateless. */
public final class OwedMetrics {
    private static final List<String> KINDS = List.of(
            "mail-waiting",
            "mail-failed",
            "mail-sent",
            "mail-link",
            "text-waiting",
            "text-failed",
            "text-sent",
            "text-delivered",
            "text-undelivered",
            "text-link",
            "letter",
            "printed");

    private OwedMetrics() {}

    /** Those of a database; empty where a docket has no site. */
    public static String of(JdbcClient database) {
        boolean site = database.sql("select to_regclass('site.message') is not null")
                .query(Boolean.class)
                .single();
        if (!site) {
            return "";
        }
        Owed owed = new Owed(database);
        Map<String, Long> counts = owed.count().stream().collect(Collectors.toMap(Owed.Line::kind, Owed.Line::count));
        StringBuilder text = new StringBuilder("# HELP assize_owed What people have not been told yet, by kind\n")
                .append("# TYPE assize_owed gauge\n");
        KINDS.forEach(
                kind -> text.append("assize_owed{kind=\"%s\"} %d\n".formatted(kind, counts.getOrDefault(kind, 0L))));
        return text.append("# HELP assize_owed_unread Entries not looked at for notices yet\n")
                .append("# TYPE assize_owed_unread gauge\n")
                .append("assize_owed_unread %d\n".formatted(owed.unread()))
                .toString();
    }
}
