/**
 * Who may see what of a case. Whoever shows entries asks here, and shows no more than the answer.
 *
 * <p>What is not shown is counted and has a ground, so that nobody has to guess whether there is more: an extract says
 * "entries 1 to n, m of them withheld, on these grounds".
 */
@org.jspecify.annotations.NullMarked
package assize.law.access;
