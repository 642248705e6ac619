package assize.docket.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for a person.
 *
 * @param reference the name of the case outside; null: it has none
 * @param version the digest of the procedure's text under which it runs
 * @param revision the revision of the case, with which an act names what its author saw
 * @param due the moment of the earliest clock that runs in it, or that an office has missed; null: there is none
 * @param clock the name of that clock; null: there is none
 * @param running the clocks that run in it, the earliest first
 * @param offices the person's offices whose turn it is, at least one
 */
public record WaitingCase(
        UUID caseId,
        @Nullable String reference,
        String procedure,
        String version,
        String stage,
        long revision,
        Instant opened,
        @Nullable Instant due,
        @Nullable String clock,
        List<Running> running,
        List<Office> offices) {
    /**
     * A clock that runs.
     *
     * @param name its name; {@code matter.clock} in a side-matter
     * @param holder whose copy it is; empty: there is only one
     * @param due the first moment at which it has passed
     */
    public record Running(String name, String holder, Instant due) {}

    /**
     * An office whose turn it is.
     *
     * @param body the body before which the case lies; empty: no body of the kind has acted in it yet
     * @param actions what the role may do in this stage; whether a guard holds shows when it is tried
     */
    public record Office(String role, String body, List<String> actions) {}

    Cursor cursor() {
        return new Cursor(due, opened, caseId);
    }
}
