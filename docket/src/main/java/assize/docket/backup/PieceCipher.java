package assize.docket.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** Encrypts or decrypts a stream piece by piece, as the page of this package says. */
final class PieceCipher {
    private static final int PIECE = 1 << 16;
    private static final int TAG = 16;
    private static final int NONCE = 12;

    private final int mode;
    private final int size;
    private final SecretKey key;

    private PieceCipher(int mode, int size, SecretKey key) {
        this.mode = mode;
        this.size = size;
        this.key = key;
    }

    static PieceCipher sealing(byte[] day, String line, byte[] salt) throws GeneralSecurityException {
        return new PieceCipher(Cipher.ENCRYPT_MODE, PIECE, derived(day, line, salt));
    }

    static PieceCipher opening(byte[] day, String line, byte[] salt) throws GeneralSecurityException {
        return new PieceCipher(Cipher.DECRYPT_MODE, PIECE + TAG, derived(day, line, salt));
    }

    private static SecretKey derived(byte[] day, String line, byte[] salt) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(day)
                                .addSalt(salt)
                                .thenExpand(line.getBytes(StandardCharsets.ISO_8859_1), 32));
    }

    void copy(InputStream in, OutputStream out) throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] piece = in.readNBytes(size);
        for (long number = 0; ; number++) {
            byte[] next = in.readNBytes(size);
            boolean last = next.length == 0;
            byte[] nonce = ByteBuffer.allocate(NONCE)
                    .putLong(number)
                    .putInt(last ? 1 : 0)
                    .array();
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            out.write(cipher.doFinal(piece));
            if (last) {
                return;
            }
            piece = next;
        }
    }
}
