package assize.app.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
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

    private static String code(BufferedImage paper, int x, int y, int width) throws Exception {
        int[] points = paper.getRGB(x, y, width, width, null, 0, width);
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, points)));
        try {
            return new QRCodeReader()
                    .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no code at " + x + ", " + y, e);
        }
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
