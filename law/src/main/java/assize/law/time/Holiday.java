package assize.law.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/**
 * A holiday that comes back, or a single one.
 *
 * @param since the first year, {@code until} the last one, {@code every} how many years apart
 * @param except years in which it isn't kept on this day
 * @param onlyIf the days of the week on which it counts; empty for all
 * @param shift days by which the holiday lies after the day found
 * @param moves true: on a weekend it is also kept on the next working day
 * @param disputed true: whether it is a legal holiday is open; both readings are shown
 */
record Holiday(
        Day day,
        String name,
        int since,
        int until,
        int every,
        Set<Integer> except,
        Set<DayOfWeek> onlyIf,
        int shift,
        boolean moves,
        boolean disputed) {

    /** How the day is found in a year. */
    sealed interface Day {
        /** The same date every year; 29 February only in leap years. */
        record Fixed(MonthDay on) implements Day {}

        /** One date only. */
        record Once(LocalDate on) implements Day {}

        /** Days after Easter Sunday of the Gregorian calendar. */
        record Easter(int after) implements Day {}

        /** The nth weekday of a month; 0 stands for the last one. */
        record Nth(int nth, DayOfWeek weekday, int month, Set<MonthDay> notOn) implements Day {}
    }

    /** The holiday of a year, if it is kept in that year. */
    Optional<LocalDate> in(int year) {
        if (year < since || year > until || (year - since) % every != 0 || except.contains(year)) {
            return Optional.empty();
        }
        return found(year)
                .filter(date -> onlyIf.isEmpty() || onlyIf.contains(date.getDayOfWeek()))
                .map(date -> date.plusDays(shift));
    }

    private Optional<LocalDate> found(int year) {
        return switch (day) {
            case Day.Fixed fixed ->
                Optional.of(fixed.on()).filter(on -> on.isValidYear(year)).map(on -> on.atYear(year));
            case Day.Once once -> Optional.of(once.on()).filter(on -> on.getYear() == year);
            case Day.Easter easter -> Optional.of(easterSunday(year).plusDays(easter.after()));
            case Day.Nth nth ->
                Optional.of(LocalDate.of(year, nth.month(), 1)
                                .with(
                                        nth.nth() == 0
                                                ? TemporalAdjusters.lastInMonth(nth.weekday())
                                                : TemporalAdjusters.dayOfWeekInMonth(nth.nth(), nth.weekday())))
                        .filter(date -> date.getMonthValue() == nth.month()
                                && !nth.notOn().contains(MonthDay.from(date)));
        };
    }

    /**
     * Easter Sunday of the Gregorian calendar: the Sunday after the full moon on or after 21 March, where the moon
     * is that of the church's tables (bull Inter gravissimas, 1582). The age of the moon comes from the year's place
     * in the cycle of 19 years, corrected for the leap days left out and for the moon's drift.
     */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leapDaysLeftOut = century - century / 4;
        int drift = (8 * century + 13) / 25;
        int age = Math.floorMod(leapDaysLeftOut - drift + 19 * golden + 15, 30);
        int fullMoon = age == 29 || (age == 28 && golden > 10) ? age - 1 : age;
        LocalDate moon = LocalDate.of(year, 3, 21).plusDays(fullMoon);
        return moon.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    }
}
