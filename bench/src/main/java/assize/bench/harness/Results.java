package assize.bench.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What a run has found so far, by the names of contenders and of numbers. For one thread. */
public final class Results {
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();
    private final Map<String, Integer> callers = new LinkedHashMap<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, String> left = new LinkedHashMap<>();
    private final Map<String, String> failed = new LinkedHashMap<>();

    /** Adds a round. */
    public void add(Contender contender, Round round) {
        callers.put(contender.name(), contender.callers());
        rounds.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(round);
    }

    /** Adds a figure that is counted or taken once, not measured in rounds. */
    public void number(String name, double value) {
        numbers.put(name, value);
    }

    /** Notes what was not measured and why. */
    public void leave(String name, String why) {
        left.put(name, why);
    }

    /** Notes what could not be measured because it failed: its goals are missed. */
    public void fail(String name, String why) {
        rounds.remove(name);
        failed.put(name, why);
    }

    /** The rounds by contender, in the order in which they were first measured. */
    public Map<String, List<Round>> rounds() {
        return Collections.unmodifiableMap(rounds);
    }

    /** How many callers a contender has. */
    public int callers(String name) {
        return callers.getOrDefault(name, 1);
    }

    /** The figures that were counted. */
    public Map<String, Double> numbers() {
        return Collections.unmodifiableMap(numbers);
    }

    /** What was left out, with the reason. */
    public Map<String, String> left() {
        return Collections.unmodifiableMap(left);
    }

    /** What failed, with the reason. */
    public Map<String, String> failed() {
        return Collections.unmodifiableMap(failed);
    }

    /** The median over the rounds of one contender. */
    public OptionalDouble median(String name, ToDoubleFunction<Round> of) {
        return median(rounds.getOrDefault(name, List.of()).stream()
                .mapToDouble(of)
                .sorted()
                .toArray());
    }

    private static OptionalDouble median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
    }
}
