package assize.app.papers.look;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** What in a PDF does something by itself, or is a file of its own. Stateless. */
final class PdfActs {
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "Rendition", "RichMediaExecute");
    private static final List<String> KEYS = List.of("JavaScript", "XFA", "RichMediaContent");
    private static final List<String> FILES = List.of("EmbeddedFiles", "EF");

    private PdfActs() {}

    static void check(COSDictionary dictionary) throws Refusal {
        String action = dictionary.getNameAsString(COSName.S);
        if (action != null && ACTIONS.contains(action)) {
            throw new Refusal("paper-active", action);
        }
        for (String key : KEYS) {
            if (dictionary.containsKey(key)) {
                throw new Refusal("paper-active", key);
            }
        }
        boolean embedded = "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE));
        if (embedded || "GoToE".equals(action) || FILES.stream().anyMatch(dictionary::containsKey)) {
            throw new Refusal("paper-inside", "PDF");
        }
    }
}
