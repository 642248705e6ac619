package assize.app.papers.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads how large a picture is from its head; nothing of it is drawn. Stateless. */
final class Picture {
    private Picture() {}

    static void check(byte[] bytes, String format) throws IOException, Refusal {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            size(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }

    /** Refuses what would take more memory to show than a reader can be asked for. */
    static void size(long width, long height) throws Refusal {
        if (width < 1 || height < 1) {
            throw new Refusal("paper-broken", "");
        }
        if (width > Limits.SIDE || height > Limits.SIDE || width * height > Limits.PIXELS) {
            throw new Refusal("paper-pixels", width + " × " + height);
        }
    }
}
