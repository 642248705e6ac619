/**
 * The verifier: proves of a procedure, before anybody is subject to it, that its checks hold.
 *
 * <h2>What is followed</h2>
 *
 * <p>A case is a vector of small values ({@link assize.law.verify.net}): its stage, its track, the flags and texts that
 * some guard reads and some action sets, the requests that are open, the notices under way to each receiver, how often
 * something was done up to the number that matters, each copy of a clock as idle, running or passed, the seals, and of
 * side-matters and linked matters that they are open or how they ended. Rules lead from vector to vector: somebody
 * acts, a clock comes to its end, a notice arrives, another matter ends; then the law draws what follows, in the order
 * in which {@link assize.law.step.Course} draws it.
 *
 * <h2>What is left out, and why nothing is lost by it</h2>
 *
 * <ul>
 *   <li><b>Amounts, numbers, dates and what forms say</b> go either way at each reading. A guard is asked itself,
 *       with every value that can make a difference to it, so that a proof covers all values. The price: a way may be
 *       told on which a fact changes between two readings.
 *   <li><b>Time</b> is order, not length: any running clock may end next. Two that begin with the same happening
 *       and count alike end in the order of their lengths, if the shorter can't be paused, lengthened or begun anew.
 *       Pauses and extensions are "ends later", which changes no order; how long a chain may last is a sum (P4).
 *   <li><b>Holders.</b> A party role with several holders is tried with one and with two, states that differ only
 *       in which is which being one. Three behave as two do wherever guards ask only {@code every} and {@code some}.
 *   <li><b>Side-matters</b> are proved alone with the main line free around them; the main line sees that one is
 *       open and how it ended. That a matter holds an action up only delays it.
 *   <li><b>People</b> are roles. That one person holds two is a matter of {@code apart}, which is compared and not
 *       searched. What the language brings along (challenges, corrections, excuses) moves no stage and is compared
 *       too.
 *   <li><b>A value that nobody reads again</b> is forgotten ({@code Forgetting}): what is left behaves as the
 *       whole does.
 * </ul>
 *
 * <h2>How a question is answered</h2>
 *
 * <p>All vectors of a large procedure are too many. So a question is first asked of the stages alone, every condition
 * left out ({@link assize.law.verify.explore.Search}). More can happen there than in the whole, so what can't happen
 * there can't happen at all. A way that is found is tried in the whole; where something forbids it, that is taken in
 * and the question asked anew. "Can it still be come to?" needs the other direction: a step counts only if nothing
 * that was left out can forbid it, nor what the law does in it. A bad way that is told was gone in the whole; "holds"
 * is said when the smaller picture has no bad way left. Where the bounds on states, steps and time are reached first,
 * or nothing more is left to take in, the property is unknown, with what would have had to be looked at together.
 *
 * <p>In a picture of few variables most acts leave everything as it is, and may be done everywhere in their stage. They
 * are kept once for the stage and not with each of its states ({@code Stays}): of 46 steps from a state in the largest
 * pictures of the library about 12 are left, and all that walks through a picture walks through those.
 *
 * <p>What is left out of a picture must never make a step impossible. So an act that changes nothing which is followed
 * may be taken whatever it would ask after, and what a question is about is never forgotten.
 *
 * <p>Not only our word: the same net is written for Spin ({@link assize.law.verify.promela}), which searches it with
 * nothing of ours, and what both find is compared.
 *
 * <p>A proof is about the rules on paper. That people keep them is for the monitors and for people: see
 * docs/reference/properties.md.
 */
@org.jspecify.annotations.NullMarked
package assize.law.verify;
