/**
 * The formats of a transparency log, as others have fixed them: pure functions over bytes, no database, no clock.
 *
 * <p><b>What stands where.</b> Hashing and proofs are those of RFC 6962 and RFC 9162
 * ({@link assize.docket.tlog.Merkle}, {@link assize.docket.tlog.Inclusion},
 * {@link assize.docket.tlog.Consistency}). The texts are those of C2SP:
 * signed-note ({@link assize.docket.tlog.Note}), tlog-checkpoint ({@link assize.docket.tlog.Checkpoint}), tlog-tiles
 * ({@link assize.docket.tlog.Tile}, {@link assize.docket.tlog.EntryBundle}), tlog-cosignature
 * ({@link assize.docket.tlog.KeyType}), tlog-proof ({@link assize.docket.tlog.TlogProof}) and tlog-policy
 * ({@link assize.docket.tlog.Policy}). So programs that know nothing of Assize can read what it writes.
 *
 * <p><b>Two ways to say no.</b> What is not in the form of its format is unusable input; what is well formed and does
 * not prove what it claims is {@link assize.docket.tlog.NotProved}. Whoever audits wants to know which of the two it
 * is: the first is a broken file, the second may be a fraud.
 *
 * <p><b>Where the texts leave a choice, the stricter one.</b> Base 64 has one form only: padding and unused bits are
 * compared. A size or an index is below 2^63, so that nothing wraps round. A note of which a known key signed twice, or
 * wrongly once, is refused as a whole. The root of an empty tree is the one of RFC 6962. A proof from size 0 is empty,
 * as witnesses have it, and anything else from there is refused. A log that is named in a policy signs under its
 * origin, and a cosignature without a moment counts for no quorum.
 *
 * <p><b>Keys.</b> Ed25519 (types 1 and 4) and ML-DSA-44 (type 6) are the JDK's own.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.tlog;
