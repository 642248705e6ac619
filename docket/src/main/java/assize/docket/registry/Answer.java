package assize.docket.registry;

import assize.docket.entry.StoredEntry;
import assize.law.problem.Problem;
import assize.law.step.Course;
import assize.law.step.State;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the registry tells whoever asked for a step. */
public sealed interface Answer {
    /** The step is entered and on disk. */
    record Entered(UUID caseId, List<StoredEntry> entries, Course.Passage passage, State state) implements Answer {}

    /** The step is not allowed, with every reason; clocks that had passed meanwhile are entered all the same. */
    record Refused(List<Problem> reasons, Course.@Nullable Passage passage, State state) implements Answer {}

    /** The case has changed since it was read: what it is now, so that the person can decide anew. */
    record Changed(UUID caseId, long revision, State state) implements Answer {}

    /** The same act under the same key had been entered before: the place of its last entry. */
    record Repeated(UUID caseId, long seq) implements Answer {}

    /** The key was used for another act; nothing was done. */
    record KeyReused(String key) implements Answer {}
}
