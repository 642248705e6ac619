package assize.law.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts one period in all its readings and chooses the safe one. A reading is the whole computation under slightly
 * other settings; the text of the law, or the state of a calendar, allows more than one. What the clock protects
 * decides:
 *
 * <ul>
 *   <li>liberty, property: without roll or rounding, and the shortest of all readings is the end;
 *   <li>a right: the longest reading is the end, the shortest the alarm;
 *   <li>a duty, or nothing named: the rule's own reading is the end, the shortest the alarm.
 * </ul>
 */
final class Reckoner {
    private final Count count;
    private final Rule.Version version;
    private final Calendar calendar;
    private final ZoneId zone;
    private final @Nullable Protects protects;
    private final boolean strict;
    private final List<Reading> readings = new ArrayList<>(2);
    private final List<Step> steps = new ArrayList<>(8);

    /** One reading's result; the cutoff for hours is the exact moment. */
    private record Outcome(Moment raw, Moment end, @Nullable Instant exact, Days days) {}

    Reckoner(Count count, Rule.Version version, Calendar calendar, ZoneId zone) {
        this.count = count;
        this.version = version;
        this.calendar = calendar;
        this.zone = zone;
        this.protects = count.protects() == null ? version.protects() : count.protects();
        this.strict = protects != null && protects.strict();
    }

    Derivation derive() {
        Parameters own = version.own();
        Parameters used = strict ? own.strict() : own;
        Outcome main = outcome(used, false, steps, true);
        Outcome end = main;
        if (strict) {
            reading(outcome(own, false, null, true), main, "rule", version.source());
        }
        Parameters.Change other = version.other();
        if (other != null && matters(other)) {
            end = choose(
                    end, strict ? other.of(own).strict() : other.of(used), false, true, other.why(), other.source());
            if (strict) {
                reading(outcome(other.of(own), false, null, true), end, other.why(), other.source());
            }
        }
        Days looked = main.days();
        if (looked.highest() >= looked.lowest() && calendar.disputed(looked.lowest(), looked.highest())) {
            end = choose(end, used, true, true, "disputed", calendar.facts().source());
        }
        if (count.direction() == Direction.BEFORE && own.least() > 0) {
            leastBefore(main);
        }
        if (!count.extensions().isEmpty()) {
            if (protects == Protects.RIGHT) {
                end = choose(end, used, false, false, "extension", "");
            } else {
                reading(outcome(used, false, null, false), end, "extension", "");
            }
            steps.addAll(extensionSteps());
        }
        return derivation(version.outOfReach() == OutOfReach.PLATFORM && !strict ? putForward(end) : end);
    }

    /**
     * Where no text moves the end although nobody could come: whoever acts on the next open day is put forward as in
     * time, and a person decides. A right is refused to nobody before that day; all other times show it beside.
     */
    private Outcome putForward(Outcome taken) {
        if (taken.exact() != null || count.closed().isEmpty()) {
            return taken;
        }
        Days quiet = new Days(calendar, version, version.own(), count.pauses(), false, null);
        long end = taken.end().day().toEpochDay();
        long open = new DayCount(quiet, count.direction(), count.closed()).open(end);
        if (open == end) {
            return taken;
        }
        LocalDate day = LocalDate.ofEpochDay(open);
        if (protects != Protects.RIGHT) {
            readings.add(new Reading(Moment.of(day), "out-of-reach", version.source("closure")));
            return taken;
        }
        readings.add(new Reading(taken.end(), "own", version.source()));
        steps.add(new Step(Step.Kind.CLOSURE, day, day, "platform", "", version.source("closure")));
        return new Outcome(taken.raw(), Moment.of(day), null, taken.days());
    }

    /** An other reading that changes months says nothing of days, one of hours nothing of months. */
    private boolean matters(Parameters.Change other) {
        Unit unit = count.length().unit();
        boolean months = unit == Unit.MONTH || unit == Unit.YEAR;
        return (other.sticky() != null && months)
                || (other.nextHour() != null && unit == Unit.HOUR)
                || other.roll() != null
                || other.clear() != null;
    }

    /** Keeps the reading that is not taken, if it differs, and returns the one that is, with its own working. */
    private Outcome choose(Outcome taken, Parameters by, boolean disputed, boolean asSaid, String why, String source) {
        Outcome changed = outcome(by, disputed, null, asSaid);
        int order = changed.end().compareTo(taken.end());
        boolean wanted = protects == Protects.RIGHT ? order > 0 : strict && order < 0;
        if (!wanted) {
            reading(changed, taken, why, source);
            return taken;
        }
        readings.add(new Reading(taken.end(), "own", version.source()));
        steps.clear();
        return outcome(by, disputed, steps, asSaid);
    }

