package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Procedure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something happens in a case: its main line or one of its side-matters, as it stands.
 *
 * @param matter the name of the side-matter, such as {@code preservation 2}; null: the main line
 * @param outer the main line around a side-matter; null for the main line itself
 */
record Line(
        Plan plan,
        State state,
        @Nullable String matter,
        @Nullable Line outer) {
    static Line main(Plan plan, State state) {
        return new Line(plan, state, null, null);
    }

    /** A side-matter of this main line; nothing has happened in it yet where it isn't open. */
    Line inside(String key) {
        Plan inside = plan.inside().get(Matters.base(key));
        if (inside == null) {
            throw new IllegalArgumentException(key);
        }
        return new Line(inside, state.further().matters().getOrDefault(key, State.NOTHING), key, this);
    }

    /** The same place in the case as it stands later. */
    Line now(State main) {
        return matter == null ? main(plan, main) : main().now(main).inside(matter);
    }

    Line main() {
        return outer == null ? this : outer;
    }

    Procedure procedure() {
        return plan.procedure();
    }

    View view(Map<String, Object> given, @Nullable String role, Instant at) {
        return new View(
                procedure(), state, given, role, at, false, outer == null ? null : outer.view(Map.of(), role, at));
    }

    /** What guards see of what the law does: nobody's view. */
    View view(Instant at) {
        return view(Map.of(), null, at);
    }

    /** A name with the side-matter in front of it. */
    String address(String name) {
        return matter == null ? name : matter + "." + name;
    }

    /** True if the stage is one from which an action may be done. */
    boolean from(Action action) {
        if (action.from().contains(state.stage())) {
            return true;
        }
        Procedure.Stage now = procedure().stages().get(state.stage());
        return now != null && !now.burden().isEmpty() && action.from().contains("burdened");
    }

    /** What must be done before an action and has not been. */
    List<String> mustComeFirst(Action action) {
        List<String> first = plan.first(action.name());
        return first.isEmpty()
                ? first
                : first.stream().filter(done -> state.count(done) == 0).toList();
    }

    /** The side-matter that holds an action up; null: none. */
    @Nullable
    String held(Action action) {
        if (matter == null) {
            for (String holding : plan.held(action.name())) {
                if (Matters.open(state, holding)) {
                    return holding;
                }
            }
        }
        return null;
    }

    /** Whether it has been done as often as it may be, by whoever has a count of their own. */
    boolean doneOftenEnough(Action action, @Nullable String holder) {
        if (action.atMost() == 0) {
            return false;
        }
        String what = holder != null && Holders.number(holder) > 0 ? action.name() + " of " + holder : action.name();
        return state.count(what) >= action.atMost();
    }
}
