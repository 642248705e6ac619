package assize.law.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An end and the way that leads to it: what is kept with a clock instead of a mere date. Immutable; written by
 * {@link #toJson()} and read back by {@link #fromJson(Map)} without the rules, so that it can be shown years later.
 *
 * @param count what was counted; its calendar and zone are those used
 * @param version the day from which the version of the rule used was valid
 * @param source the law of the rule in that version
 * @param steps the working, in order
 * @param raw where the counting alone ends, before a roll
 * @param end the last day, or the last moment for hours
 * @param cutoff the moment after which an act is late (an act at it is in time)
 * @param alarm when to warn: the earliest of all readings; backwards, one working day before it
 * @param readings the other ends that the law's text allows, if any
 * @param provisional a calendar needed is not out for all days looked at: count again when it is
 * @param replaces the derivation that this one takes the place of
 * @param because why it was counted again
 */
public record Derivation(
        Count count,
        LocalDate version,
        String source,
        ZoneId zone,
        List<Step> steps,
        Moment raw,
        Moment end,
        Instant cutoff,
        Moment alarm,
        List<Reading> readings,
        boolean provisional,
        @Nullable Derivation replaces,
        @Nullable String because) {

    /** Keeps the lists unchanged. */
    public Derivation {
        steps = List.copyOf(steps);
        readings = List.copyOf(readings);
    }

    /** The other reading that matters most, or null if the law leaves one only. */
    public @Nullable Reading otherReading() {
        return readings.isEmpty() ? null : readings.getFirst();
    }

    /** Whether an act at this moment is in time. */
    public boolean inTime(Instant act) {
        return !act.isAfter(cutoff);
    }

    /** The same, taking the place of an older derivation. */
    public Derivation replacing(Derivation old, String why) {
        return new Derivation(
                count, version, source, zone, steps, raw, end, cutoff, alarm, readings, provisional, old, why);
    }

    /** As values for canonical JSON: texts, lists and maps. */
    public Map<String, Object> toJson() {
        return DerivationJson.write(this);
    }

    /** Reads what {@link #toJson()} wrote; throws IllegalArgumentException for anything else. */
    public static Derivation fromJson(Map<String, Object> json) {
        return DerivationJson.read(json);
    }

    /** For a person: the end, the working line by line, what is open. */
    public String text(Locale language) {
        return new DerivationText(this, language).text();
    }
}
