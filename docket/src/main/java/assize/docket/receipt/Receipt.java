package assize.docket.receipt;

import assize.docket.tlog.Accepted;
import assize.docket.tlog.Policy;
import assize.docket.tlog.TlogProof;
import assize.law.problem.Place;

/**
 * Proves without the log and for ever that one entry was made: a tlog-proof whose extra part opens the leaf. Immutable.
 *
 * @param proof the place in the log, up to a checkpoint that was signed
 * @param opening the entry, and what binds it to the leaf
 */
public record Receipt(TlogProof proof, Opening opening) {
    /** The receipt in these bytes; throws {@link assize.law.problem.UnusableInput} if they are none. */
    public static Receipt read(String file, byte[] bytes) {
        TlogProof proof = TlogProof.read(file, bytes);
        return new Receipt(proof, Opening.read(Place.of(file), proof.extra()));
    }

    /** Throws {@link assize.docket.tlog.NotProved} unless the entry stands in a log that the policy accepts. */
    public Accepted check(Policy policy) {
        return proof.check(opening.leaf(proof.index()), policy);
    }

    /** The text of the receipt. */
    public byte[] bytes() {
        return proof.bytes();
    }
}
