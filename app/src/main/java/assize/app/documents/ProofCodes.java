package assize.app.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A proof as QR codes that hold its text and nothing else: whoever scans them in their order and puts one text after
 * the other has the receipt again, with any telephone and without us.
 */
public final class ProofCodes {
    /** So many stand on one page. */
    static final int MOST = 4;

    /** As much as is read well from paper, where one code is 8 cm wide. */
    private static final int USUAL_BYTES = 1450;

    /** What a code of the largest version holds with the lowest error correction. */
    private static final int MOST_BYTES = 2900;

    private static final int PIXELS = 4;

    private ProofCodes() {}

    /** The pictures as {@code data:} addresses; none if even four codes can't hold the text. */
    public static List<String> of(byte[] proof) {
        if (proof.length > MOST * MOST_BYTES) {
            return List.of();
        }
        int count = Math.min(MOST, (proof.length + USUAL_BYTES - 1) / USUAL_BYTES);
        List<String> pictures = new ArrayList<>();
        for (int i = 0, from = 0; i < count; i++) {
            int to = i == count - 1 ? proof.length : cut(proof, (int) ((long) proof.length * (i + 1) / count));
            pictures.add(picture(new String(proof, from, to - from, StandardCharsets.UTF_8)));
            from = to;
        }
        return pictures;
    }

    /** Cut between two letters: programs that scan may drop blanks and lines at the ends of a text. */
    private static int cut(byte[] proof, int near) {
        int at = near;
        while (!letter(proof[at - 1]) || !letter(proof[at])) {
            at++;
        }
        return at;
    }

    private static boolean letter(byte code) {
        return code < 0x7f && Character.isLetterOrDigit(code);
    }

    private static String picture(String text) {
        try {
            Map<EncodeHintType, Object> hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.L,
                    EncodeHintType.CHARACTER_SET,
                    StandardCharsets.UTF_8,
                    EncodeHintType.MARGIN,
                    4);
            return "data:image/png;base64,"
                    + Base64.getEncoder()
                            .encodeToString(png(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints)));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] png(BitMatrix modules) {
        int width = modules.getWidth() * PIXELS;
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D draw = image.createGraphics();
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, width, width);
        draw.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    draw.fillRect(x * PIXELS, y * PIXELS, PIXELS, PIXELS);
                }
            }
        }
        draw.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
