/**
 * Guards: the conditions in a procedure, and the values it sets.
 *
 * <p>An author writes {@code not passed(pay-time) and paid < due}; a person at a counter can read it aloud. Underneath
 * it is CEL, a small language with types and without side effects, but a guard never reaches CEL as it was written.
 * It is cut into tokens, because a hyphen belongs to a name here and is a minus there. Each name, each question like
 * {@code passed(pay-time)} and each constant then becomes a variable with a type ({@code bool0 && money1 < money2}),
 * and the variables are bound to the case only when the guard is asked. Four things follow from that:
 * <ul>
 *   <li>no word of an author can be a word of CEL, so a fact may be called {@code return} or {@code in};
 *   <li>the CEL text has no functions, lists, fields or macros: nothing loops, and cost grows with the length of the
 *       text, which is bounded;
 *   <li>one compiler and one runtime serve all procedures and threads;
 *   <li>what a guard reads is known exactly before it is ever asked, which the verifier needs.
 * </ul>
 *
 * <p>{@code every} and {@code some} are variables too: behind them stands another compiled guard, asked of each holder
 * of a role, and never of holders within holders.
 *
 * <p>Failing is a value. A missing amount or two currencies make the comparison fail; {@code and} and {@code or} let a
 * failure go where the other side decides ({@code false and ...}, {@code true or ...}, in either order), as CEL does,
 * so the order of words never changes what a guard says. What fails as a whole counts as false, and {@code not} of a
 * failure is a failure: a missing value never opens an action.
 */
@org.jspecify.annotations.NullMarked
package assize.law.guard;
