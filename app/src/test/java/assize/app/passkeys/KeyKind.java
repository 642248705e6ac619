package assize.app.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/** The kinds of keys that passkeys may have, as COSE writes them. */
enum KeyKind {
    ES256("EC", 256, "SHA256withECDSA", "26"),
    ED25519("Ed25519", 255, "Ed25519", "27"),
    RS256("RSA", 2048, "SHA256withRSA", "390100");

    private final String keys;
    private final int bits;
    private final String signature;

    /** How COSE writes the algorithm. */
    final String algorithm;

    KeyKind(String keys, int bits, String signature, String algorithm) {
        this.keys = keys;
        this.bits = bits;
        this.signature = signature;
        this.algorithm = algorithm;
    }

    KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(PrivateKey key, byte[] data) {
        try {
            Signature signing = Signature.getInstance(signature);
            signing.initSign(key);
            signing.update(data);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A map of the kind of key, this algorithm, and what makes up the public key. */
    byte[] cose(KeyPair pair, String hexAlgorithm) {
        return switch (this) {
            case ES256 -> {
                ECPublicKey key = (ECPublicKey) pair.getPublic();
                yield joined(
                        "a5010203" + hexAlgorithm + "2001215820",
                        number(key.getW().getAffineX(), 32),
                        "225820",
                        number(key.getW().getAffineY(), 32));
            }
            case ED25519 -> {
                byte[] encoded = pair.getPublic().getEncoded();
                byte[] point = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
                yield joined("a4010103" + hexAlgorithm + "2006215820", point, "", new byte[0]);
            }
            case RS256 -> {
                RSAPublicKey key = (RSAPublicKey) pair.getPublic();
                yield joined(
                        "a4010303" + hexAlgorithm + "20590100",
                        number(key.getModulus(), 256),
                        "2143",
                        number(key.getPublicExponent(), 3));
            }
        };
    }

    private static byte[] joined(String begin, byte[] first, String between, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(HexFormat.of().parseHex(begin));
        all.writeBytes(first);
        all.writeBytes(HexFormat.of().parseHex(between));
        all.writeBytes(second);
        return all.toByteArray();
    }

    private static byte[] number(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[length];
        int kept = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - kept, whole, length - kept, kept);
        return whole;
    }
}
