package assize.app.documents;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Sets the HTML of a template as PDF/A-3a and PDF/UA-1 with files inside. Stateless. */
final class Typesetter {
    private static final String PRODUCER = "Assize";

    static {
        // It would write to the error stream of whoever asks for a document; what matters is thrown.
        XRLog.setLoggingEnabled(false);
        // No window is opened for a font or a colour.
        System.setProperty("java.awt.headless", "true");
    }

    private Typesetter() {}

    /**
     * The document.
     *
     * @param made what it says of when it was made; the same facts give the same bytes
     */
    static byte[] pdf(Wording words, String html, List<Attachment> attached, Instant made) {
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.withProducer(PRODUCER);
            builder.withHtmlContent(html, null);
            Fonts.use(builder, document, html, words.chinese());
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                Instant second = made.truncatedTo(ChronoUnit.SECONDS);
                Attachments.add(document, attached, second);
                date(document, second);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two places in which a PDF says when it was made must say the same. */
    private static void date(PDDocument document, Instant made) throws IOException {
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        document.setDocumentId(made.getEpochSecond());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = xmp.replaceFirst(
                "(<xmp:CreateDate>)[^<]*", "$1" + made.toString().replace("Z", "+00:00"));
        metadata = new PDMetadata(document, new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8)));
        document.getDocumentCatalog().setMetadata(metadata);
    }
}
