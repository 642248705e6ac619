package assize.docket.lot;

/**
 * Somebody among whom the lot is drawn. Immutable.
 *
 * @param name as the list has it; no two have the same
 * @param weight how many of the numbers are theirs, at least 1
 */
public record Eligible(String name, int weight) {}
