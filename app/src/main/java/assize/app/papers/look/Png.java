package assize.app.papers.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.InflaterInputStream;

/** Goes through the chunks of a PNG and counts what they would unpack to, against what its head says. */
final class Png {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    /** The lines of the seven passes of a picture that comes in passes, and their edges. */
    private static final int SLACK = 1 << 18;

    private final byte[] bytes;
    private final List<InputStream> data = new ArrayList<>();

    private Png(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) throws IOException, Refusal {
        new Png(bytes).chunks();
    }

    private void chunks() throws IOException, Refusal {
        ByteBuffer in = ByteBuffer.wrap(bytes, SIGNATURE, bytes.length - SIGNATURE);
        long most = -1;
        String name = "";
        while (!name.equals("IEND")) {
            if (in.remaining() < AROUND) {
                throw new Refusal("paper-broken", "");
            }
            int length = in.getInt();
            if (length < 0 || length > in.remaining() - 8) {
                throw new Refusal("paper-broken", "");
            }
            name = new String(bytes, in.position(), 4, StandardCharsets.ISO_8859_1);
            int from = in.position() + 4;
            switch (name) {
                case "IHDR" -> most = unpacked(in, from);
                case "IDAT" -> data.add(new ByteArrayInputStream(bytes, from, length));
                case "iCCP", "zTXt", "iTXt" -> note(name, from, length);
                default -> {}
            }
            in.position(from + length + 4);
        }
        if (in.hasRemaining()) {
            throw new Refusal("paper-two", "");
        }
        Bytes.count(new InflaterInputStream(new SequenceInputStream(Collections.enumeration(data))), most, "IDAT");
    }

    /** What the picture's own data may unpack to. */
    private static long unpacked(ByteBuffer in, int from) throws Refusal {
        long width = in.getInt(from);
        long height = in.getInt(from + 4);
        Picture.size(width, height);
        int depth = in.get(from + 8);
        int channels = switch (in.get(from + 9)) {
            case 0, 3 -> 1;
            case 4 -> 2;
            case 2 -> 3;
            default -> 4;
        };
        return height * (1 + (width * depth * channels + 7) / 8) * 2 + SLACK;
    }

    /** A packed text or profile beside the picture. */
    private void note(String name, int from, int length) throws IOException, Refusal {
        int at = from;
        int end = from + length;
        while (at < end && bytes[at] != 0) {
            at++;
        }
        at += 2;
        if (name.equals("iTXt")) {
            boolean packed = at - 1 < end && bytes[at - 1] == 1;
            if (!packed) {
                return;
            }
            at++;
            for (int words = 0; words < 2; words++) {
                while (at < end && bytes[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        if (at < end) {
            Bytes.count(new InflaterInputStream(new ByteArrayInputStream(bytes, at, end - at)), Limits.SIDE_NOTE, name);
        }
    }
}
