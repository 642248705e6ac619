/**
 * Passkeys: which public keys belong to whom, what an authenticator is asked to sign, and whether it did. A person is
 * verified by their device each time, so that a passkey is two factors in one.
 */
@org.jspecify.annotations.NullMarked
package assize.app.passkeys;
