package assize.law.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days around a period: which are rest days, which don't count, and the record of those passed over. One object
 * serves one count in one thread. Days are counted from 1 January 1970.
 */
final class Days {
    private final Calendar calendar;
    private final Parameters by;
    private final Rule.Version version;
    private final List<Pause> pauses;
    private final boolean withDisputed;
    private final boolean stops;
    private final @Nullable List<Step> steps;
    private long lowest = Long.MAX_VALUE;
    private long highest = Long.MIN_VALUE;

    /** Quiet if {@code steps} is null: a reading that is only compared needs no record. */
    Days(
            Calendar calendar,
            Rule.Version version,
            Parameters by,
            List<Pause> pauses,
            boolean withDisputed,
            @Nullable List<Step> steps) {
        this.calendar = calendar;
        this.version = version;
        this.by = by;
        this.pauses = pauses;
        this.withDisputed = withDisputed;
        this.stops = !pauses.isEmpty() || !by.suspended().isEmpty();
        this.steps = steps;
    }

    Parameters by() {
        return by;
    }

    Rule.Version version() {
        return version;
    }

    /** First and last day for which the calendar was asked; the first is after the last if it wasn't. */
    long lowest() {
        return lowest;
    }

    long highest() {
        return highest;
    }

    /** Whether any day of this count may not count (a suspension or a pause). */
    boolean stops() {
        return stops;
    }

    boolean rest(long day) {
        lowest = Math.min(lowest, day);
        highest = Math.max(highest, day);
        if (withDisputed && calendar.disputed(day)) {
            return true;
        }
        boolean open = by.openSaturdays() && Calendar.saturday(day) && calendar.holiday(day) == null;
        return !open && calendar.rest(day);
    }

    /** The pause in which a day lies, or null. */
    private @Nullable Pause pause(LocalDate day) {
        for (Pause pause : pauses) {
            if (!day.isBefore(pause.from()) && !day.isAfter(pause.until())) {
                return pause;
            }
        }
        return null;
    }

    private Parameters.@Nullable Suspension suspension(LocalDate day) {
        for (Parameters.Suspension suspension : by.suspended()) {
            if (suspension.lastOf(day) != null) {
                return suspension;
            }
        }
        return null;
    }

    boolean stopped(long day) {
        if (!stops) {
            return false;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        return suspension(date) != null || pause(date) != null;
    }

    /** Walks over so many days that count, from the day after (or before) the start; keeps record of those left out. */
    long walk(long start, long count, int sign, boolean working) {
        long day = start;
        long left = count;
        while (left > 0) {
            day += sign;
            if (stopped(day) || (working && rest(day))) {
                passed(Step.Kind.OUT, day);
            } else {
                left--;
            }
        }
        return day;
    }

    /** Walks on while days are of rest or stopped. */
    long past(long start, int sign) {
        long day = start;
        while (rest(day) || stopped(day)) {
            passed(Step.Kind.CLOSED, day);
            day += sign;
        }
        return day;
    }

    /** Notes a day passed over, together with its neighbour if that was passed over for the same reason. */
    void passed(Step.Kind kind, long number) {
        if (steps == null) {
            return;
        }
        LocalDate day = LocalDate.ofEpochDay(number);
        Step step = reason(kind, day, number);
        if (!steps.isEmpty()) {
            Step last = steps.getLast();
            boolean same = last.kind() == kind
                    && last.why().equals(step.why())
                    && last.name().equals(step.name())
                    && last.source().equals(step.source());
            if (same && last.to().plusDays(1).equals(day)) {
                steps.set(steps.size() - 1, new Step(kind, last.from(), day, step.why(), step.name(), step.source()));
                return;
            }
            if (same && last.from().minusDays(1).equals(day)) {
                steps.set(steps.size() - 1, new Step(kind, day, last.to(), step.why(), step.name(), step.source()));
                return;
            }
        }
        steps.add(step);
    }

    private Step reason(Step.Kind kind, LocalDate day, long number) {
        Parameters.Suspension suspension = stops ? suspension(day) : null;
        if (suspension != null) {
            return new Step(kind, day, day, "suspended", "", suspension.source());
        }
        Pause pause = stops ? pause(day) : null;
        if (pause != null) {
            return new Step(kind, day, day, "pause", pause.why(), version.source("pause"));
        }
        String holiday = calendar.holiday(number);
        String source = kind == Step.Kind.OUT ? version.source("out") : "";
        return holiday == null
                ? new Step(kind, day, day, "weekend", "", source)
                : new Step(kind, day, day, "holiday", holiday, source);
    }

    void note(Step.Kind kind, long day, String source) {
        if (steps != null) {
            steps.add(Step.on(kind, LocalDate.ofEpochDay(day), source));
        }
    }

    void note(Step step) {
        if (steps != null) {
            steps.add(step);
        }
    }

    /** Says so if the last day is a weekend day that is worked. */
    void noteWorked(long day) {
        if (steps != null && calendar.worked(day)) {
            note(Step.Kind.WORKED, day, calendar.facts().source());
        }
    }

    /** The steps so far; empty if quiet. */
    List<Step> steps() {
        return steps == null ? new ArrayList<>() : steps;
    }
}
