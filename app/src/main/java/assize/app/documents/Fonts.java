package assize.app.documents;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The families in which documents are set; a document holds the glyphs that it uses. */
enum Fonts {
    /** Latin, Greek, Cyrillic. */
    OPEN_SANS("Open Sans", "/fonts/ttf/OpenSans/OpenSans-"),
    /** Chinese, and Latin beside it; thirty times as large. */
    NOTO_SANS_SC("Noto Sans SC", "/fonts/ttf/NotoSansSC/NotoSansSC-");

    private final String family;
    private final String files;

    Fonts(String family, String files) {
        this.family = family;
        this.files = files;
    }

    /**
     * Gives the builder what this text needs. Throws {@link UnusableInput} if it has characters that no family has: a
     * name must not come out as blanks.
     */
    static void use(PdfRendererBuilder builder, PDDocument document, String text, boolean chinese) throws IOException {
        Set<Integer> lacking = characters(text);
        for (Fonts font : chinese ? List.of(NOTO_SANS_SC, OPEN_SANS) : List.of(OPEN_SANS, NOTO_SANS_SC)) {
            if (!lacking.isEmpty()) {
                font.add(builder, document, "Bold", 700);
                CmapLookup known = font.add(builder, document, "Regular", 400);
                lacking.removeIf(character -> known.getGlyphId(character) != 0);
            }
        }
        if (!lacking.isEmpty()) {
            String found = lacking.stream().map(Character::toString).collect(Collectors.joining(" "));
            throw new UnusableInput(Problem.of("document-characters", Place.of("document"), "found", found));
        }
    }

    private static Set<Integer> characters(String text) {
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character)
                        && !Character.isISOControl(character)
                        && Character.getType(character) != Character.FORMAT)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private CmapLookup add(PdfRendererBuilder builder, PDDocument document, String weight, int number)
            throws IOException {
        TrueTypeFont font = read(files + weight + ".ttf");
        PDType0Font embedded = PDType0Font.load(document, font, true);
        document.registerTrueTypeFontForClosing(font);
        builder.useFont(new PDFontSupplier(embedded), family, number, FontStyle.NORMAL, true);
        return font.getUnicodeCmapLookup();
    }

    private static TrueTypeFont read(String resource) throws IOException {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + resource);
            }
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
            font.getCmap()
                    .setCmaps(Arrays.stream(font.getCmap().getCmaps())
                            .map(PlainCodes::new)
                            .toArray(CmapSubtable[]::new));
            // Ligatures would be read aloud as other characters than were written.
            font.setEnableGsub(false);
            return font;
        }
    }
}
