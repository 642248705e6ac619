package assize.law.step;

import assize.law.problem.Problem;
import java.util.List;

/**
 * What came of an event.
 *
 * @param effects the changes it makes; none only if nothing could be made of it at all
 * @param reasons every reason why it is not allowed; none if it is
 * @param after the state with the effects, whether allowed or not
 */
public record Outcome(Event event, List<Effect> effects, List<Problem> reasons, State after) {
    /** True if the procedure allows it. */
    public boolean allowed() {
        return reasons.isEmpty();
    }
}
