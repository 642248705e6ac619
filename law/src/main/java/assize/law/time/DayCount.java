package assize.law.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Counts a period of days, weeks, months or years in the order of the model: raw end, stops, roll, least, extra, roll.
 */
final class DayCount {
    private final Days days;
    private final Parameters by;
    private final int sign;
    private final List<LocalDate> closed;

    /** Where it ends, and where the counting alone would have ended. */
    record End(long raw, long end) {}

    DayCount(Days days, Direction direction, List<LocalDate> closed) {
        this.days = days;
        this.by = days.by();
        this.sign = direction.sign();
        this.closed = closed;
    }

    End count(Moment trigger, Span span) {
        long start = start(trigger);
        long raw = raw(start, span);
        days.note(Step.Kind.RAW, raw, days.version().source("raw"));
        long end = roll(raw);
        if (sign > 0 && by.least() > 0 && span.severalDays()) {
            end = least(start, end);
        }
        if (by.extra() > 0) {
            end += (long) sign * by.extra();
            days.note(Step.Kind.EXTRA, end, days.version().source("extra"));
            end = roll(end);
        }
        return new End(raw, closed.isEmpty() ? end : open(end));
    }

    /** The day before the first day counted. */
    private long start(Moment trigger) {
        long day = trigger.day().toEpochDay();
        LocalTime time = trigger.time();
        LocalTime lateFrom = by.lateFrom();
        if (lateFrom != null && time != null && !time.isBefore(lateFrom)) {
            LocalDate next = trigger.day().plusDays(1);
            days.note(new Step(
                    Step.Kind.LATE,
                    next,
                    next,
                    "",
                    lateFrom.toString(),
                    days.version().source("late")));
            day++;
        }
        if (by.firstCounted()) {
            days.note(Step.Kind.COUNTED, day, days.version().source("first"));
            return day - sign;
        }
        days.note(Step.Kind.FIRST, day, days.version().source("first"));
        return day;
    }

    /**
     * Months are added first and then days. A start in a suspension is put off to its end. Where time stops on the
     * way, the days still to run go on behind it, one by one.
     */
    private long raw(long trigger, Span span) {
        long start = trigger;
        while (days.stopped(start + sign)) {
            start += sign;
            days.passed(Step.Kind.OUT, start);
        }
        long target =
                span.overMonths(LocalDate.ofEpochDay(start), sign, by.sticky()).toEpochDay();
        if (span.working()) {
            target = days.walk(afterStops(start, target), span.days(), sign, true);
        } else {
            target = afterStops(start, target + (long) sign * span.days());
        }
        return by.clear() && sign < 0 ? target - 1 : target;
    }

    private long afterStops(long start, long target) {
        return days.stops() ? days.walk(start, Math.abs(target - start), sign, false) : target;
    }

    private long roll(long raw) {
        if (sign > 0 ? !by.roll() : !by.rollBack()) {
            return raw;
        }
        if (!days.rest(raw)) {
            days.noteWorked(raw);
            return raw;
        }
        long end = days.past(raw, sign);
        days.note(Step.Kind.ROLL, end, days.version().source("roll"));
        return end;
    }

    /** Moves the end until the period holds enough working days (Reg. 1182/71 art. 3(5)). */
    private long least(long start, long end) {
        int found = 0;
        for (long day = start + 1; day <= end && found < by.least(); day++) {
            found += days.rest(day) ? 0 : 1;
        }
        if (found >= by.least()) {
            return end;
        }
        long later = days.walk(end, by.least() - found, 1, true);
        days.note(Step.Kind.LEAST, later, days.version().source("least"));
        return later;
    }

    /**
     * An office out of reach on the last day: the first day on which it is open, also for periods counted backwards.
     */
    long open(long end) {
        if (!closed.contains(LocalDate.ofEpochDay(end))) {
            return end;
        }
        long day = end;
        while (closed.contains(LocalDate.ofEpochDay(day)) || days.rest(day)) {
            day++;
        }
        days.note(Step.Kind.CLOSURE, day, days.version().source("closure"));
        return day;
    }
}
