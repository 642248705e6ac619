package assize.app.passkeys;

/**
 * What is kept to recognise an authenticator; texts in base64url.
 *
 * @param id that the authenticator gave
 * @param key the attested credential data, in which the public key is
 * @param counter how often it says it was used; 0: it doesn't count
 * @param backup whether it may be copied to other devices
 */
record Credential(String id, String key, long counter, boolean backup, boolean backedUp) {}
