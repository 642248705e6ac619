package assize.law.time;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A length, taken apart: months go by the calendar, half a month is 15 days, a week is 7 days.
 *
 * @param working the days are working days
 */
record Span(int months, int days, int hours, boolean working) {
    static Span of(Length length, Parameters by) {
        int n = length.n();
        return switch (length.unit()) {
            case HOUR -> new Span(0, 0, n, false);
            case DAY, CLEAR_DAY ->
                new Span(
                        0,
                        n,
                        0,
                        by.workingDays()
                                || n <= by.workingUpTo()
                                || by.workingLengths().contains(n));
            case WORKING_DAY -> new Span(0, n, 0, true);
            case WEEK -> new Span(0, 7 * n, 0, false);
            case MONTH -> new Span(n, length.half() ? 15 : 0, 0, false);
            case YEAR -> new Span(12 * n, 0, 0, false);
        };
    }

    /** Both together, counted as this one is. */
    Span plus(Span more) {
        return new Span(months + more.months, days + more.days, hours + more.hours, working);
    }

    /** Two days or more, by whatever unit but hours. */
    boolean severalDays() {
        return days >= 2 || months > 0;
    }

    /**
     * The same day of another month, or its last day if it has no such day (Civil Code 202; Reg. 1182/71 art.
     * 3(2)(c); Dodds v Walker). Sticky: from a month's last day to a month's last day (SPC-CI 202).
     */
    LocalDate overMonths(LocalDate start, int sign, boolean sticky) {
        if (months == 0) {
            return start;
        }
        LocalDate target = start.plusMonths((long) sign * months);
        boolean lastDay = start.getDayOfMonth() == start.lengthOfMonth();
        return sticky && lastDay ? YearMonth.from(target).atEndOfMonth() : target;
    }
}
