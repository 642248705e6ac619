package assize.docket.tlog;

import assize.law.problem.Place;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of signature that a note may carry: what is signed, and how a key is written. */
public enum KeyType {
    /** Ed25519 over the text (signed-note). */
    ED25519(1, "Ed25519", 32, 64, "302a300506032b6570032100"),
    /** Ed25519 over the moment and the text of a checkpoint (tlog-cosignature). */
    COSIGNED_ED25519(4, "Ed25519", 32, 64, "302a300506032b6570032100"),
    /** ML-DSA-44 over cosigner, moment, origin, size and root of a checkpoint (tlog-cosignature). */
    COSIGNED_ML_DSA_44(6, "ML-DSA-44", 1312, 2420, "30820532300b060960864801650304031103820521" + "00");

    private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private final int number;
    private final String algorithm;
    private final int keyLength;
    private final int signatureLength;
    /** What stands before the key in the form that the JDK reads (RFC 8410, RFC 9881). */
    private final String head;

    KeyType(int number, String algorithm, int keyLength, int signatureLength, String head) {
        this.number = number;
        this.algorithm = algorithm;
        this.keyLength = keyLength;
        this.signatureLength = signatureLength;
        this.head = head;
    }

    /** The type with this number, if there is one here. */
    static Optional<KeyType> find(int number) {
        return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
    }

    /** The number that signed-note gave to the type. */
    public int number() {
        return number;
    }

    /** The name by which the JDK knows the algorithm. */
    public String algorithm() {
        return algorithm;
    }

    /** Whether a signature tells the moment at which it was given. */
    public boolean timed() {
        return this != ED25519;
    }

    /** The length of a key in bytes. */
    int keyLength() {
        return keyLength;
    }

    /** The length of what follows the id of the key in a signature: the moment, if it is timed, and the signature. */
    int length() {
        return signatureLength + (timed() ? Long.BYTES : 0);
    }

    /** The key of these bytes as the JDK has it. */
    PublicKey key(byte[] bytes) throws GeneralSecurityException {
        byte[] encoded = HexFormat.of().parseHex(head + HexFormat.of().formatHex(bytes));
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** Whether a key of the JDK is one of this algorithm. */
    public boolean fits(PublicKey key) {
        String encoded = HexFormat.of().formatHex(key.getEncoded());
        return encoded.startsWith(head) && encoded.length() == head.length() + 2 * keyLength;
    }

    /** The bytes of a key as notes have it. */
    byte[] bytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - keyLength, encoded.length);
    }

    /** What is signed of a note's text, by whom, and at which second since 1970. */
    byte[] message(Place place, String signer, String text, long second) {
        return switch (this) {
            case ED25519 -> text.getBytes(StandardCharsets.UTF_8);
            case COSIGNED_ED25519 -> ("cosignature/v1\ntime " + second + "\n" + text).getBytes(StandardCharsets.UTF_8);
            case COSIGNED_ML_DSA_44 -> subtree(signer, second, Checkpoint.of(place, text));
        };
    }

    private static byte[] subtree(String signer, long second, Checkpoint checkpoint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(SUBTREE);
        named(bytes, signer);
        bytes.writeBytes(number(second));
        named(bytes, checkpoint.origin());
        bytes.writeBytes(number(0));
        bytes.writeBytes(number(checkpoint.size()));
        bytes.writeBytes(checkpoint.root().bytes());
        return bytes.toByteArray();
    }

    private static void named(ByteArrayOutputStream bytes, String name) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        bytes.write(encoded.length);
        bytes.writeBytes(encoded);
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
