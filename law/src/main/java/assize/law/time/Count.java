package assize.law.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be counted: everything that a derivation depends on, so that it can be counted again. Immutable.
 *
 * @param rule a rule's name, see {@link LegalTime#rules()}
 * @param trigger the event, in local time at the place of the act
 * @param calendar a calendar's name; null for that of the rule
 * @param zone the place's time zone; null for that of the calendar, else of the rule
 * @param protects null where the rule's own behaviour is wanted
 * @param pauses days that don't count
 * @param extensions time added, in order
 * @param closed days on which the office could not be reached; they count where the rule says so
 * @param lawOf the day whose law is used; null for the day of the trigger
 */
public record Count(
        String rule,
        Moment trigger,
        Length length,
        Direction direction,
        @Nullable String calendar,
        @Nullable ZoneId zone,
        @Nullable Protects protects,
        List<Pause> pauses,
        List<Extension> extensions,
        List<LocalDate> closed,
        @Nullable LocalDate lawOf) {

    /** Keeps the lists unchanged. */
    public Count {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
        closed = List.copyOf(closed);
    }

    /** A length after a trigger, all else as the rule says. */
    public static Count of(String rule, Moment trigger, Length length) {
        return new Count(
                rule, trigger, length, Direction.AFTER, null, null, null, List.of(), List.of(), List.of(), null);
    }

    /** The same counted backwards: "at least so long before". */
    public Count before() {
        return new Count(
                rule, trigger, length, Direction.BEFORE, calendar, zone, protects, pauses, extensions, closed, lawOf);
    }

    /** The same from another trigger: a corrected date, or a new start after an interruption. */
    public Count from(Moment newTrigger) {
        return new Count(
                rule, newTrigger, length, direction, calendar, zone, protects, pauses, extensions, closed, lawOf);
    }

    /** The same with another length (a change of track keeps the start). */
    public Count lasting(Length newLength) {
        return new Count(
                rule, trigger, newLength, direction, calendar, zone, protects, pauses, extensions, closed, lawOf);
    }

    /** The same under a named calendar; null for that of the rule. */
    public Count under(@Nullable String newCalendar) {
        return new Count(
                rule, trigger, length, direction, newCalendar, zone, protects, pauses, extensions, closed, lawOf);
    }

    /** The same in a time zone; null for that of the calendar, else of the rule. */
    public Count at(@Nullable ZoneId newZone) {
        return new Count(
                rule, trigger, length, direction, calendar, newZone, protects, pauses, extensions, closed, lawOf);
    }

    /** The same as a clock that protects something. */
    public Count protecting(@Nullable Protects what) {
        return new Count(rule, trigger, length, direction, calendar, zone, what, pauses, extensions, closed, lawOf);
    }

    /** The same with these days not counted. */
    public Count pausing(List<Pause> newPauses) {
        return new Count(
                rule, trigger, length, direction, calendar, zone, protects, newPauses, extensions, closed, lawOf);
    }

    /** The same with more time. */
    public Count extending(List<Extension> newExtensions) {
        return new Count(
                rule, trigger, length, direction, calendar, zone, protects, pauses, newExtensions, closed, lawOf);
    }

    /** The same with days on which the office could not be reached. */
    public Count closed(List<LocalDate> days) {
        return new Count(rule, trigger, length, direction, calendar, zone, protects, pauses, extensions, days, lawOf);
    }

    /** The same under the law of another day than the trigger's. */
    public Count underLawOf(@Nullable LocalDate day) {
        return new Count(rule, trigger, length, direction, calendar, zone, protects, pauses, extensions, closed, day);
    }
}
