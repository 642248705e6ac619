package assize.docket.write;

import java.util.ArrayList;
import java.util.List;

/**
 * A change of a batch, or a part of one, with the number of the change.
 *
 * @param nr from 1
 */
record Numbered<T>(int nr, T item) {
    /** The items with their numbers. */
    static <T> List<Numbered<T>> of(List<T> items) {
        return flat(items.stream().map(List::of).toList());
    }

    /** The items of all lists, each with the number of its list. */
    static <T> List<Numbered<T>> flat(List<List<T>> lists) {
        List<Numbered<T>> flat = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            for (T item : lists.get(i)) {
                flat.add(new Numbered<>(i + 1, item));
            }
        }
        return flat;
    }
}
