package assize.law.time;

import assize.law.problem.Problem;
import assize.law.yaml.Node;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a calendar's file; what is wrong goes to the list of problems. */
final class CalendarReader {
    private static final List<String> ORDINALS = List.of("last", "first", "second", "third", "fourth", "fifth");

    private final List<Problem> problems;
    private final List<Holiday> holidays = new ArrayList<>();
    private final Map<Long, String> lists = new HashMap<>();
    private final Set<Long> worked = new HashSet<>();

    CalendarReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** A calendar as its file says, and the name of another one whose days it takes over. */
    record Read(Calendar.Facts facts, @Nullable String includes, Form form) {
        /** The calendar together with the days of the one that it includes. */
        Calendar.Facts with(Calendar.Facts other) {
            List<Holiday> holidays = new ArrayList<>(other.holidays());
            holidays.addAll(facts.holidays());
            Map<Long, String> lists = new HashMap<>(other.lists());
            lists.putAll(facts.lists());
            Set<Long> worked = new HashSet<>(other.worked());
            worked.addAll(facts.worked());
            LocalDate knownFrom = facts.knownFrom() == null ? other.knownFrom() : facts.knownFrom();
            LocalDate knownUntil = facts.knownUntil() == null ? other.knownUntil() : facts.knownUntil();
            ZoneId zone = facts.zone() == null ? other.zone() : facts.zone();
            return new Calendar.Facts(
                    facts.id(),
                    facts.name(),
                    facts.also(),
                    zone,
                    facts.weekend(),
                    knownFrom,
                    knownUntil,
                    facts.source(),
                    holidays,
                    lists,
                    worked);
        }
    }

    static Read read(Node node, List<Problem> problems) {
        return new CalendarReader(problems).read(Form.of(node, problems));
    }

    private Read read(Form form) {
        String id = form.text("calendar");
        String name = Name.read(form);
        List<String> also = form.texts("also");
        ZoneId zone = form.read("zone", ZoneId::of);
        Set<DayOfWeek> weekend = weekdays(form, "weekend");
        if (weekend.size() > 6) {
            problems.add(Problem.of("time-calendar-no-day", form.place(), "calendar", id));
        }
        LocalDate knownFrom = form.date("known-from");
        LocalDate knownUntil = form.date("known-until");
        String source = form.text("source");
        String includes = form.textOr("includes", null);
        form.items("days").forEach(item -> holiday(Form.of(item, problems)));
        form.items("notices").forEach(item -> notice(Form.of(item, problems)));
        form.done();
        return new Read(
                new Calendar.Facts(
                        id, name, also, zone, weekend, knownFrom, knownUntil, source, holidays, lists, worked),
                includes,
                form);
    }

    private Set<DayOfWeek> weekdays(Form form, String field) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String text : form.texts(field)) {
            DayOfWeek day = form.convert(field, text, CalendarReader::weekday);
            if (day != null) {
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek weekday(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(text)) {
                return day;
            }
        }
        throw new IllegalArgumentException("monday to sunday");
    }

    private void holiday(Form form) {
        Holiday.Day day = day(form);
        String name = Name.read(form);
        int since = form.number("since", 1);
        int every = 1;
        if (form.has("years")) {
            Form years = form.inner("years");
            since = years.number("from", 1);
            every = Math.max(1, years.number("every", 1));
            years.done();
        }
        int until = form.number("until", Integer.MAX_VALUE);
        Set<Integer> except = numbers(form, "except");
        Set<DayOfWeek> onlyIf = weekdays(form, "if");
        int shift = form.number("shift", 0);
        boolean moves = form.oneOf("moves", "no", "next-working-day").equals("next-working-day");
        boolean disputed = form.yes("disputed");
        form.done();
        if (day != null) {
            holidays.add(new Holiday(day, name, since, until, every, except, onlyIf, shift, moves, disputed));
        }
    }

    private static Set<Integer> numbers(Form form, String field) {
        return form.texts(field).stream()
                .map(text -> form.convert(field, text, Integer::valueOf))
                .filter(number -> number != null)
                .map(number -> number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Holiday.@Nullable Day day(Form form) {
        String easter = form.textOr("easter", null);
        String weekday = form.textOr("weekday", null);
        Set<MonthDay> notOn = form.texts("not-on").stream()
                .map(text -> form.convert("not-on", text, CalendarReader::monthDay))
                .filter(on -> on != null)
                .map(on -> on)
                .collect(Collectors.toUnmodifiableSet());
        if (easter != null) {
            Integer after = form.convert("easter", easter, Integer::valueOf);
            return after == null ? null : new Holiday.Day.Easter(after);
        }
        if (weekday != null) {
            return form.convert("weekday", weekday, text -> nth(text, notOn));
        }
        String on = form.text("on");
        return form.convert(
                "on",
                on,
                text -> text.length() == 5
                        ? new Holiday.Day.Fixed(monthDay(text))
                        : new Holiday.Day.Once(LocalDate.parse(text)));
    }

    static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    /** Reads {@code first monday of may} or {@code last monday of august}. */
    private static Holiday.Day.Nth nth(String text, Set<MonthDay> notOn) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split(" ", -1));
        int nth = words.size() == 4 && words.get(2).equals("of") ? ORDINALS.indexOf(words.get(0)) : -1;
        if (nth < 0) {
            throw new IllegalArgumentException("for example: first monday of may");
        }
        try {
            int month = Month.valueOf(words.get(3).toUpperCase(Locale.ROOT)).getValue();
            return new Holiday.Day.Nth(nth, weekday(words.get(1)), month, notOn);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("for example: last monday of august", e);
        }
    }

    private void notice(Form form) {
        form.text("year");
        form.text("source");
        for (Node item : form.items("off")) {
            Form off = Form.of(item, problems);
            String days = off.text("days");
            String name = Name.read(off);
            off.done();
            off.convert("days", days, text -> spread(text, name));
        }
        for (String text : form.texts("worked")) {
            LocalDate day = form.convert("worked", text, LocalDate::parse);
            if (day != null) {
                worked.add(day.toEpochDay());
            }
        }
        form.done();
    }

    private boolean spread(String days, String name) {
        int slash = days.indexOf('/');
        LocalDate first = LocalDate.parse(slash < 0 ? days : days.substring(0, slash));
        LocalDate last = slash < 0 ? first : LocalDate.parse(days.substring(slash + 1));
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            lists.put(day.toEpochDay(), name);
        }
        return true;
    }
}
