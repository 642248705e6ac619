package assize.docket.registry;

import assize.docket.store.Database;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Result;
import assize.docket.write.Writer;
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
    private final Registry registry;
    private final Procedures procedures;
    private final Writer writer;
    private final Database database;

    Ties(Registry registry, Procedures procedures, Writer writer, Database database) {
        this.registry = registry;
        this.procedures = procedures;
        this.writer = writer;
        this.database = database;
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

    /** What comes of the opening, with the entry that names the other matter. */
    Course.Passage known(Course course, State state, Course.Passage opening, String other) {
        Event.Tied tied = new Event.Tied(other, opening.asked().event().at());
        List<Outcome> after = new ArrayList<>(opening.after());
        after.addAll(course.take(opening.state(state), tied, Set.of()).entered());
        return new Course.Passage(opening.before(), opening.asked(), after, opening.taken());
    }

    /** Writes the opening or joining and, in the other matter, the entry that names it; anew if that has changed. */
    Result write(Change opening, UUID other, Instant at) {
        if (opening.head().id().equals(other)) {
            throw new UnusableInput(Problem.of("no-such-case", Place.of("case " + other)));
        }
        while (true) {
            Change tie = tie(other, opening.head().id(), at);
            try {
                return database.inTransaction(connection -> both(writer.write(connection, List.of(opening, tie))));
            } catch (HalfTied half) {
                if (!(half.opened instanceof Result.Written)) {
                    return half.opened;
                }
                if (half.tied instanceof Result.Refused refused) {
                    throw new MachineLacks(refused.problem(), half);
                }
            }
        }
    }

    private static Result both(List<Result> results) {
        Result opened = results.getFirst();
        Result tied = results.getLast();
        if (opened instanceof Result.Written != tied instanceof Result.Written) {
            throw new HalfTied(opened, tied);
        }
        return opened;
    }

    /** The other matter may have gone further than the day of the opening: its entries stay in order. */
    private Change tie(UUID other, UUID opened, Instant at) {
        CaseHead head = registry.get(other);
        State state = Rows.state(head);
        Course course = procedures.version(state.version());
        Instant latest = state.latest();
        Instant moment = latest != null && latest.isAfter(at) ? latest : at;
        Course.Passage passage = course.take(state, new Event.Tied(opened.toString(), moment), Set.of());
        return Registry.change(course.procedure(), head, passage.entered(), null);
    }

    /** One of the two could not be written: the transaction takes the other back. */
    @SuppressWarnings("serial") // never leaves this class
    private static final class HalfTied extends RuntimeException {
        private final Result opened;
        private final Result tied;

        HalfTied(Result opened, Result tied) {
            super(null, null, false, false);
            this.opened = opened;
            this.tied = tied;
        }
    }
}
