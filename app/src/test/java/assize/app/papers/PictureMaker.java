package assize.app.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests. */
final class PictureMaker {
    private PictureMaker() {}

    static byte[] good(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A PNG that says it is so large, with these data and one more chunk before them. */
    static byte[] png(int width, int height, byte[] data, String more, byte[] inMore) {
        ByteBuffer head = ByteBuffer.allocate(13);
        head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(out, "IHDR", head.array());
        if (!more.isEmpty()) {
            chunk(out, more, inMore);
        }
        chunk(out, "IDAT", data);
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] kind = name.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(kind);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(kind);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A JPEG that says it is 65,500 pixels wide and high. */
    static byte[] hugeJpeg() throws IOException {
        byte[] jpeg = good("jpg");
        for (int at = 2; at + 9 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) 65_500).putShort(at + 7, (short) 65_500);
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame in the picture");
    }

    /** A JPEG with a comment. */
    static byte[] commented(String comment) throws IOException {
        byte[] jpeg = good("jpg");
        byte[] words = comment.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + words.length + 4);
        out.put(jpeg, 0, 2).putShort((short) 0xfffe).putShort((short) (words.length + 2));
        out.put(words).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }
}
