package assize.docket.tlog;

import assize.docket.entry.Hashes;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.util.Arrays;
import java.util.Base64;

/** A hash of 32 bytes in a Merkle tree, compared by its bytes. Immutable. */
public final class Hash {
    /** The root of the tree without leaves (RFC 6962, section 2.1). */
    public static final Hash OF_NOTHING = new Hash(Hashes.plain(new byte[0]));

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** These 32 bytes; throws {@link UnusableInput} naming the place if they are more or fewer. */
    public static Hash of(Place place, byte[] bytes) {
        if (bytes.length != Hashes.LENGTH) {
            throw new UnusableInput(Problem.of("hash-length", place, "found", "" + bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /** The hash written in base 64; throws {@link UnusableInput} naming the place if it is none. */
    public static Hash ofText(Place place, String text) {
        return of(place, Plain.base64(place, text));
    }

    /** The hash that begins at this byte; 32 bytes must follow. */
    static Hash at(byte[] bytes, int from) {
        return new Hash(Arrays.copyOfRange(bytes, from, from + Hashes.LENGTH));
    }

    /** The hash of a leaf. */
    public static Hash leaf(byte[] entry) {
        return new Hash(Hashes.leaf(entry));
    }

    /** The hash of the node above two others. */
    public static Hash node(Hash left, Hash right) {
        return new Hash(Hashes.node(left.bytes, right.bytes));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The hash in base 64. */
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
