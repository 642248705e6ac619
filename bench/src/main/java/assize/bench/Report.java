package assize.bench;

import assize.app.cli.Bench;
import assize.app.cli.Desk;
import assize.bench.harness.Goal;
import assize.bench.harness.Results;
import assize.bench.harness.Round;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run says, for people and for tools. */
final class Report {
    private final Desk desk;
    private final Run run;
    private final Results results;

    Report(Desk desk, Run run) {
        this.desk = desk;
        this.run = run;
        this.results = run.results();
    }

    /** The machine, the table of contenders, the numbers, and what there is no figure of. */
    void print() {
        run.machine().forEach((name, fact) -> desk.out().println(name + ": " + fact));
        desk.out().println();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words("name"), words("callers"), words("rate"), words("spread"), words("p50"), words("p99")));
        results.rounds().forEach((name, rounds) -> rows.add(row(name, rounds)));
        Columns.print(desk.out(), rows);
        results.numbers().forEach((name, value) -> desk.say("bench-number", "name", name, "value", number(value)));
        results.left().forEach((name, why) -> desk.say("bench-left", "name", name, "why", why));
        results.failed().forEach((name, why) -> desk.say("bench-failed", "name", name, "why", why));
        desk.out().println();
    }

    private List<String> row(String name, List<Round> rounds) {
        double least = rounds.stream().mapToDouble(Round::rate).min().orElse(0);
        double most = rounds.stream().mapToDouble(Round::rate).max().orElse(0);
        return List.of(
                name,
                Integer.toString(results.callers(name)),
                number(median(name, "rate")),
                number(least) + " - " + number(most),
                number(median(name, "p50")),
                number(median(name, "p99")));
    }

    private double median(String name, String what) {
        return results.median(name, round -> switch (what) {
                    case "rate" -> round.rate();
                    case "p50" -> round.p50();
                    default -> round.p99();
                })
                .orElse(0);
    }

    /** Each goal with its figure and its bar. */
    void print(List<Goal.Judged> judged) {
        for (Goal.Judged one : judged) {
            Goal goal = one.goal();
            String key = switch (one.outcome()) {
                case MET -> "bench-goal-met";
                case MISSED -> "bench-goal-missed";
                case NOT_MEASURED -> "bench-goal-not-measured";
            };
            Double stretch = goal.stretch();
            desk.say(
                    key,
                    "goal",
                    desk.words("goal-" + goal.name()),
                    "value",
                    Double.isNaN(one.value()) ? "-" : number(one.value()),
                    "bar",
                    (goal.atLeast() ? "≥ " : "≤ ") + number(goal.bar()),
                    "stretch",
                    stretch == null ? "-" : number(stretch));
        }
    }

    private String words(String column) {
        return desk.words("bench-column-" + column);
    }

    /** Large figures whole, small ones with two places that count. */
    static String number(double value) {
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return BigDecimal.valueOf(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** All of it as plain values. */
    Map<String, Object> json(List<Goal.Judged> judged, Bench.Wish wish) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("machine", run.machine());
        json.put("rounds", wish.rounds());
        json.put("seconds", exact(wish.seconds()));
        json.put("large", wish.large());
        Map<String, Object> contenders = new LinkedHashMap<>();
        results.rounds().forEach((name, rounds) -> contenders.put(name, json(name, rounds)));
        json.put("contenders", contenders);
        Map<String, Object> numbers = new LinkedHashMap<>();
        results.numbers().forEach((name, value) -> numbers.put(name, exact(value)));
        json.put("numbers", numbers);
        json.put("goals", judged.stream().map(Report::json).toList());
        json.put("left", results.left());
        json.put("failed", results.failed());
        return json;
    }

    private Map<String, Object> json(String name, List<Round> rounds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("callers", results.callers(name));
        json.put("rate", exact(median(name, "rate")));
        json.put("p50", exact(median(name, "p50")));
        json.put("p99", exact(median(name, "p99")));
        json.put("rates", rounds.stream().map(round -> exact(round.rate())).toList());
        return json;
    }

    private static Map<String, Object> json(Goal.Judged judged) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("goal", judged.goal().name());
        json.put("outcome", judged.outcome().name().toLowerCase(Locale.ROOT));
        json.put("value", Double.isNaN(judged.value()) ? null : exact(judged.value()));
        json.put("bar", exact(judged.goal().bar()));
        Double stretch = judged.goal().stretch();
        json.put("stretch", stretch == null ? null : exact(stretch));
        return castNulls(json);
    }

    // the writer of JSON takes nulls; its parameter only doesn't say so for maps inside
    @SuppressWarnings({"unchecked", "NullAway"})
    private static Map<String, Object> castNulls(Map<String, @Nullable Object> map) {
        return (Map<String, Object>) (Map<String, ?>) map;
    }

    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(6));
    }
}
