/**
 * What waits for an official, in the order that the law makes urgent.
 *
 * <p><b>One answer.</b> Whose turn it is in a case follows from its stage, its requests, its side-matters and who has
 * acted in it ({@link assize.law.step.Turns}), so nobody assigns a case and nobody has to tidy a queue. Still the
 * database must find fifty cases among a million, and no index of its own can do that: a case may wait for the judge
 * and the registry at once, and which offices these are stands in the procedure. So each change writes, in its one
 * statement, a narrow row for each office whose turn it is (table {@code turn}). That is an index made by hand, not a
 * second truth: it hangs on the entries alone, {@link assize.docket.registry.Rebuild} compares it with them, and a case
 * that differs gets its rows anew.
 *
 * <p><b>Before which body.</b> A case lies before the body of an office's kind that came to it last. As long as no
 * body of that kind has acted, it lies before all of them: the language does not say yet to which court a claim is
 * addressed, the docket lets any of them act, and a case that nobody sees would be worse than one that several see.
 *
 * <p><b>The page.</b> A person's lanes are the offices they hold at this moment, by the clock of the database,
 * each once with its body and once with all bodies of its kind. Each lane is read in order from the index and
 * gives no more rows than the page has; then they are merged, a case in several lanes once. So a page costs
 * the same whether ten cases wait or a million. Cases with the earliest clock come first, whether it runs or
 * an office has missed it and still owes what it was for (class {@code Late} of the law), those without a
 * clock last, then the older ones. The next page begins after the last case of this one, whatever has happened
 * meanwhile: what stays as it was is neither left out nor shown twice; a case whose clock changes moves to its
 * new place.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.queue;
