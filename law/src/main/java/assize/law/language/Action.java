package assize.law.language;

import assize.law.guard.Expression;
import assize.law.guard.Guard;
import assize.law.problem.Place;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person may do, or that the law does by itself.
 *
 * @param by the roles that may act; empty when the law acts
 * @param upon what makes the law act; null for people and for {@code when} alone
 * @param opens the stage in which it opens a case; null: it does not
 * @param from the stages in which it is open
 * @param to the stage it leads to; null: it stays
 * @param keeps the fact under which its form is kept
 * @param recusal the part it plays in a challenge of a person; null for ordinary actions
 */
public record Action(
        String name,
        List<String> by,
        @Nullable Upon upon,
        @Nullable String opens,
        List<String> from,
        @Nullable String to,
        @Nullable Guard when,
        @Nullable String form,
        @Nullable String keeps,
        List<String> raises,
        List<String> clears,
        SequencedMap<String, Expression> sets,
        SequencedMap<String, Expression> adds,
        List<String> notices,
        @Nullable String document,
        @Nullable Power power,
        boolean reasons,
        @Nullable String favours,
        List<String> heard,
        int atMost,
        @Nullable String extendsClock,
        @Nullable RecusalPart recusal,
        String law,
        Place place) {

    /** True when no person acts: a consequence that the law draws by itself. */
    public boolean byLaw() {
        return by.isEmpty();
    }

    /** A power: what it touches, whom, what is spared, and the reviews that check it. */
    public record Power(String kind, List<String> affects, List<String> spares, List<String> review) {}

    /** The parts of a challenge of a person. */
    public enum RecusalPart {
        ASK,
        GRANT,
        REFUSE,
        STEP_ASIDE
    }
}
