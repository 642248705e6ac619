package assize.docket.write;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Rows that a statement is given as arrays, one for each column. Not thread-safe. */
final class ArrayRows<T> {
    private final List<T> rows;
    private final Parameters parameters;
    private final List<String> arrays = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    ArrayRows(List<T> rows, Parameters parameters) {
        this.rows = rows;
        this.parameters = parameters;
    }

    ArrayRows<T> ids(String name, Function<T, UUID> column) {
        return column(name, "uuid", rows.stream().map(column).toArray(UUID[]::new));
    }

    ArrayRows<T> longs(String name, ToLongFunction<T> column) {
        return column(name, "bigint", rows.stream().mapToLong(column).toArray());
    }

    ArrayRows<T> texts(String name, Function<T, @Nullable String> column) {
        @Nullable String[] values = new @Nullable String[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return column(name, "text", values);
    }

    ArrayRows<T> bytes(String name, Function<T, byte @Nullable []> column) {
        byte[] @Nullable [] values = new byte[rows.size()] @Nullable [];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        return column(name, "bytea", values);
    }

    private ArrayRows<T> column(String name, String type, Object values) {
        arrays.add(parameters.array(type, values));
        names.add(name);
        return this;
    }

    /** The rows as a table {@code t} of the text. */
    String text() {
        return "unnest(" + String.join(", ", arrays) + ") as t (" + String.join(", ", names) + ")";
    }
}
