package assize.docket.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** How often each thing was seen. For one thread. */
final class Tally<K> {
    /** Most frequent first; among equally frequent ones in the order of their text, so that the order is defined. */
    private static final Comparator<Map.Entry<?, Long>> ORDER = Comparator.<Map.Entry<?, Long>>comparingLong(
                    Map.Entry::getValue)
            .reversed()
            .thenComparing(entry -> entry.getKey().toString());

    private final Map<K, Long> counts = new HashMap<>();

    void add(K seen) {
        counts.merge(seen, 1L, Long::sum);
    }

    void addAll(Tally<K> other) {
        other.counts.forEach((seen, count) -> counts.merge(seen, count, Long::sum));
    }

    int distinct() {
        return counts.size();
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    void forEach(BiConsumer<K, Long> action) {
        counts.forEach(action);
    }

    /** What was seen and how often, most frequent first. */
    Stream<Map.Entry<K, Long>> byFrequency() {
        return counts.entrySet().stream().sorted(ORDER);
    }

    /** As a JSON object, most frequent first. */
    Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        byFrequency().forEach(entry -> object.put(entry.getKey().toString(), entry.getValue()));
        return object;
    }

    /** As JSON pairs of text and count, most frequent first. */
    List<Object> pairs() {
        return byFrequency()
                .map(entry -> (Object) List.of(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    /** The exact sum of decimal numbers, each as often as it was seen. */
    static BigDecimal sum(Tally<String> decimals) {
        return decimals.counts.entrySet().stream()
                .map(entry -> new BigDecimal(entry.getKey()).multiply(BigDecimal.valueOf(entry.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
