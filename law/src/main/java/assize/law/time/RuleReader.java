package assize.law.time;

import assize.law.problem.Problem;
import assize.law.yaml.Node;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a rule's file; what is wrong goes to the list of problems. */
final class RuleReader {
    private final List<Problem> problems;

    private RuleReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** A rule and its form, so that later problems can name the file. */
    record Read(Rule rule, Form form) {}

    static Read read(Node node, List<Problem> problems) {
        return new RuleReader(problems).read(Form.of(node, problems));
    }

    private Read read(Form form) {
        String id = form.text("rule");
        String name = Name.read(form);
        String jurisdiction = form.text("jurisdiction");
        List<String> also = form.texts("also");
        String calendar = form.text("calendar");
        ZoneId zone = form.value("zone", ZoneId.of("UTC"), ZoneId::of);
        List<Rule.Version> versions = new ArrayList<>();
        for (Node item : form.items("versions")) {
            versions.add(version(Form.of(item, problems)));
        }
        if (versions.isEmpty()) {
            problems.add(Problem.of("time-file-missing", form.place(), "field", "versions"));
        }
        form.done();
        order(form, versions);
        return new Read(new Rule(id, name, jurisdiction, also, calendar, zone, List.copyOf(versions)), form);
    }

    /** Each version ends where the next begins, so that every day has one law and no day has two. */
    private void order(Form form, List<Rule.Version> versions) {
        for (int i = 0; i < versions.size(); i++) {
            Rule.Version version = versions.get(i);
            LocalDate next = i + 1 < versions.size() ? versions.get(i + 1).validFrom() : null;
            LocalDate to = version.validTo();
            boolean backwards = next != null && !next.isAfter(version.validFrom());
            boolean gap = to != null && next != null && !to.plusDays(1).equals(next);
            if (backwards || gap || (to != null && to.isBefore(version.validFrom()))) {
                problems.add(Problem.of(
                        "time-versions",
                        form.place(),
                        "from",
                        version.validFrom().toString()));
            }
        }
    }

    private Rule.Version version(Form form) {
        LocalDate from = form.date("valid-from");
        LocalDate to = form.date("valid-to");
        if (from == null) {
            problems.add(Problem.of("time-file-missing", form.place(), "field", "valid-from"));
        }
        String source = form.text("source");
        Set<Unit> units = EnumSet.noneOf(Unit.class);
        each(form, "units", text -> known(Unit.named(text), Unit.all()), units);
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        each(form, "direction", text -> Direction.valueOf(text.toUpperCase(Locale.ROOT)), directions);
        Parameters own = parameters(form);
        boolean fixed = form.yes("fixed");
        OutOfReach outOfReach = outOfReach(form);
        Protects protects = form.read("protects", text -> Protects.valueOf(text.toUpperCase(Locale.ROOT)));
        Parameters.Change other = form.has("other-reading") ? change(form.inner("other-reading")) : null;
        Map<String, String> sources = sources(form);
        form.done();
        return new Rule.Version(
                from == null ? LocalDate.MIN : from,
                to,
                source,
                units,
                directions.isEmpty() ? EnumSet.allOf(Direction.class) : directions,
                own,
                fixed,
                outOfReach,
                protects,
                other,
                sources);
    }

    private static OutOfReach outOfReach(Form form) {
        String word =
                form.oneOf("out-of-reach", OutOfReach.NONE.word(), OutOfReach.LAW.word(), OutOfReach.PLATFORM.word());
        return OutOfReach.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static <T> void each(Form form, String field, java.util.function.Function<String, T> reader, Set<T> into) {
        for (String text : form.texts(field)) {
            T value = form.convert(field, text, reader);
            if (value != null) {
                into.add(value);
            }
        }
    }

    private static <T> T known(@Nullable T value, String allowed) {
        if (value == null) {
            throw new IllegalArgumentException(allowed);
        }
        return value;
    }

    private Parameters parameters(Form form) {
        Set<Integer> workingLengths = new TreeSet<>();
        each(form, "working-lengths", Integer::valueOf, workingLengths);
        List<Parameters.Suspension> suspended = new ArrayList<>();
        form.items("suspended").forEach(item -> suspended.add(suspension(Form.of(item, problems))));
        return new Parameters(
                form.oneOf("first-day", "out", "counted").equals("counted"),
                form.oneOf("days", "calendar", "working").equals("working"),
                form.number("working-up-to", 0),
                Set.copyOf(workingLengths),
                form.yes("clear"),
                form.oneOf("month-end", "clip", "sticky").equals("sticky"),
                form.oneOf("hours", "at-once", "next-hour").equals("next-hour"),
                form.oneOf("roll", "none", "next").equals("next"),
                form.oneOf("roll-back", "none", "previous").equals("previous"),
                form.oneOf("roll-hours", "none", "same-hour").equals("same-hour"),
                form.yes("open-saturdays"),
                form.number("working-days-at-least", 0),
                form.number("extra-after-roll", 0),
                form.read("late-from", LocalTime::parse),
                form.read("own-length", RuleReader::length),
                form.read("day-ends", LocalTime::parse),
                List.copyOf(suspended));
    }

    private static Length length(String text) {
        try {
            return Length.parse(text);
        } catch (assize.law.problem.UnusableInput e) {
            throw new IllegalArgumentException("for example: 30 days", e);
        }
    }

    private static Parameters.Suspension suspension(Form form) {
        String from = form.text("from");
        String to = form.text("to");
        java.time.MonthDay first = form.convert("from", from, CalendarReader::monthDay);
        java.time.MonthDay last = form.convert("to", to, CalendarReader::monthDay);
        int since = form.number("since", 0);
        int until = form.number("until", 9999);
        String source = form.text("source");
        form.done();
        java.time.MonthDay none = java.time.MonthDay.of(1, 1);
        return new Parameters.Suspension(
                first == null ? none : first, last == null ? none : last, since, until, source);
    }

    private static Parameters.Change change(Form form) {
        List<String> why = new ArrayList<>();
        for (String field : List.of("clear", "month-end", "hours", "roll")) {
            String value = form.textOr(field, null);
            if (value != null) {
                why.add(field + "-" + value);
            }
        }
        Boolean clear = form.has("clear") ? form.yes("clear") : null;
        Boolean sticky = form.has("month-end")
                ? form.oneOf("month-end", "clip", "sticky").equals("sticky")
                : null;
        Boolean nextHour =
                form.has("hours") ? form.oneOf("hours", "at-once", "next-hour").equals("next-hour") : null;
        Boolean roll = form.has("roll") ? form.oneOf("roll", "none", "next").equals("next") : null;
        String source = form.text("source");
        form.done();
        return new Parameters.Change(clear, sticky, nextHour, roll, String.join(" ", why), source);
    }

    private static Map<String, String> sources(Form form) {
        Map<String, String> sources = new HashMap<>();
        if (form.has("sources")) {
            Form inner = form.inner("sources");
            for (Step.Kind kind : Step.Kind.values()) {
                String name = kind.name().toLowerCase(Locale.ROOT);
                if (inner.has(name)) {
                    sources.put(name, inner.text(name));
                }
            }
            for (String name : List.of("cutoff", "hours", "pause")) {
                if (inner.has(name)) {
                    sources.put(name, inner.text(name));
                }
            }
            inner.done();
        }
        return Map.copyOf(sources);
    }
}
