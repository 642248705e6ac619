package assize.app.papers.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Opens a packed folder with bounds: how many parts, how much they unpack to, where they lie. */
final class Zip {
    private static final String END = "PK\5\6";
    private static final int END_LENGTH = 22;

    private final byte[] bytes;
    private long unpacked;

    Zip(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What is done with each part. */
    @FunctionalInterface
    interface Visitor {
        void part(String name, byte[] content) throws IOException, Refusal;
    }

    /** Whether a program for packed folders would open these bytes, whatever else they are. */
    static boolean endsAsOne(byte[] bytes) {
        int end = Bytes.last(bytes, END);
        return end >= 0 && end + END_LENGTH <= bytes.length && end + END_LENGTH + u16(bytes, end + 20) == bytes.length;
    }

    /** Gives each part to the visitor, in the order in which they lie there. */
    void each(Visitor visitor) throws IOException, Refusal {
        if (!endsAsOne(bytes)) {
            throw new Refusal("paper-two", "");
        }
        int declared = u16(bytes, Bytes.last(bytes, END) + 10);
        if (declared > Limits.PARTS) {
            throw new Refusal("paper-parts", "" + declared);
        }
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntriesInPhysicalOrder());
            places(parts);
            Set<String> names = new HashSet<>();
            for (ZipArchiveEntry part : parts) {
                named(part, names);
                if (part.getGeneralPurposeBit().usesEncryption()) {
                    throw new Refusal("paper-locked", part.getName());
                }
                if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
                    throw new Refusal("paper-broken", part.getName());
                }
                if (!part.isDirectory()) {
                    visitor.part(part.getName(), content(zip, part));
                }
            }
        }
    }

    /** Parts that lie in one another unpack to more than all that was sent. */
    private static void places(List<ZipArchiveEntry> parts) throws Refusal {
        if (parts.size() > Limits.PARTS) {
            throw new Refusal("paper-parts", "" + parts.size());
        }
        long end = 0;
        for (ZipArchiveEntry part : parts) {
            if (end == 0 && part.getLocalHeaderOffset() != 0) {
                throw new Refusal("paper-two", "");
            }
            if (part.getLocalHeaderOffset() < end) {
                throw new Refusal("paper-swells", part.getName());
            }
            end = part.getDataOffset() + part.getCompressedSize();
        }
    }

    private static void named(ZipArchiveEntry part, Set<String> names) throws Refusal {
        // as it stands there: the library makes paths of its own kind out of some
        String name = new String(part.getRawName(), StandardCharsets.UTF_8);
        boolean astray = name.isEmpty()
                || name.startsWith("/")
                || name.matches("(?s).*[\\\\:\\p{Cntrl}].*")
                || List.of(name.split("/")).contains("..");
        if (astray || part.isUnixSymlink() || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new Refusal("paper-path", name);
        }
    }

    private byte[] content(ZipFile zip, ZipArchiveEntry part) throws IOException, Refusal {
        try (InputStream in = zip.getInputStream(part)) {
            byte[] content = in.readNBytes((int) Math.min(Limits.PART, Limits.UNPACKED - unpacked) + 1);
            unpacked += content.length;
            boolean swells = content.length > Limits.SWELLING_FROM
                    && content.length / Math.max(1, part.getCompressedSize()) > Limits.SWELLING;
            if (swells || content.length > Limits.PART || unpacked > Limits.UNPACKED) {
                throw new Refusal("paper-swells", part.getName());
            }
            return content;
        }
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }
}
