package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Entries one after the other, each behind its length, as tlog-tiles has them. */
public final class EntryBundle {
    /** The most bytes of an entry. */
    public static final int MOST_ENTRY = 0xffff;

    private EntryBundle() {}

    /** The entries in the bytes of a bundle; throws {@link UnusableInput} if they are not as many as its name says. */
    public static List<byte[]> read(Tile bundle, byte[] bytes) {
        Place place = Place.of(bundle.path());
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        List<byte[]> entries = new ArrayList<>(bundle.width());
        for (int i = 0; i < bundle.width(); i++) {
            int length = rest.remaining() < Short.BYTES ? Integer.MAX_VALUE : Short.toUnsignedInt(rest.getShort());
            if (length > rest.remaining()) {
                throw new UnusableInput(
                        Problem.of("bundle-cut", place, "found", "" + i, "allowed", "" + bundle.width()));
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        if (rest.hasRemaining()) {
            throw new UnusableInput(Problem.of(
                    "bundle-surplus", place, "found", "" + rest.remaining(), "allowed", "" + bundle.width()));
        }
        return entries;
    }

    /** The bytes of a bundle. */
    public static byte[] bytes(List<byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > MOST_ENTRY) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }
}
