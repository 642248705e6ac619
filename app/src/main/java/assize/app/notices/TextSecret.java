package assize.app.notices;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the site and its gateway alone know. By it each signs what it sends to the other, and the code in a text follows
 * from the id of the text: so it lies nowhere, and a text that goes out twice holds the same one. Safe for all threads.
 */
public final class TextSecret {
    /** The fewest letters: whoever sees one code must not find the secret by trying. */
    static final int FEWEST = 32;

    private static final String HMAC = "HmacSHA256";
    private static final long CODES = 1_000_000;

    private final SecretKeySpec key;

    private TextSecret(byte[] secret) {
        this.key = new SecretKeySpec(secret, HMAC);
    }

    static TextSecret of(String secret) {
        return new TextSecret(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Good as long as this process lives, for the demo. */
    static TextSecret drawn() {
        byte[] secret = new byte[FEWEST];
        new SecureRandom().nextBytes(secret);
        return new TextSecret(secret);
    }

    /** The signature of a body, in hexadecimal. */
    public String signature(byte[] body) {
        return HexFormat.of().formatHex(hash(body));
    }

    /** Whether a signature is that of a body; it takes the same time for each wrong one. */
    public boolean signed(byte[] body, String signature) {
        byte[] right = signature(body).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
    }

    /** The six figures of the text with this id. */
    String code(UUID id) {
        byte[] hash = hash(("code " + id).getBytes(StandardCharsets.US_ASCII));
        long drawn = java.nio.ByteBuffer.wrap(hash).getLong();
        return "%06d".formatted(Long.remainderUnsigned(drawn, CODES));
    }

    /** Whether this is that code; it takes the same time for each wrong one. */
    boolean codeIs(UUID id, String typed) {
        return MessageDigest.isEqual(
                code(id).getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hash(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
