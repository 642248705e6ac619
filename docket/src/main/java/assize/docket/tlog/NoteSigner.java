package assize.docket.tlog;

import assize.law.problem.Place;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/**
 * Signs the text of a note. Safe for all threads.
 *
 * @param key what others verify with
 * @param secret what belongs to it
 */
public record NoteSigner(NoteKey key, PrivateKey secret) {
    /**
     * The signature of a text, given at this moment. What was signed is verified before it leaves: a signature that
     * does not hold, from a faulty module or memory, could give the key away.
     */
    public NoteSignature sign(String text, Instant moment) {
        Place place = Place.of(key.name());
        KeyType type = key.type();
        try {
            Signature signer = Signature.getInstance(type.algorithm());
            signer.initSign(secret);
            signer.update(type.message(place, key.name(), text, moment.getEpochSecond()));
            byte[] given = signer.sign();
            byte[] bytes = type.timed()
                    ? ByteBuffer.allocate(Long.BYTES + given.length)
                            .putLong(moment.getEpochSecond())
                            .put(given)
                            .array()
                    : given;
            NoteSignature signature = new NoteSignature(key.name(), key.id(), bytes);
            if (!key.gave(signature, place, text)) {
                throw new IllegalStateException("the secret of '" + key.name() + "' does not belong to its key");
            }
            return signature;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of '" + key.name() + "' does not sign", e);
        }
    }

    /** Nothing of the secret. */
    @Override
    public String toString() {
        return "signer of " + key.name();
    }
}
