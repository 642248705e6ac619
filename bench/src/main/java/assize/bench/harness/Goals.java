package assize.bench.harness;

import java.util.List;

/** The goals, as one table. */
public final class Goals {
    /** Ratios of two figures of one run; a few stand by themselves because they are counted or are promises in time. */
    public static final List<Goal> ALL = List.of(
            Goal.atLeast("steps-16", Figure.rate("ours-step-16"), Figure.rate("raw-step-16"), 0.80, 1.2),
            Goal.atLeast("steps-64", Figure.rate("ours-step-64"), bestRaw(), 1.3, 2.0),
            Goal.atLeast("steps-flowable", Figure.rate("ours-step-64"), bestFlowable(), 30, 50.0),
            Goal.atMost("one-caller", Figure.p50("ours-step-1"), Figure.p50("raw-step-1"), 2.0, 1.3),
            Goal.atMost("p99-64", Figure.p99("ours-step-64"), Figure.p99("raw-step-64"), 1.0, 0.5),
            Goal.atMost("statements", Figure.number("statements-ours"), null, 2, 1.1),
            Goal.atLeast("http-steps", Figure.rate("http-step-64"), Figure.rate("http-raw-64"), 1.0, null),
            Goal.atMost("http-p99", Figure.p99("http-step-64"), Figure.p99("http-raw-64"), 1.0, null),
            Goal.atMost("site-memory", Figure.number("site-mib-under-load"), null, 512, null),
            Goal.atLeast("replay", Figure.rate("replay"), Figure.rate("copy-docket"), 0.30, 0.50),
            Goal.atLeast("timers", Figure.rate("ours-timers"), Figure.rate("raw-timers"), 0.25, 0.40),
            Goal.atMost("queue-page", Figure.p50("ours-queue-page"), Figure.p50("raw-queue-page"), 5, 2.0),
            Goal.atLeast("many-cases", Figure.rate("ours-step-16-large"), Figure.rate("ours-step-16"), 0.90, null),
            Goal.atMost("midnight", Figure.number("midnight-seconds"), null, 60, null),
            Goal.atLeast("midnight-steps", Figure.number("midnight-steps"), largeSteps(), 0.5, null),
            Goal.atLeast("rebuild", Figure.rate("rebuild"), null, 200_000, 500_000.0),
            Goal.atLeast("dates", Figure.rate("dates"), null, 200_000, null),
            Goal.atMost("large-procedure", Figure.p50("verify-large"), null, 10_000, null),
            Goal.atLeast("log-cost", Figure.rate("ours-step-64-log"), Figure.rate("ours-step-64"), 0.90, null),
            Goal.atMost("log-lag", Figure.number("log-lag-seconds"), null, 2, null),
            Goal.atLeast("log-audit", Figure.rate("log-audit"), null, 500_000, null),
            Goal.atMost("log-proof", Figure.number("log-proof-ms"), null, 5, null),
            Goal.atMost("log-tiles", Figure.number("log-tile-bytes"), null, 45, null),
            Goal.atMost("heap", Figure.number("heap-mib"), null, 300, null));

    private Goals() {}

    private static Figure bestRaw() {
        return Figure.rate("raw-step-1", "raw-step-4", "raw-step-16", "raw-step-64");
    }

    private static Figure bestFlowable() {
        return Figure.rate("flowable-4", "flowable-16", "flowable-64");
    }

    private static Figure largeSteps() {
        return Figure.rate("ours-step-16-large");
    }

    /** All goals held against a run. */
    public static List<Goal.Judged> judge(Results results) {
        return ALL.stream().map(goal -> goal.judge(results)).toList();
    }
}
