/**
 * How an old log is read through a procedure: a small mapping kept with the procedure, and the judging of a case's
 * history.
 *
 * <p>History is never refused or improved. Each event of the log becomes the step that the mapping names; the step has
 * its effects as the log tells it, and every rule that it breaks is kept beside it as an irregularity: those that the
 * mapping names (a fine sent late), and otherwise the reason for which the procedure would have refused it. Clocks run
 * as the law of the day says and pass before the next event; what the law draws from that is entered too. A clock whose
 * later events the log does not hold is not judged, because its end would be a guess.
 */
@org.jspecify.annotations.NullMarked
package assize.law.history;
