/**
 * The figures of an event log, and their comparison with figures that somebody else published.
 *
 * <p>The figures every log has (cases, activities, variants, durations) are built in. What is peculiar to one kind of
 * procedure is declared as a {@link assize.docket.figures.Figure}: which activity, which attribute, which number of
 * days stands in the declaration, never in the program. Figures are exact: days are differences of the dates written in
 * the stamps, sums are decimal, and a rounded mean is rounded once, at the end.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.figures;
