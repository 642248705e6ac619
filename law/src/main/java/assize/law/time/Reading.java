package assize.law.time;

/**
 * Another end that the law's text allows.
 *
 * @param end the last day or moment under it
 * @param why what it does otherwise, for example {@code month-end-clip}; its words stand in the message files
 * @param source where it comes from; empty where it is the platform's own caution
 */
public record Reading(Moment end, String why, String source) {}
