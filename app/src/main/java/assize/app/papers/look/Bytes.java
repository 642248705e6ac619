package assize.app.papers.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/** Looking for signs in bytes, and counting what is unpacked without keeping it. Stateless. */
final class Bytes {
    private static final int CHUNK = 1 << 16;

    private Bytes() {}

    /** The first place of these letters, which begins between two places; -1: there is none. */
    static int first(byte[] bytes, String letters, int from, int to) {
        byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = from; at < Math.min(to, bytes.length - wanted.length + 1); at++) {
            if (at(bytes, wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    /** The last place of these letters; -1: there is none. */
    static int last(byte[] bytes, String letters) {
        byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (at(bytes, wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean at(byte[] bytes, byte[] wanted, int at) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** How much comes; refused once it is more than the most. What is packed badly ends there. */
    static long count(InputStream in, long most, String what) throws IOException, Refusal {
        byte[] chunk = new byte[CHUNK];
        long count = 0;
        try {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                count += read;
                if (count > most) {
                    throw new Refusal("paper-swells", what);
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            return count;
        }
        return count;
    }
}
