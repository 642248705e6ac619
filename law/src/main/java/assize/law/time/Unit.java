package assize.law.time;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a length is measured in. */
public enum Unit {
    HOUR("hour", "h", "小时", "个小时"),
    DAY("day", "d", "calendar day", "日", "天"),
    /** A whole day, of which neither end is counted (CPR 2.8(3)). */
    CLEAR_DAY("clear day", "净日"),
    /** A day that is not a rest day of the calendar. */
    WORKING_DAY("working day", "workday", "business day", "wd", "工作日", "个工作日"),
    WEEK("week", "w", "周", "个星期"),
    MONTH("month", "m", "calendar month", "个月", "月"),
    YEAR("year", "y", "年");

    private static final Map<String, Unit> BY_NAME = new TreeMap<>();

    static {
        for (Unit unit : values()) {
            for (String name : unit.names.split(",", -1)) {
                BY_NAME.put(name, unit);
                BY_NAME.put(name + "s", unit);
            }
        }
    }

    private final String word;
    /** All names, in the singular, with commas between them. */
    private final String names;

    Unit(String... names) {
        this.word = names[0];
        this.names = String.join(",", names);
    }

    /** Its English name in the singular. */
    public String word() {
        return word;
    }

    /** The unit of a name such as {@code days}, {@code business day} or {@code working_days}; null if there is none. */
    public static @Nullable Unit named(String name) {
        return BY_NAME.get(
                name.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' '));
    }

    /** The English names, for messages. */
    static String all() {
        return String.join(
                ", ", Arrays.stream(values()).map(unit -> unit.word() + "s").toList());
    }
}
