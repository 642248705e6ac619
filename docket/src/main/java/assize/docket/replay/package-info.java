/**
 * Old logs into the docket, and out of it again. {@link assize.docket.replay.Replay} streams a log: each case is
 * judged by {@link assize.law.history.Chronicle}, a pure function, and written by the one writer, many cases to a
 * statement. A replay that was killed is simply run again: every case is judged once more for the report, and those
 * that the docket already has are not written a second time, because a case's reference names the file's content,
 * its place in the log and its name. A log counts as imported when all its cases are there. Entries keep the events
 * as the log wrote them, so that {@link assize.docket.replay.Export} gives back an equal log.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.replay;
