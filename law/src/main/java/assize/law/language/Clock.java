package assize.law.language;

import assize.law.guard.Guard;
import assize.law.problem.Place;
import assize.law.time.Length;
import assize.law.time.Protects;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period of the law that somebody must keep.
 *
 * @param owners the roles whose duty or right it is; {@code party} or {@code affected} stand for all of that kind
 * @param each every receiver of the notice that starts it has a copy of their own
 * @param per the role for each holder of which the owner has a copy: an office's duty towards each; null: one copy
 * @param backwards it counts back from the day of a date fact
 * @param counting the rule by which it counts; null: that of the procedure
 * @param otherReading a second rule whose date is shown beside
 * @param whenPassed what its end brings
 * @param atMostRestarts how often it may begin anew, or null for no bound said
 * @param repeats when it passes it begins anew from its end
 * @param atLatest beyond which its end never lies
 */
public record Clock(
        String name,
        List<String> owners,
        boolean each,
        @Nullable String per,
        List<Upon> from,
        boolean backwards,
        List<LengthIf> lengths,
        @Nullable String setBy,
        @Nullable Length setAtMost,
        @Nullable String counting,
        @Nullable String otherReading,
        List<Upon> stoppedBy,
        WhenPassed whenPassed,
        Protects protects,
        List<Pause> pauses,
        List<Upon> restarts,
        @Nullable Integer atMostRestarts,
        List<Extended> extensions,
        boolean repeats,
        @Nullable Latest atLatest,
        boolean fixed,
        String law,
        Place place) {

    /** The role whose duty or right it is, where it is one's; the first where several keep it together. */
    public String owner() {
        return owners.isEmpty() ? "" : owners.getFirst();
    }

    /** The first pause, or null. */
    public @Nullable Pause pause() {
        return pauses.isEmpty() ? null : pauses.getFirst();
    }

    /** The first extension, or null. */
    public @Nullable Extended extendedBy() {
        return extensions.isEmpty() ? null : extensions.getFirst();
    }

    /** True when there may be several copies of it in a case, one for each holder. */
    public boolean copied() {
        return each || per != null;
    }

    /**
     * A length that holds if its guard and its track do, each value from its day on; an empty value: there was no such
     * clock.
     *
     * @param track null: on every track
     */
    public record LengthIf(
            @Nullable Guard when, @Nullable String track, NavigableMap<LocalDate, Optional<Length>> from) {}

    /**
     * What a clock's end allows, ends, tells and does.
     *
     * @param endsRequest the requests that started it are closed
     */
    public record WhenPassed(
            List<String> allows,
            List<String> ends,
            boolean endsRequest,
            List<String> tells,
            @Nullable String does) {
        /** True if its end has no consequence at all. */
        public boolean nothing() {
            return allows.isEmpty() && ends.isEmpty() && !endsRequest && tells.isEmpty() && does == null;
        }
    }

    /**
     * From what until what it stands still, and how long at most.
     *
     * @param during the stage or side-matter for as long as which it stands still; null: from and until say
     * @param atMost null: the law sets no cap, and none is promised
     */
    public record Pause(
            List<Upon> from,
            List<Upon> until,
            @Nullable String during,
            @Nullable Length atMost) {}

    /**
     * The action that lengthens it, by how much, how often.
     *
     * @param adds by track; the empty name is for every track; empty: as much as the act says
     * @param atMost the most that the act may say
     * @param after the extension that must have come before
     */
    public record Extended(
            String action,
            Map<String, Length> adds,
            @Nullable Length atMost,
            int times,
            @Nullable String after,
            @Nullable String law) {}

    /** A length after a date in the facts. */
    public record Latest(Length length, String after) {}
}
