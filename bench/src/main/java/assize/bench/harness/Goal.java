package assize.bench.harness;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached: a figure, or its ratio to another of the same run.
 *
 * @param name the message key {@code goal-<name>} says it in words
 * @param beside what it is divided by; null: it stands by itself
 * @param atLeast true: the bar or more; false: the bar or less
 * @param stretch what would be better still, or null
 */
public record Goal(
        String name,
        Figure figure,
        @Nullable Figure beside,
        boolean atLeast,
        double bar,
        @Nullable Double stretch) {
    /** What became of a goal. */
    public enum Outcome {
        /** The bar is reached. */
        MET,
        /** It is not, or what should be measured failed. */
        MISSED,
        /** It was not asked for, or what it needs is not here. */
        NOT_MEASURED
    }

    /**
     * A goal held against a run.
     *
     * @param value the figure or ratio, NaN where there is none
     */
    public record Judged(Goal goal, Outcome outcome, double value) {}

    /** A ratio that must be this or more. */
    static Goal atLeast(String name, Figure figure, @Nullable Figure beside, double bar, @Nullable Double stretch) {
        return new Goal(name, figure, beside, true, bar, stretch);
    }

    /** A ratio that must be this or less. */
    static Goal atMost(String name, Figure figure, @Nullable Figure beside, double bar, @Nullable Double stretch) {
        return new Goal(name, figure, beside, false, bar, stretch);
    }

    /** Holds the goal against a run. */
    public Judged judge(Results results) {
        OptionalDouble above = figure.in(results);
        OptionalDouble below = beside == null ? OptionalDouble.of(1) : beside.in(results);
        if (above.isEmpty() || below.isEmpty()) {
            boolean failed = figure.failedIn(results) || (beside != null && beside.failedIn(results));
            return new Judged(this, failed ? Outcome.MISSED : Outcome.NOT_MEASURED, Double.NaN);
        }
        double value = above.getAsDouble() / below.getAsDouble();
        boolean met = atLeast ? value >= bar : value <= bar;
        return new Judged(this, met ? Outcome.MET : Outcome.MISSED, value);
    }
}
