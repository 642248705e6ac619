package assize.law.time;

import assize.law.problem.Nearest;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of counting and the calendars of a folder. A jurisdiction is added by adding files. Immutable and safe
 * for all threads; one loaded object serves a whole program.
 */
public final class LegalTime {
    /** The years in which triggers and ends may lie. */
    public static final int FIRST_YEAR = 1900;

    /** Last year. */
    public static final int LAST_YEAR = 2200;

    private final Map<String, Rule> rules;
    private final Map<String, Calendar> calendars;

    LegalTime(Map<String, Rule> rules, Map<String, Calendar> calendars) {
        this.rules = Map.copyOf(rules);
        this.calendars = Map.copyOf(calendars);
    }

    /**
     * Reads {@code rules/*.yaml} and {@code calendars/*.yaml} of a folder; throws {@link UnusableInput} with all
     * that is wrong in any of them.
     */
    public static LegalTime load(Path folder) {
        return Loader.load(folder);
    }

    /** The names of the rules, in order, without their other names. */
    public SequencedSet<String> rules() {
        return rules.values().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of the calendars, in order, without their other names. */
    public SequencedSet<String> calendars() {
        return calendars.values().stream().map(c -> c.facts().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a rule is called for people. */
    public String ruleName(String rule, Locale language) {
        return Name.in(language, rule(rule).name());
    }

    /** Whether a day is a rest day of a calendar (a weekend day that isn't worked, or a holiday). */
    public boolean restDay(String calendar, LocalDate day) {
        return calendar(calendar).rest(inRange(day).toEpochDay());
    }

    /** The name of the holiday that a calendar keeps on a day; empty for a day whose standing is open. */
    public Optional<String> holiday(String calendar, LocalDate day) {
        Calendar kept = calendar(calendar);
        long number = inRange(day).toEpochDay();
        return Optional.ofNullable(kept.holiday(number)).filter(name -> !kept.disputed(number));
    }

    /**
     * Counts. Pure: the same count gives the same derivation. Throws {@link UnusableInput} for a rule or calendar
     * that isn't there, a length or direction that the rule doesn't count, a trigger without the time of day that
     * hours need, a period that may not be paused or extended, a day before the rule was in force, or one out of range.
     */
    public Derivation count(Count count) {
        Rule rule = rule(count.rule());
        Calendar calendar = calendar(count.calendar() == null ? rule.calendar() : count.calendar());
        LocalDate law = count.lawOf() == null ? count.trigger().day() : count.lawOf();
        Rule.Version version = rule.on(law);
        if (version == null) {
            throw unusable("time-no-version", "trigger", "rule", rule.id(), "day", law.toString());
        }
        inRange(count.trigger().day());
        Count one = oneDirection(count, version);
        suited(one, rule, version);
        Length only = version.own().ownLength();
        if (only != null) {
            one = ownLength(one, only, rule);
        }
        ZoneId ofCalendar = calendar.facts().zone();
        ZoneId zone = count.zone() != null ? count.zone() : ofCalendar != null ? ofCalendar : rule.zone();
        Derivation derivation = new Reckoner(one, version, calendar, zone).derive();
        inRange(derivation.end().day());
        return derivation;
    }

    /** Counts again after a pause, an interruption, an order or another trigger, and keeps the old derivation. */
    public Derivation recount(Derivation old, Count changed, String why) {
        return count(changed).replacing(old, why);
    }

    /** A rule that only counts backwards needs not be told so. */
    private static Count oneDirection(Count count, Rule.Version version) {
        return count.direction() == Direction.AFTER && !version.directions().contains(Direction.AFTER)
                ? count.before()
                : count;
    }

    /** A day that counts as that of service follows from the rule alone: "0 days", or "1 day" for the day found. */
    private static Count ownLength(Count count, Length only, Rule rule) {
        if (count.length().n() > Math.max(1, only.n())) {
            throw unusable(
                    "time-length-own",
                    "length",
                    "rule",
                    rule.id(),
                    "found",
                    count.length().toString(),
                    "only",
                    only.toString());
        }
        return count.lasting(only);
    }

    private static void suited(Count count, Rule rule, Rule.Version version) {
        Unit unit = count.length().unit();
        if (!version.units().contains(unit)) {
            String units = version.units().stream().map(u -> u.word() + "s").collect(Collectors.joining(", "));
            throw unusable(
                    "time-unit-unsuited", "length", "rule", rule.id(), "found", unit.word() + "s", "units", units);
        }
        if (!version.directions().contains(count.direction())) {
            throw unusable("time-direction-unsuited", "direction", "rule", rule.id());
        }
        if (unit == Unit.HOUR && count.trigger().time() == null) {
            throw unusable(
                    "time-hour-missing", "trigger", "found", count.trigger().toString());
        }
        if (version.fixed() && !(count.pauses().isEmpty() && count.extensions().isEmpty())) {
            throw unusable("time-fixed", "rule", "rule", rule.id(), "source", version.source());
        }
        if (!reachable(count.length())) {
            throw unusable(
                    "time-out-of-range", "length", "found", count.length().toString());
        }
        for (Extension extension : count.extensions()) {
            if ((extension.adds().unit() == Unit.HOUR) != (unit == Unit.HOUR)) {
                throw unusable(
                        "time-unit-unsuited",
                        "extension",
                        "rule",
                        rule.id(),
                        "found",
                        extension.adds().unit().word() + "s",
                        "units",
                        unit.word() + "s");
            }
        }
    }

    /** Bounds the work before it is done: nothing longer than the years allowed. */
    private static boolean reachable(Length length) {
        int years = LAST_YEAR - FIRST_YEAR + 1;
        long most = switch (length.unit()) {
            case HOUR -> years * 8784L;
            case DAY, CLEAR_DAY, WORKING_DAY -> years * 366L;
            case WEEK -> years * 53L;
            case MONTH -> years * 12L;
            case YEAR -> years;
        };
        return length.n() <= most;
    }

    private static LocalDate inRange(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Calendar.outOfRange(day);
        }
        return day;
    }

    /** What is not here of a rule and a calendar (null for the rule's): both problems at once, none if both are. */
    List<Problem> unknown(String rule, @Nullable String calendar) {
        List<Problem> problems = new ArrayList<>();
        for (Runnable look : List.<Runnable>of(() -> rule(rule), () -> known(calendar))) {
            try {
                look.run();
            } catch (UnusableInput e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }

    private void known(@Nullable String calendar) {
        if (calendar != null) {
            calendar(calendar);
        }
    }

    private Rule rule(String name) {
        Rule rule = rules.get(name);
        if (rule == null) {
            throw unusable("time-rule-unknown", "rule", "found", name, "nearest", nearest(name, rules()));
        }
        return rule;
    }

    /** A name followed by years ({@code CN 2026}) means the calendar of that name. */
    private Calendar calendar(String name) {
        Calendar calendar = calendars.get(name);
        if (calendar == null) {
            int end = name.length();
            while (end > 0 && (Character.isDigit(name.charAt(end - 1)) || " -,".indexOf(name.charAt(end - 1)) >= 0)) {
                end--;
            }
            calendar = calendars.get(name.substring(0, end));
        }
        if (calendar == null) {
            throw unusable("time-calendar-unknown", "calendar", "found", name, "nearest", nearest(name, calendars()));
        }
        return calendar;
    }

    private static String nearest(String name, Collection<String> names) {
        return Nearest.to(name, names).orElse(String.join(", ", names));
    }

    private static UnusableInput unusable(String code, String place, String... pairs) {
        return new UnusableInput(Problem.of(code, Place.of(place), pairs));
    }
}
