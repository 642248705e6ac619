/**
 * Filling in and filing: the questions that a procedure's form asks, drafts that are never lost, acts in a case. What
 * is asked follows from the procedure alone.
 */
@org.jspecify.annotations.NullMarked
package assize.app.filing;
