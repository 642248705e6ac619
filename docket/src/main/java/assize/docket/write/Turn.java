package assize.docket.write;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An office may act in an open case.
 *
 * @param role the role in the procedure
 * @param body the body before which the case lies; empty: any body of the role's kind
 * @param opened when the case was opened
 * @param due the moment of the earliest clock that runs in the case, or that an office has missed; null: there is none
 * @param clock the name of that clock; null: there is none
 */
public record Turn(
        String role,
        String body,
        Instant opened,
        @Nullable Instant due,
        @Nullable String clock) {}
