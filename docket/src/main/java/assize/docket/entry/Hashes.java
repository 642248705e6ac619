package assize.docket.entry;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The hashes of the docket. Each thread keeps its own digest; safe for all threads. */
public final class Hashes {
    /** The length of a salt and of a hash, in bytes. */
    public static final int LENGTH = 32;

    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Hashes::sha256);
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Hashes::mac);

    private Hashes() {}

    /** The leaf hash of RFC 6962, section 2.1: SHA-256 of a zero byte and the bytes. */
    public static byte[] leaf(byte[] bytes) {
        MessageDigest digest = SHA256.get();
        digest.update((byte) 0);
        return digest.digest(bytes);
    }

    /** The hash of a node of RFC 6962, section 2.1: SHA-256 of a byte of one and the two hashes below it. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = SHA256.get();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** SHA-256 of the bytes. */
    public static byte[] plain(byte[] bytes) {
        return SHA256.get().digest(bytes);
    }

    /** The commitment to a content: HMAC-SHA256 (RFC 2104) under a salt of 32 random bytes. */
    public static byte[] commitment(byte[] salt, byte[] content) {
        Mac mac = MAC.get();
        try {
            mac.init(new SecretKeySpec(salt, HMAC));
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("a salt is needed", e);
        }
        return mac.doFinal(content);
    }

    /** So many salts of 32 bytes each, drawn at once. */
    public static byte[][] salts(int count) {
        byte[] drawn = new byte[count * LENGTH];
        RANDOM.nextBytes(drawn);
        byte[][] salts = new byte[count][];
        for (int i = 0; i < count; i++) {
            salts[i] = java.util.Arrays.copyOfRange(drawn, i * LENGTH, (i + 1) * LENGTH);
        }
        return salts;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Mac mac() {
        try {
            return Mac.getInstance(HMAC);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
