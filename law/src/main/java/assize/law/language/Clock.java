package assize.law.language;

import assize.law.guard.Guard;
import assize.law.problem.Place;
import assize.law.time.Length;
import assize.law.time.Protects;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period of the law that somebody must keep.
 *
 * @param owner the role whose duty or right it is
 * @param each every receiver of the notice that starts it has a copy of their own
 * @param backwards it counts back from the day of a date fact
 * @param counting the rule by which it counts, from its day on; empty: that of the procedure
 * @param whenPassed what its end brings
 * @param atMostRestarts how often it may begin anew, or null for no bound said
 */
public record Clock(
        String name,
        String owner,
        boolean each,
        List<Upon> from,
        boolean backwards,
        List<LengthIf> lengths,
        @Nullable String setBy,
        @Nullable Length setAtMost,
        @Nullable String counting,
        List<Upon> stoppedBy,
        WhenPassed whenPassed,
        Protects protects,
        @Nullable Pause pause,
        List<Upon> restarts,
        @Nullable Integer atMostRestarts,
        @Nullable Extended extendedBy,
        boolean fixed,
        String law,
        Place place) {

    /** A length that holds if its guard does, each value from its day on; an empty value: there was no such clock. */
    public record LengthIf(@Nullable Guard when, NavigableMap<LocalDate, Optional<Length>> from) {}

    /** What a clock's end allows, ends, tells and does. */
    public record WhenPassed(
            List<String> allows,
            List<String> ends,
            List<String> tells,
            @Nullable String does) {}

    /** From what until what it stands still, and how long at most. */
    public record Pause(List<Upon> from, List<Upon> until, Length atMost) {}

    /** The action that lengthens it, by how much, how often. */
    public record Extended(String action, @Nullable Length adds, int times) {}
}
