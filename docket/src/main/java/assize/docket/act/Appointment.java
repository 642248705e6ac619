package assize.docket.act;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person holds an office of a body for a time.
 *
 * @param until the first moment at which it is no longer held, or null while no end is set
 * @param appointedBy who appointed, by the identity that the platform knows
 */
public record Appointment(
        UUID id,
        String person,
        String role,
        String body,
        Instant from,
        @Nullable Instant until,
        String appointedBy) {}
