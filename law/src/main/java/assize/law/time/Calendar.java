package assize.law.time;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The rest days of a place. Each year is worked out once, when first asked for, as a set of bits; safe for all threads.
 * Days are counted from 1 January 1970, as {@link LocalDate#toEpochDay()} does.
 */
final class Calendar {
    /**
     * The years that a calendar answers for: those of {@link LegalTime}, and some beyond for rolls and long periods.
     */
    static final int FIRST_YEAR = 1790;

    static final int LAST_YEAR = 2310;

    private final Facts facts;
    private final AtomicReferenceArray<@Nullable Year> years = new AtomicReferenceArray<>(LAST_YEAR - FIRST_YEAR + 1);

    /**
     * What its file says.
     *
     * @param lists single days off by name, and weekend days that are worked
     * @param knownFrom first and {@code knownUntil} last day for which the calendar is out
     */
    record Facts(
            String id,
            String name,
            List<String> also,
            @Nullable ZoneId zone,
            Set<DayOfWeek> weekend,
            @Nullable LocalDate knownFrom,
            @Nullable LocalDate knownUntil,
            String source,
            List<Holiday> holidays,
            Map<Long, String> lists,
            Set<Long> worked) {}

    /** A year's days, bit 0 being 1 January. */
    private record Year(long start, BitSet rest, BitSet disputed, Map<Integer, String> names) {}

    Calendar(Facts facts) {
        this.facts = facts;
    }

    Facts facts() {
        return facts;
    }

    /** Whether nothing is done on this day: a weekend that isn't worked, or a holiday. */
    boolean rest(long day) {
        Year year = year(day);
        return year.rest.get((int) (day - year.start));
    }

    /** Whether it is open if this day is a holiday. */
    boolean disputed(long day) {
        Year year = year(day);
        return year.disputed.get((int) (day - year.start));
    }

    /** Whether it is open for any day from the first to the last. */
    boolean disputed(long first, long last) {
        for (long day = first; day <= last; day++) {
            if (disputed(day)) {
                return true;
            }
        }
        return false;
    }

    /** The holiday's name, or null on any other day. */
    @Nullable
    String holiday(long day) {
        Year year = year(day);
        return year.names.get((int) (day - year.start));
    }

    /** Whether this is a weekend day that is worked. */
    boolean worked(long day) {
        return !facts.worked.isEmpty() && facts.worked.contains(day);
    }

    /** Whether the calendar is out for all days from the first to the last. */
    boolean known(long first, long last) {
        return (facts.knownFrom == null || first >= facts.knownFrom.toEpochDay())
                && (facts.knownUntil == null || last <= facts.knownUntil.toEpochDay());
    }

    static boolean saturday(long day) {
        return Math.floorMod(day, 7L) == 2;
    }

    private Year year(long day) {
        int number = LocalDate.ofEpochDay(day).getYear();
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            throw outOfRange(LocalDate.ofEpochDay(day));
        }
        Year known = years.get(number - FIRST_YEAR);
        return known == null ? built(number) : known;
    }

    static UnusableInput outOfRange(LocalDate day) {
        return new UnusableInput(Problem.of("time-out-of-range", Place.of("date"), "found", day.toString()));
    }

    /** Two threads may build the same year at once; both get the same days. */
    private Year built(int number) {
        LocalDate first = LocalDate.of(number, 1, 1);
        Map<Long, String> names = new HashMap<>(facts.lists);
        Map<Long, String> open = new HashMap<>();
        for (int near = number - 1; near <= number + 1; near++) {
            for (Holiday holiday : facts.holidays) {
                holiday.in(near)
                        .ifPresent(date -> (holiday.disputed() ? open : names)
                                .merge(date.toEpochDay(), holiday.name(), Calendar::both));
            }
        }
        for (int near = number - 1; near <= number + 1; near++) {
            substitutes(near, names);
        }
        Year year = year(first, names, open);
        years.set(number - FIRST_YEAR, year);
        return year;
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one + ", " + other;
    }

    private void substitutes(int number, Map<Long, String> names) {
        for (Holiday holiday : facts.holidays) {
            if (holiday.moves()) {
                holiday.in(number)
                        .filter(date -> facts.weekend.contains(date.getDayOfWeek()))
                        .ifPresent(date -> names.put(nextWorking(date, names), holiday.name()));
            }
        }
    }

    private long nextWorking(LocalDate date, Map<Long, String> names) {
        LocalDate next = date.plusDays(1);
        while (facts.weekend.contains(next.getDayOfWeek()) || names.containsKey(next.toEpochDay())) {
            next = next.plusDays(1);
        }
        return next.toEpochDay();
    }

    private Year year(LocalDate first, Map<Long, String> names, Map<Long, String> open) {
        long start = first.toEpochDay();
        BitSet rest = new BitSet(366);
        BitSet disputed = new BitSet(366);
        Map<Integer, String> own = new HashMap<>();
        for (int i = 0; i < first.lengthOfYear(); i++) {
            String name = names.get(start + i);
            boolean weekend = facts.weekend.contains(first.plusDays(i).getDayOfWeek());
            if (name != null) {
                own.put(i, name);
            }
            if (name != null || (weekend && !facts.worked.contains(start + i))) {
                rest.set(i);
            } else if (open.containsKey(start + i)) {
                disputed.set(i);
                own.put(i, open.get(start + i));
            }
        }
        return new Year(start, rest, disputed, Map.copyOf(own));
    }
}
