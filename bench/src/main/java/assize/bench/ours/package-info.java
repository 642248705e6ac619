/**
 * Ours: whole steps through the docket's own doors, with rules, authority, clocks and the complete entry, by a
 * procedure that the ordinary reader reads. Nothing here knows a way that people's steps don't take.
 */
@org.jspecify.annotations.NullMarked
package assize.bench.ours;