    private void reading(Outcome changed, Outcome taken, String why, String source) {
        Reading reading = new Reading(changed.end(), why, source);
        boolean known = readings.stream().anyMatch(r -> r.end().equals(reading.end()));
        if (!known && !changed.end().equals(taken.end())) {
            readings.add(reading);
        }
    }

    /** Art. 3(5) of Reg. 1182/71 says "any period": read so, one counted backwards begins earlier. */
    private void leastBefore(Outcome main) {
        Days days = new Days(calendar, version, version.own(), count.pauses(), false, null);
        long end = main.end().day().toEpochDay();
        int found = 0;
        for (long day = end;
                day < count.trigger().day().toEpochDay()
                        && found < version.own().least();
                day++) {
            found += days.rest(day) ? 0 : 1;
        }
        if (found < version.own().least()
                && Span.of(count.length(), version.own()).severalDays()) {
            long earlier = days.walk(end, version.own().least() - found, -1, true);
            readings.add(
                    new Reading(Moment.of(LocalDate.ofEpochDay(earlier)), "least-before", version.source("least")));
        }
    }

    /** The end under some settings; {@code asSaid}: extensions are counted as they say, else the other way. */
    private Outcome outcome(Parameters by, boolean disputed, @Nullable List<Step> record, boolean asSaid) {
        Span span = Span.of(count.length(), by);
        for (Extension extension : count.extensions()) {
            if (extension.fromEnd() != asSaid) {
                span = span.plus(Span.of(extension.adds(), by));
            }
        }
        Days days = new Days(calendar, version, by, count.pauses(), disputed, record);
        Outcome outcome = outcome(days, count.trigger(), span);
        for (Extension extension : count.extensions()) {
            if (extension.fromEnd() == asSaid) {
                Outcome more = outcome(days, outcome.end(), Span.of(extension.adds(), by));
                outcome = new Outcome(more.raw(), more.end(), more.exact(), days);
            }
        }
        return outcome;
    }

    private Outcome outcome(Days days, Moment trigger, Span span) {
        if (count.length().unit() == Unit.HOUR) {
            HourCount.End end =
                    new HourCount(days, count.direction(), zone, count.pauses()).count(trigger, span.hours());
            return new Outcome(
                    Moment.of(end.raw().toLocalDateTime()),
                    Moment.of(end.end().toLocalDateTime()),
                    end.end().toInstant(),
                    days);
        }
        List<LocalDate> closed = strict || version.outOfReach() != OutOfReach.LAW ? List.of() : count.closed();
        DayCount.End end = new DayCount(days, count.direction(), closed).count(trigger, span);
        return new Outcome(
                Moment.of(LocalDate.ofEpochDay(end.raw())), Moment.of(LocalDate.ofEpochDay(end.end())), null, days);
    }

    private List<Step> extensionSteps() {
        return count.extensions().stream()
                .map(more -> new Step(
                        Step.Kind.EXTENDED,
                        count.trigger().day(),
                        count.trigger().day(),
                        more.fromEnd() ? "from-end" : "from-start",
                        more.adds() + " (" + more.why() + ")",
                        ""))
                .toList();
    }

    private Derivation derivation(Outcome taken) {
        if (strict && readings.stream().anyMatch(reading -> reading.why().equals("rule"))) {
            steps.add(Step.on(Step.Kind.STRICT, taken.end().day(), version.source("strict")));
        }
        Days looked = taken.days();
        boolean known = looked.highest() < looked.lowest() || calendar.known(looked.lowest(), looked.highest());
        if (!known) {
            LocalDate last = LocalDate.ofEpochDay(looked.highest());
            steps.add(new Step(
                    Step.Kind.PROVISIONAL, last, last, "", calendar.facts().id(), ""));
        }
        return new Derivation(
                count.under(calendar.facts().id()).at(zone),
                version.validFrom(),
                version.source(),
                zone,
                steps,
                taken.raw(),
                taken.end(),
                cutoff(taken),
                alarm(taken),
                readings,
                !known,
                null,
                null);
    }

    private Instant cutoff(Outcome taken) {
        if (taken.exact() != null) {
            return taken.exact();
        }
        LocalTime ends = version.own().dayEnds();
        LocalDate day = taken.end().day();
        ZonedDateTime moment = ends == null
                ? day.plusDays(1).atStartOfDay(zone)
                : day.atTime(ends).atZone(zone);
        return moment.toInstant();
    }

    private Moment alarm(Outcome taken) {
        Moment earliest = taken.raw().compareTo(taken.end()) < 0 ? taken.raw() : taken.end();
        for (Reading reading : readings) {
            earliest = reading.end().compareTo(earliest) < 0 ? reading.end() : earliest;
        }
        if (count.direction() == Direction.AFTER) {
            return earliest;
        }
        long day = earliest.day().toEpochDay() - 1;
        while (calendar.rest(day)) {
            day--;
        }
        return Moment.of(LocalDate.ofEpochDay(day));
    }
}
