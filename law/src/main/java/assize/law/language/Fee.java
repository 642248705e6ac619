package assize.law.language;

import assize.law.problem.Place;
import assize.law.time.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fee. Its payment, its waiver and what follows where it is not paid stand among the actions and clocks.
 *
 * @param askedIn the notice that asks for it
 * @param from the stages in which it may be paid
 */
public record Fee(
        String name,
        String owedBy,
        String askedIn,
        Length due,
        List<String> from,
        @Nullable Waiver waiver,
        @Nullable String unpaid,
        String law,
        Place place) {
    /** A request to be let off: the action that asks, who decides, within how long, whether time stands still. */
    public record Waiver(String ask, String decidedBy, Length within, boolean pauses) {}
}
