package assize.docket.tlog;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint that a policy accepts.
 *
 * @param checkpoint what it says
 * @param log the key of the log that signed it
 * @param before when the quorum had cosigned it: whatever it covers was there by then; null if it asks for nobody
 * @param witnesses those of the policy's witnesses that signed it, by their names there, and when
 */
public record Accepted(
        Checkpoint checkpoint, NoteKey log, @Nullable Instant before, Map<String, Instant> witnesses) {
    /** Keeps a map of its own. */
    public Accepted {
        witnesses = Map.copyOf(witnesses);
    }
}
