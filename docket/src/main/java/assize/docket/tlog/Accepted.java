package assize.docket.tlog;

import java.time.Instant;
import java.util.Map;

/**
 * A checkpoint that a policy accepts.
 *
 * @param checkpoint what it says
 * @param log the key of the log that signed it
 * @param witnesses those of the policy's witnesses that signed it, by their names there, and when
 */
public record Accepted(Checkpoint checkpoint, NoteKey log, Map<String, Instant> witnesses) {
    /** Keeps a map of its own. */
    public Accepted {
        witnesses = Map.copyOf(witnesses);
    }
}
