/**
 * A witness: somebody beside the court, such as a bar association, a university or a newspaper, whose program remembers
 * how far a log had come and cosigns only what continues that (C2SP tlog-witness and tlog-cosignature).
 *
 * <p>It needs no trust in the log and no database, and keeps one checkpoint for each log. It sees no entry: only sizes,
 * roots and proofs. A log that wanted to show two pasts would need the keys of as many witnesses as the policy of those
 * who look asks for.
 *
 * <p><b>The race.</b> Two requests at once must not take it back: comparing with what was cosigned last, and keeping
 * the new one on the disk, are one step, before the answer. A witness that lost its memory signs nothing
 * ({@link assize.law.problem.MachineLacks}); it would be shown another past otherwise. Whoever puts back an older copy
 * of its folder makes it forget: that folder belongs into no backup that is ever put back.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.witness;
