/**
 * Legal time: an end is not a date but the result of a rule applied to an event under a calendar and a version of
 * the law.
 *
 * <p>Rules and calendars are files ({@link assize.law.time.LegalTime#load}); {@link assize.law.time.LegalTime#count}
 * turns a {@link assize.law.time.Count} into a {@link assize.law.time.Derivation}, which keeps the whole way to its
 * end. The order of counting, which matters because each step can move what the next one sees:
 *
 * <ol>
 *   <li>the version of the rule that was valid at the event;
 *   <li>the event itself, put to the next day where it came too late in the day;
 *   <li>the raw end: months by the calendar, then days, with rest days left out where the rule says so;
 *   <li>days on which time doesn't run: the rest of the period goes on behind them;
 *   <li>the roll from a rest day, then the least number of working days;
 *   <li>days added after the roll, and the roll again;
 *   <li>the cut-off moment in the zone of the place;
 *   <li>more time by order, counted from the start and from the old end, where the two differ;
 *   <li>all other readings of the text, of which what is protected chooses one.
 * </ol>
 *
 * <p>Days are numbers (since 1970) and a calendar is a set of bits per year, so that counting costs microseconds.
 * Hours are counted on the time line, not on the clock.
 */
@NullMarked
package assize.law.time;

import org.jspecify.annotations.NullMarked;
