package assize.law.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule of counting and its versions in time, the oldest first. */
record Rule(
        String id,
        String name,
        String jurisdiction,
        List<String> also,
        String calendar,
        ZoneId zone,
        List<Version> versions) {

    /**
     * The rule as it stood from a day on, until the next version or {@code validTo}.
     *
     * @param sources the law of single steps, by the step's name in lower case
     * @param outOfReach whether a last day on which nobody could reach the office moves the end, and who says so
     * @param other how else the text can be read; null if it leaves no doubt
     */
    record Version(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            Set<Unit> units,
            Set<Direction> directions,
            Parameters own,
            boolean fixed,
            OutOfReach outOfReach,
            @Nullable Protects protects,
            Parameters.@Nullable Change other,
            Map<String, String> sources) {

        String source(String step) {
            return sources.getOrDefault(step, "");
        }
    }

    /** The version valid on a day; null if the rule wasn't in force. */
    @Nullable
    Version on(LocalDate day) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version version = versions.get(i);
            if (!day.isBefore(version.validFrom)) {
                return version.validTo != null && day.isAfter(version.validTo) ? null : version;
            }
        }
        return null;
    }
}
