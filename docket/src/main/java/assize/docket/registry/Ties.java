package assize.docket.registry;

import assize.docket.write.CaseHead;
import assize.docket.write.Cases;
import assize.docket.write.Change;
import assize.docket.write.Result;
import assize.law.language.Action;
import assize.law.language.Action.BuiltIn;
import assize.law.language.Procedure;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Course;
import assize.law.step.Event;
import assize.law.step.Outcome;
import assize.law.step.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Matters opened from another matter. Each of the two knows the other from then on, or the second is not opened: both
 * are written in one transaction, because who may act in one depends on who acted in the other.
 */
final class Ties {
    private final Procedures procedures;
    private final Cases cases;

    Ties(Procedures procedures, Cases cases) {
        this.procedures = procedures;
        this.cases = cases;
    }

    /** The matter that an opening comes from, or with which a case is joined; null if none is named. */
    static @Nullable String named(Event event) {
        Object other = event instanceof Event.Act act ? act.given().get("linked-case") : null;
        if (other == null) {
            return null;
        }
        try {
            return UUID.fromString(String.valueOf(other)).toString();
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(Problem.of("no-such-case", Place.of("case " + other)));
        }
    }

    /** Whether an act joins its case with another, or splits it from one: the same people go on with both. */
    static boolean joins(Procedure procedure, Event event) {
        return event instanceof Event.Act act
                && procedure
                        .findAction(act.action())
                        .map(Action::builtIn)
                        .filter(brought -> brought == BuiltIn.JOIN_CASES || brought == BuiltIn.SPLIT_CASE)
                        .isPresent();
    }

    /** What comes of the opening, with the entry that names the other matter. */
    Course.Passage known(Course course, State state, Course.Passage opening, String other) {
        Event.Tied tied = new Event.Tied(other, false, opening.asked().event().at());
        List<Outcome> after = new ArrayList<>(opening.after());
        after.addAll(course.take(opening.state(state), tied, Set.of()).entered());
        return new Course.Passage(opening.before(), opening.asked(), after, opening.taken());
    }

    /**
     * Writes the opening or joining and, in the other matter, the entry that names it; if that has moved on since it
     * was read, neither, and the opening is stale.
     */
    Result write(Change opening, CaseHead other, boolean joined, Instant at) {
        Change tie = tie(other, opening.head().id(), joined, at);
        List<Result> results = cases.writeTogether(List.of(opening, tie));
        Result opened = results.getFirst();
        if (!(opened instanceof Result.Written)) {
            return opened;
        }
        return switch (results.getLast()) {
            case Result.Written _ -> opened;
            case Result.Refused refused -> throw new MachineLacks(refused.problem(), null);
            default ->
                new Result.Stale(cases.find(List.of(opening.head().id()))
                        .get(opening.head().id()));
        };
    }

    /** The other matter may have gone further than the day of the opening: its entries stay in order. */
    private Change tie(CaseHead head, UUID opened, boolean joined, Instant at) {
        Basis basis = Basis.of(procedures, head);
        Instant latest = basis.state().latest();
        Instant moment = latest != null && latest.isAfter(at) ? latest : at;
        Course.Passage passage =
                basis.course().take(basis.state(), new Event.Tied(opened.toString(), joined, moment), Set.of());
        return basis.change(passage.entered(), null);
    }
}
