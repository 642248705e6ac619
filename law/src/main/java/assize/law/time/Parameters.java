package assize.law.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one version of a rule (the page docs/how-dates-are-counted.md explains each).
 *
 * @param firstCounted the trigger day is day one
 * @param workingDays a day means a working day
 * @param workingUpTo periods of at most so many days leave rest days out
 * @param workingLengths periods of exactly so many days are working days
 * @param clear backwards, neither end counts
 * @param sticky from a month's last day to the target month's last day
 * @param nextHour hours run from the next full hour
 * @param roll a last day of rest moves on; {@code rollBack}: moves back; {@code rollHours}: on, to the same hour
 * @param openSaturdays Saturday is no rest day unless it is a holiday
 * @param least working days that a period of two days or more must hold
 * @param extra days added after the roll
 * @param lateFrom a trigger at this time or later counts for the next day
 * @param ownLength the only length that the rule knows
 * @param dayEnds when the last day ends; null for midnight
 */
record Parameters(
        boolean firstCounted,
        boolean workingDays,
        int workingUpTo,
        Set<Integer> workingLengths,
        boolean clear,
        boolean sticky,
        boolean nextHour,
        boolean roll,
        boolean rollBack,
        boolean rollHours,
        boolean openSaturdays,
        int least,
        int extra,
        @Nullable LocalTime lateFrom,
        @Nullable Length ownLength,
        @Nullable LocalTime dayEnds,
        List<Suspension> suspended) {

    /** Days of each year on which the time doesn't run; {@code since} and {@code until} are years. */
    record Suspension(MonthDay from, MonthDay to, int since, int until, String source) {
        /** The last day of the suspension in which a day lies; null if it lies in none. */
        @Nullable
        LocalDate lastOf(LocalDate day) {
            MonthDay on = MonthDay.from(day);
            boolean wraps = from.isAfter(to);
            boolean inside = wraps ? !on.isBefore(from) || !on.isAfter(to) : !on.isBefore(from) && !on.isAfter(to);
            int begun = wraps && on.isBefore(from) ? day.getYear() - 1 : day.getYear();
            if (!inside || begun < since || begun > until) {
                return null;
            }
            return to.atYear(wraps ? begun + 1 : begun);
        }
    }

    /** Without anything by which a restraint could gain time: no roll, no rounding, no days for a closed office. */
    Parameters strict() {
        return new Parameters(
                firstCounted,
                workingDays,
                workingUpTo,
                workingLengths,
                clear,
                sticky,
                false,
                false,
                false,
                false,
                openSaturdays,
                0,
                0,
                lateFrom,
                ownLength,
                dayEnds,
                List.of());
    }

    /** What an other reading changes; null leaves a setting as it is. */
    record Change(
            @Nullable Boolean clear,
            @Nullable Boolean sticky,
            @Nullable Boolean nextHour,
            @Nullable Boolean roll,
            String why,
            String source) {

        Parameters of(Parameters own) {
            return new Parameters(
                    own.firstCounted,
                    own.workingDays,
                    own.workingUpTo,
                    own.workingLengths,
                    clear == null ? own.clear : clear,
                    sticky == null ? own.sticky : sticky,
                    nextHour == null ? own.nextHour : nextHour,
                    roll == null ? own.roll : roll,
                    own.rollBack,
                    own.rollHours,
                    own.openSaturdays,
                    own.least,
                    own.extra,
                    own.lateFrom,
                    own.ownLength,
                    own.dayEnds,
                    own.suspended);
        }
    }
}
