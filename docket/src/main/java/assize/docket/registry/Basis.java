package assize.docket.registry;

import assize.docket.entry.NewEntry;
import assize.docket.write.ActKey;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.law.language.Procedure;
import assize.law.step.Course;
import assize.law.step.Outcome;
import assize.law.step.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an act is judged on: the case as it was read, under its version of the procedure. Immutable.
 *
 * @param state nothing yet for a case that is about to be opened
 */
record Basis(Course course, CaseHead head, State state) {
    /** A case that was read. */
    static Basis of(Procedures procedures, CaseHead head) {
        State state = Rows.state(head);
        return new Basis(procedures.version(state.version()), head, state);
    }

    /** The rows that belong to the case. */
    Rows.Beside beside() {
        return Rows.beside(course.procedure(), state, !head.standing());
    }

    /** The change that enters the outcomes. */
    Change change(List<Outcome> outcomes, @Nullable ActKey key) {
        return change(course.procedure(), outcomes, key);
    }

    /** The same, if the case goes on under another version of its procedure. */
    Change change(Procedure next, List<Outcome> outcomes, @Nullable ActKey key) {
        List<NewEntry> entries =
                outcomes.stream().map(o -> Contents.of(next, o)).toList();
        State after = outcomes.getLast().after();
        return Rows.change(head, entries, after, beside(), Rows.beside(next, after, true), key);
    }
}
