package assize.docket.write;

import java.time.Instant;

/**
 * A clock of a case.
 *
 * @param name its name in the procedure
 * @param holder whose copy it is; empty if the clock has only one
 * @param due the moment from which it may pass
 * @param armed false while it is paused: it is kept but does not pass
 */
public record ArmedClock(String name, String holder, Instant due, boolean armed) {}
