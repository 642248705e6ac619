package assize.docket.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/** Whole numbers and how often each was seen; says what is in the middle and at the ends. For one thread. */
final class Distribution {
    private final TreeMap<Long, Long> counts = new TreeMap<>();
    private long count;

    void add(long value) {
        add(value, 1);
    }

    void add(long value, long times) {
        counts.merge(value, times, Long::sum);
        count += times;
    }

    void addAll(Distribution other) {
        other.counts.forEach(this::add);
    }

    long count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }

    long min() {
        return counts.firstKey();
    }

    long max() {
        return counts.lastKey();
    }

    /** How many of the numbers fulfil a condition. */
    long countWhere(LongPredicate condition) {
        return counts.entrySet().stream()
                .filter(entry -> condition.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The arithmetic mean, rounded half to even; of at least one number. */
    BigDecimal mean(BigDecimal unit, int decimals) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            sum = sum.add(BigDecimal.valueOf(entry.getKey()).multiply(BigDecimal.valueOf(entry.getValue())));
        }
        return sum.divide(unit.multiply(BigDecimal.valueOf(count)), decimals, RoundingMode.HALF_EVEN);
    }

    /** Twice the median, which is whole: the middle number, or the mean of the two in the middle. */
    long twiceMedian() {
        return at((count - 1) / 2) + at(count / 2);
    }

    /** As JSON pairs of number and count, smallest number first. */
    List<Object> pairs() {
        List<Object> pairs = new ArrayList<>();
        counts.forEach((value, times) -> pairs.add(List.of(value, times)));
        return pairs;
    }

    private long at(long rank) {
        long before = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            before += entry.getValue();
            if (rank < before) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("nothing was counted");
    }
}
