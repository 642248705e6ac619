/**
 * The entry of the docket as bytes: what it says, how it commits to its content, how entries of a case hang together.
 *
 * <p>An entry holds no personal data: its type, its moments, the class of the actor and a commitment to the content.
 * The commitment is HMAC-SHA256 with a random key of 256 bits, so that guessing a name and hashing it proves
 * nothing, and so that the content can be sealed or erased while the entry stays as it was. Each entry names the
 * hash of the one before it in the same case; the hash is the leaf hash of RFC 6962, so that the same bytes go into
 * a transparency log as they are.
 */
@org.jspecify.annotations.NullMarked
package assize.docket.entry;
