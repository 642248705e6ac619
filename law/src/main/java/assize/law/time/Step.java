package assize.law.time;

import java.time.LocalDate;

/**
 * One line of the working.
 *
 * @param from the day, or the first of the days
 * @param to the last of the days; the same as {@code from} for a single one
 * @param why {@code weekend}, {@code holiday}, {@code suspended}, {@code pause}, or empty where the kind says it
 * @param name the holiday's or the pause's own name ({@code English|Chinese} where there are both), else empty
 * @param source the law of this step; empty where it is that of the rule, or of the calendar for its days
 */
public record Step(Kind kind, LocalDate from, LocalDate to, String why, String name, String source) {
    /** What a step does. */
    public enum Kind {
        /** The trigger came too late in the day and counts for the next. */
        LATE,
        /** The trigger day, or the hour begun, is left out. */
        FIRST,
        /** The trigger day is the first day counted. */
        COUNTED,
        /** Days inside the period that don't count. */
        OUT,
        /** Where the counting alone ends. */
        RAW,
        /** Rest days at the end, passed over by the roll. */
        CLOSED,
        /** Where the roll leads. */
        ROLL,
        /** More days, so that the period holds enough working days. */
        LEAST,
        /** Days added after the roll. */
        EXTRA,
        /** More time by order or agreement. */
        EXTENDED,
        /** The office was closed or out of reach on the last day. */
        CLOSURE,
        /** A weekend day that is worked, so that nothing rolls. */
        WORKED,
        /** A roll or rounding of the rule is not applied: the clock protects liberty or property. */
        STRICT,
        /** The calendar isn't out, or isn't known, for the days looked at. */
        PROVISIONAL
    }

    static Step on(Kind kind, LocalDate day, String source) {
        return new Step(kind, day, day, "", "", source);
    }
}
