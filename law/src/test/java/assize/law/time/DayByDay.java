package assize.law.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * A second calculator that shares nothing with the first but the question of what day is a rest day: it takes one
 * day after the other, and knows each law by its own few lines instead of by settings.
 */
final class DayByDay {
    private final Predicate<LocalDate> rest;

    DayByDay(Predicate<LocalDate> rest) {
        this.rest = rest;
    }

    LocalDate forwardTo(LocalDate day) {
        LocalDate found = day;
        while (rest.test(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    LocalDate backwardTo(LocalDate day) {
        LocalDate found = day;
        while (rest.test(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    static LocalDate daysLater(LocalDate trigger, int days) {
        LocalDate day = trigger;
        for (int counted = 0; counted < days; counted++) {
            day = day.plusDays(1);
        }
        return day;
    }

    static LocalDate daysEarlier(LocalDate trigger, int days) {
        LocalDate day = trigger;
        for (int counted = 0; counted < days; counted++) {
            day = day.minusDays(1);
        }
        return day;
    }

    LocalDate workingDaysLater(LocalDate trigger, int days) {
        LocalDate day = trigger;
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            if (!rest.test(day)) {
                counted++;
            }
        }
        return day;
    }

    /** Month by month on a wall calendar: the same number, or the last leaf of the month. */
    static LocalDate monthsLater(LocalDate trigger, int months) {
        int year = trigger.getYear();
        int month = trigger.getMonthValue();
        for (int turned = 0; turned < months; turned++) {
            month++;
            if (month > 12) {
                month = 1;
                year++;
            }
        }
        int leaves = YearMonth.of(year, month).lengthOfMonth();
        return LocalDate.of(year, month, Math.min(trigger.getDayOfMonth(), leaves));
    }

    static LocalDate monthEndsLater(LocalDate trigger, int months) {
        boolean last = trigger.plusDays(1).getDayOfMonth() == 1;
        LocalDate same = monthsLater(trigger, months);
        if (!last) {
            return same;
        }
        LocalDate day = same;
        while (day.plusDays(1).getDayOfMonth() != 1) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Reg. 1182/71: rolls, and holds two working days if it has two days or more. */
    LocalDate european(LocalDate trigger, int days) {
        LocalDate end = forwardTo(daysLater(trigger, days));
        while (days >= 2 && workingDays(trigger, end) < 2) {
            end = forwardTo(end.plusDays(1));
        }
        return end;
    }

    private long workingDays(LocalDate trigger, LocalDate end) {
        return trigger.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(rest.negate())
                .count();
    }

    /** CPR 2.8: five days or less leave out rest days; an act at a closed office is in time when it opens. */
    LocalDate english(LocalDate trigger, int days) {
        return days <= 5 ? workingDaysLater(trigger, days) : forwardTo(daysLater(trigger, days));
    }

    /** CPR 2.8(2)-(4): so many whole days lie between the day found and the hearing. */
    LocalDate clearBefore(LocalDate hearing, int days) {
        LocalDate day = hearing.minusDays(1);
        int clear = 0;
        while (clear < days) {
            boolean counts = days > 5 || !rest.test(day);
            clear += counts ? 1 : 0;
            day = day.minusDays(1);
        }
        return day;
    }

    /** FRCP 6(a)(1), 6(d). */
    LocalDate afterMail(LocalDate trigger, int days) {
        return forwardTo(daysLater(forwardTo(daysLater(trigger, days)), 3));
    }

    /** Italian courts since 2015: no day of August is counted. */
    LocalDate italianCourt(LocalDate trigger, int days) {
        LocalDate day = trigger;
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            if (day.getMonthValue() != 8) {
                counted++;
            }
        }
        while (rest.test(day) || day.getMonthValue() == 8) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Sundays and holidays move the end of a payment period, a mere Saturday doesn't. */
    LocalDate italianOffice(LocalDate trigger, int days, Predicate<LocalDate> holiday) {
        LocalDate day = daysLater(trigger, days);
        while (holiday.test(day) || (rest.test(day) && day.getDayOfWeek() == DayOfWeek.SUNDAY)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** FRCP 6(a)(2): real hours, and from a rest day on to the same hour. */
    LocalDateTime americanHours(LocalDateTime trigger, int hours, ZoneId zone) {
        Instant end = trigger.atZone(zone).toInstant().plus(Duration.ofHours(hours));
        LocalDateTime local = LocalDateTime.ofInstant(end, zone);
        while (rest.test(local.toLocalDate())) {
            local = local.plusDays(1);
        }
        return local;
    }

    /** SPC-I 125: the hour begun is left out. */
    static LocalDateTime chineseHours(LocalDateTime trigger, int hours) {
        LocalDateTime hour = trigger.toLocalDate().atTime(trigger.getHour(), 0).plusHours(1);
        for (int counted = 0; counted < hours; counted++) {
            hour = hour.plusHours(1);
        }
        return hour;
    }
}
