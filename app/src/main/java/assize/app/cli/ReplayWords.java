package assize.app.cli;

import assize.docket.replay.Report;
import java.time.Duration;
import java.util.Map;

/** The report of a replay in words. */
final class ReplayWords {
    private final Desk desk;
    private final Report report;

    ReplayWords(Desk desk, Report report) {
        this.desk = desk;
        this.report = report;
    }

    void print(Duration took) {
        Map<String, Object> figures = report.figures();
        desk.say(
                "replay-cases",
                "cases",
                number(report.cases()),
                "events",
                number((Long) figures.getOrDefault("events", 0L)),
                "variants",
                number((Long) figures.getOrDefault("variants", 0L)),
                "entries",
                number(report.entries()),
                "written",
                number(report.written()),
                "known",
                number(report.cases() - report.written()),
                "seconds",
                "%.1f".formatted(took.toMillis() / 1000.0));
        desk.say("replay-ends");
        report.ends().forEach((stage, count) -> line(stage, count));
        desk.say("replay-irregular", "cases", number(report.irregularCases()));
        report.irregular().forEach((rule, count) -> line(rule.replace("|", "  "), count));
        report.atEnd().forEach((rule, count) -> line(rule, count));
        report.dates()
                .forEach((name, counts) -> desk.say(
                        "replay-dates",
                        "name",
                        name,
                        "right",
                        number(counts[1]),
                        "all",
                        number(counts[0] + counts[1])));
    }

    private void line(String name, long count) {
        desk.out().println("  %12s  %s".formatted(number(count), name));
    }

    private static String number(long number) {
        return "%,d".formatted(number);
    }
}
