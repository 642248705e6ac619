package assize.bench.soak.simulated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds which rows. Whoever wants several gets all of them at once, in the order of asking. */
final class Locks {
    private final Map<Object, Object> holders = new HashMap<>();
    private final List<Wish> wishes = new ArrayList<>();

    private record Wish(Set<Object> rows, Object holder, Runnable granted) {}

    /** Calls when all the rows are held. */
    void take(Set<Object> rows, Object holder, Runnable granted) {
        wishes.add(new Wish(rows, holder, granted));
        grant();
    }

    /** Takes rows that are free, also before those who wait for them with others. */
    void seize(Set<Object> rows, Object holder) {
        rows.forEach(row -> holders.put(row, holder));
    }

    boolean free(Object row) {
        return !holders.containsKey(row);
    }

    /** Whether somebody waits for the row. */
    boolean wanted(Object row) {
        return wishes.stream().anyMatch(wish -> wish.rows().contains(row));
    }

    void release(Object holder) {
        holders.values().removeIf(holder::equals);
        grant();
    }

    /** The server stopped: nobody holds or wants anything. */
    void clear() {
        holders.clear();
        wishes.clear();
    }

    private void grant() {
        List<Wish> granted = new ArrayList<>();
        Set<Object> before = new HashSet<>();
        for (Wish wish : wishes) {
            if (wish.rows().stream().allMatch(row -> free(row) && !before.contains(row))) {
                wish.rows().forEach(row -> holders.put(row, wish.holder()));
                granted.add(wish);
            } else {
                before.addAll(wish.rows());
            }
        }
        wishes.removeAll(granted);
        granted.forEach(wish -> wish.granted().run());
    }
}
