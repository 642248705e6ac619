package assize.docket.log;

import java.time.Instant;

/**
 * Between the transactions that have ended and those that may run.
 *
 * @param ended every transaction below this number has ended
 * @param next the number that the next transaction gets, or a higher one
 * @param highest the highest number that an entry bears
 * @param moment the clock of the database
 */
record Boundary(long ended, long next, long highest, Instant moment) {}
