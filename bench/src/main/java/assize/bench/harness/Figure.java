package assize.bench.harness;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A figure of a run: of one contender, or the best of several.
 *
 * @param names contenders, or one number
 */
public record Figure(Kind kind, List<String> names) {
    /** What is looked at. */
    public enum Kind {
        /** Things a second; the best is the highest. */
        RATE,
        /** The middle time of a unit; the best is the lowest. */
        P50,
        /** The time that 99 of 100 keep; the best is the lowest. */
        P99,
        /** What was counted or taken once. */
        NUMBER
    }

    /** The rate of a contender, or the best one of several. */
    public static Figure rate(String... names) {
        return new Figure(Kind.RATE, List.of(names));
    }

    /** The middle time of a contender. */
    public static Figure p50(String name) {
        return new Figure(Kind.P50, List.of(name));
    }

    /** The time that 99 of 100 units keep. */
    public static Figure p99(String name) {
        return new Figure(Kind.P99, List.of(name));
    }

    /** A number. */
    public static Figure number(String name) {
        return new Figure(Kind.NUMBER, List.of(name));
    }

    /** Its value in a run; empty if none of its names was measured. */
    OptionalDouble in(Results results) {
        var values = names.stream()
                .map(name -> of(results, name))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble);
        return kind == Kind.RATE || kind == Kind.NUMBER ? values.max() : values.min();
    }

    private OptionalDouble of(Results results, String name) {
        return switch (kind) {
            case RATE -> results.median(name, Round::rate);
            case P50 -> results.median(name, Round::p50);
            case P99 -> results.median(name, Round::p99);
            case NUMBER -> {
                Double number = results.numbers().get(name);
                yield number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
            }
        };
    }

    /** Whether one of its names was tried and failed, so that a lack of a value is no choice. */
    boolean failedIn(Results results) {
        return names.stream().anyMatch(results.failed()::containsKey);
    }
}
