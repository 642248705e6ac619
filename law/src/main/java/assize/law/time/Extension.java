package assize.law.time;

/**
 * More time, and the order or agreement that gives it.
 *
 * @param fromEnd true: the order adds to the end; false: the law speaks of "n more", so that old and new length
 *     together are counted from the start. The other way to count is kept as a reading.
 */
public record Extension(Length adds, boolean fromEnd, String why) {}
