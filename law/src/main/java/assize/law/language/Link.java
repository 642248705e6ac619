package assize.law.language;

import assize.law.problem.Place;
import assize.law.time.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter elsewhere that this one waits for.
 *
 * @param upon the action that opens it
 * @param opens the procedure of the other matter
 * @param decidedBy the role that tells its outcome here
 * @param toldAfter how long until its silence is told; null: never
 */
public record Link(
        String name,
        String upon,
        String opens,
        String at,
        String decidedBy,
        List<String> outcomes,
        @Nullable Length toldAfter,
        Place place) {}
