/**
 * What a step means: the one definition that the docket, the sandbox, the scenarios, the replay of old logs and (later)
 * the verifier share.
 *
 * <p>{@link assize.law.step.Step#take} is a pure function from a case's {@link assize.law.step.State} and an
 * {@link assize.law.step.Event} to an {@link assize.law.step.Outcome}: every reason why the step is not allowed, and
 * the {@link assize.law.step.Effect}s that it has. A step that is not allowed is refused to a living person; a step
 * that history has already taken is entered with the same effects and its reasons marked as irregularities. So there is
 * no second definition for the past.
 *
 * <p>An entry keeps its effects, dates with their derivations included. A case is rebuilt by applying the effects of
 * its entries in order ({@link assize.law.step.State#with}); nothing is computed anew, so a calendar that is corrected
 * years later can't change what was.
 *
 * <p>{@link assize.law.step.Course} strings steps together: clocks that ended before a step pass first, in the order of
 * their ends, each as an entry of its own; after a step the law draws its consequences, each again an entry, until
 * nothing follows. A procedure whose law acts would follow each other for ever is stopped at a bound and told.
 */
@org.jspecify.annotations.NullMarked
package assize.law.step;
