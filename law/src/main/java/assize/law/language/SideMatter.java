package assize.law.language;

import assize.law.guard.Guard;
import assize.law.problem.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small procedure inside another, which runs beside its stages. The main line sees only that one is open, what it
 * holds up, and its outcome.
 *
 * @param openedBy the roles that may open it
 * @param during the main line's stages in which it may be opened; {@code burdened} stands for all with a burden
 * @param many it may be opened more than once
 * @param holds the main line's actions that wait while it is open
 * @param inside its stages, actions and clocks as a procedure that shares the main line's roles, facts, forms, notices
 *     and reviews; {@link #OPEN} is the action that opens it
 */
public record SideMatter(
        String name,
        List<String> openedBy,
        List<String> during,
        @Nullable Guard when,
        boolean many,
        @Nullable String form,
        List<String> heard,
        @Nullable String needs,
        List<String> holds,
        Procedure inside,
        Place place) {
    /** The name of the action that opens a side-matter. */
    public static final String OPEN = "open";

    /** The words in which it can end. */
    public Set<String> outcomes() {
        Set<String> outcomes = new LinkedHashSet<>();
        for (Action action : inside.actions().values()) {
            if (action.outcome() != null) {
                outcomes.add(action.outcome());
            }
        }
        return outcomes;
    }
}
