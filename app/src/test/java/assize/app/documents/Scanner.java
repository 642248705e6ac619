package assize.app.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/** Scans the codes of a printed page as a person does: one after the other, with the telephone held above each. */
final class Scanner {
    private static final int LOOKS = 60;
    private static final List<Double> NEARER = List.of(1.0, 2.0, 1.5, 0.75, 3.0, 1.25, 1.75);

    private Scanner() {}

    /** The texts of the codes on all pages, as they come from a printer with so many dots to the inch. */
    static String text(byte[] pdf, float dots) throws Exception {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage paper = new PDFRenderer(document).renderImageWithDPI(i, dots);
                PDPage page = document.getPage(i);
                for (Matrix place : new Pictures().on(page)) {
                    float top = page.getMediaBox().getHeight() - place.getTranslateY() - place.getScalingFactorY();
                    text.append(code(
                            paper,
                            Math.round(place.getTranslateX() * dots / 72),
                            Math.round(top * dots / 72),
                            Math.round(place.getScalingFactorX() * dots / 72)));
                }
            }
        }
        return text.toString();
    }

    /** As a telephone does: what isn't found at the first look is looked at from nearer or farther, and turned. */
    private static String code(BufferedImage paper, int x, int y, int width) {
        BufferedImage cut = paper.getSubimage(x, y, width, width);
        for (int look = 0; look < LOOKS; look++) {
            double nearer = NEARER.get(look % NEARER.size());
            double turned = Math.toRadians(look * 7);
            int wide = (int) Math.round(width * nearer);
            int edge = look == 0 ? 0 : wide / 5; // room for the corners
            BufferedImage seen = new BufferedImage(wide + 2 * edge, wide + 2 * edge, BufferedImage.TYPE_INT_RGB);
            Graphics2D draws = seen.createGraphics();
            draws.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            draws.setColor(Color.WHITE);
            draws.fillRect(0, 0, seen.getWidth(), seen.getWidth());
            draws.rotate(turned, seen.getWidth() / 2.0, seen.getWidth() / 2.0);
            draws.drawImage(cut, edge, edge, wide, wide, null);
            draws.dispose();
            int side = seen.getWidth();
            int[] points = seen.getRGB(0, 0, side, side, null, 0, side);
            BinaryBitmap sharp = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, points)));
            try {
                return new QRCodeReader()
                        .decode(sharp, Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
            } catch (NotFoundException | FormatException | ChecksumException e) {
                // another look, or told below
            }
        }
        throw new AssertionError("no code at " + x + ", " + y);
    }

    /** Where the pictures of a page are, in the order in which they were drawn. */
    private static final class Pictures extends PDFStreamEngine {
        private final List<Matrix> places = new ArrayList<>();

        Pictures() {
            addOperator(new Concatenate(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new DrawObject(this));
        }

        List<Matrix> on(PDPage page) throws IOException {
            processPage(page);
            return places;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (operator.getName().equals("Do")) {
                places.add(getGraphicsState().getCurrentTransformationMatrix().clone());
            } else {
                super.processOperator(operator, operands);
            }
        }
    }
}
