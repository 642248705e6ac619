package assize.docket.figures;

import assize.law.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the figures of a log with published ones. Every value of the oracle is compared except the texts named
 * {@code source} and {@code note}; a value that the figures lack is a difference. What the figures have beyond the
 * oracle is a difference inside an object or a table that the oracle has too, and none at the top, where an oracle may
 * say less. Numbers are equal if their values are.
 *
 * <p>A list of rows is a table: each row has names and one count, which is the last cell or, if that is no number, the
 * first. Rows are found by their names, so a missing row is one difference and not a shift of all that follow; the
 * sequence of the counts must agree too, which leaves only rows of equal count free to change places. All methods are
 * pure.
 */
public final class Oracle {
    private static final Set<String> WORDS = Set.of("source", "note");

    private final List<Difference> differences = new ArrayList<>();

    private Oracle() {}

    /** All differences, in the order of the oracle; none means that the figures confirm it. */
    public static List<Difference> compare(Map<String, Object> figures, Map<String, Object> oracle) {
        Oracle comparison = new Oracle();
        comparison.expected("", oracle, figures);
        return List.copyOf(comparison.differences);
    }

    private void expected(String prefix, Map<String, Object> oracle, Map<String, Object> figures) {
        oracle.forEach((name, value) -> {
            if (!(WORDS.contains(name) && value instanceof String)) {
                value(prefix + name, value, figures.get(name));
            }
        });
    }

    private void unexpected(String prefix, Map<String, Object> oracle, Map<String, Object> figures) {
        figures.forEach((name, value) -> {
            if (!oracle.containsKey(name)) {
                differ(prefix + name, null, value);
            }
        });
    }

    private void value(String path, @Nullable Object oracle, @Nullable Object figure) {
        if (oracle instanceof Map<?, ?> && figure instanceof Map<?, ?>) {
            expected(path + ".", Json.object(oracle), Json.object(figure));
            unexpected(path + ".", Json.object(oracle), Json.object(figure));
        } else if (oracle instanceof List<?> rows && figure instanceof List<?> && isTable(rows)) {
            table(path, rows(rows), rows(Json.list(figure)));
        } else if (figure == null || !same(oracle, figure)) {
            differ(path, oracle, figure);
        }
    }

    private void table(String path, Map<String, Object> oracle, Map<String, Object> figures) {
        int before = differences.size();
        expected(path, oracle, figures);
        unexpected(path, oracle, figures);
        List<Object> wanted = List.copyOf(oracle.values());
        List<Object> found = List.copyOf(figures.values());
        if (differences.size() == before && !same(wanted, found)) {
            differ(path, wanted, found);
        }
    }

    private void differ(String path, @Nullable Object oracle, @Nullable Object figure) {
        differences.add(new Difference(path, json(oracle), json(figure)));
    }

    private static boolean isTable(List<?> list) {
        return !list.isEmpty() && list.stream().allMatch(row -> row instanceof List<?> cells && cells.size() >= 2);
    }

    /** The counts of a table by the names of their rows, in its order. */
    private static Map<String, Object> rows(List<?> table) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Object row : table) {
            List<Object> cells = new ArrayList<>(Json.list(row));
            Object count = cells.remove(cells.getLast() instanceof Number ? cells.size() - 1 : 0);
            String name = cells.stream().map(Oracle::words).collect(Collectors.joining(", ", "[", "]"));
            while (rows.containsKey(name)) {
                name += " again";
            }
            rows.put(name, count);
        }
        return rows;
    }

    private static String words(Object cell) {
        return cell instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" > "))
                : String.valueOf(cell);
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        if (one instanceof List<?> some && other instanceof List<?> others) {
            return some.size() == others.size()
                    && IntStream.range(0, some.size()).allMatch(i -> same(some.get(i), others.get(i)));
        }
        return Objects.equals(one, other);
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : Json.pretty(value).strip();
    }
}
