/**
 * Draws by lot that anybody can recompute.
 *
 * <p><b>What is wanted.</b> Whoever is drawn must not have been chosen: not by picking the list after the result is
 * known, not by drawing until it suits, not by leaving out somebody without a ground. And a person with a shell and
 * nothing of ours must be able to find the same result.
 *
 * <p><b>How.</b> Three things, one after the other, each in plain lines of text:
 *
 * <pre>
 *   committed    an entry of the docket: matters, list, weights, exclusions with their grounds, and which moment counts
 *   randomness   the first checkpoint of the log that has this entry, the cosignatures of the witnesses named in it,
 *                and the value of a public beacon, if it named one
 *   drawn        follows from the bytes of the two by {@link assize.docket.lot.Urn}; nothing else enters
 * </pre>
 *
 * <p>The entry makes the list unchangeable before anybody can know the checkpoint over it. A draw that is given up, and
 * one that is made again, are entries too ({@link assize.docket.lot.LotBook}), so nobody repeats one unseen.
 *
 * <p><b>Who could still cheat.</b> Without witnesses and without a beacon: whoever holds the log's key, by trying out
 * many checkpoints before showing one. With witnesses named: only together with one of them, since their cosignatures
 * can't be known before. With a beacon whose moment lies after the cosignatures: nobody, as far as the beacon is sound.
 * The log's own signature does not enter, since its key could give several for one text.
 *
 * <p><b>Refused.</b> A generator with a seed from the machine: nobody could check that it was drawn once. A draw at the
 * moment of the step: the person who clicks could stop before. Drawing several at once from one shuffle: weights would
 * need a method that no person recomputes by hand. The method is in the manner of RFC 3797, with SHA-256 for MD5.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.lot;
