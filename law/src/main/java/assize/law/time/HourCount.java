package assize.law.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Counts a period of hours. Hours are real hours: over a change of the clocks 24 hours are still 24, so that the
 * hand of the clock may stand elsewhere. An hour that occurs twice is taken as the first of the two.
 */
final class HourCount {
    private final Days days;
    private final int sign;
    private final ZoneId zone;
    private final List<Pause> pauses;

    /** Where it ends, and where the counting alone would have ended. */
    record End(ZonedDateTime raw, ZonedDateTime end) {}

    HourCount(Days days, Direction direction, ZoneId zone, List<Pause> pauses) {
        this.days = days;
        this.sign = direction.sign();
        this.zone = zone;
        this.pauses = pauses;
    }

    End count(Moment trigger, int hours) {
        LocalTime time = Objects.requireNonNull(trigger.time());
        ZonedDateTime start = trigger.day().atTime(time).atZone(zone);
        if (days.by().nextHour()) {
            ZonedDateTime begun = start.truncatedTo(ChronoUnit.HOURS);
            start = sign > 0 ? begun.plusHours(1) : begun;
            LocalDate day = start.toLocalDate();
            days.note(new Step(
                    Step.Kind.FIRST,
                    day,
                    day,
                    "hour",
                    start.toLocalTime().toString(),
                    days.version().source("first")));
        }
        ZonedDateTime raw = afterPauses(start, start.plusHours((long) sign * hours));
        days.note(new Step(
                Step.Kind.RAW,
                raw.toLocalDate(),
                raw.toLocalDate(),
                "hour",
                raw.toLocalTime().toString(),
                days.version().source("hours")));
        return new End(raw, roll(raw));
    }

    /** Each pause that the hours meet adds the time between its first midnight and its last one. */
    private ZonedDateTime afterPauses(ZonedDateTime start, ZonedDateTime raw) {
        ZonedDateTime end = raw;
        for (Pause pause : pauses) {
            ZonedDateTime from = pause.from().atStartOfDay(zone);
            ZonedDateTime until = pause.until().plusDays(1).atStartOfDay(zone);
            ZonedDateTime met = from.isAfter(start) ? from : start;
            if (sign > 0 && met.isBefore(end) && met.isBefore(until)) {
                end = end.plusSeconds(ChronoUnit.SECONDS.between(met, until));
                days.note(new Step(
                        Step.Kind.OUT,
                        pause.from(),
                        pause.until(),
                        "pause",
                        pause.why(),
                        days.version().source("pause")));
            }
        }
        return end;
    }

    private ZonedDateTime roll(ZonedDateTime raw) {
        if (sign < 0 || !days.by().rollHours() || !days.rest(raw.toLocalDate().toEpochDay())) {
            return raw;
        }
        LocalDate open = LocalDate.ofEpochDay(days.past(raw.toLocalDate().toEpochDay(), 1));
        ZonedDateTime end = open.atTime(raw.toLocalTime()).atZone(zone);
        days.note(Step.Kind.ROLL, open.toEpochDay(), days.version().source("roll"));
        return end;
    }
}
