/**
 * Clocks that pass: each exactly once, however many nodes run and whenever they are ended.
 *
 * <p><b>Once.</b> A node locks the row of the case and the row of the clock, and skips what another node has locked.
 * What passing means is written in the same transaction: the clock is gone or set anew together with the entry, or
 * neither is. A node that is ended, or stands still too long, leaves nothing behind but the lock, which the database
 * lifts.
 *
 * <p><b>In order.</b> Only the earliest running clock of a case may pass; a later one waits for it, also if it fails.
 *
 * <p><b>Whose time.</b> "Now" is the clock of the database, asked in the statement that takes the clocks. The wall
 * clock of a node is never looked at.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.clock;
