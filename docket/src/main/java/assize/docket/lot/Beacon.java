package assize.docket.lot;

import java.time.Instant;

/**
 * A public source of random values, and which of them counts. Immutable.
 *
 * @param name which source
 * @param round which of its values
 * @param at the moment at which the source gives it; nobody knows it before
 */
public record Beacon(String name, long round, Instant at) {
    /** As the committed text has it. */
    String text() {
        return name + " round " + round + " at " + at;
    }
}
