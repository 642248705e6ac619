package assize.app.documents;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/** Makes the documents that people keep. Safe for all threads. */
public final class Documents {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Documents.class.getClassLoader(), "assize.app.templates");

    private Documents() {}

    /** The printed receipt of an entry, with the receipt itself and what was entered inside. */
    public static byte[] receipt(PrintedReceipt printed) {
        Wording words = new Wording(printed.language());
        String html = html("receipt", Map.of("words", words, "printed", printed, "codes", codes(printed)));
        return Typesetter.pdf(words, html, printed.files(words), printed.entry().entered());
    }

    /** A decision, with the receipt of its entry and what was entered inside. */
    public static byte[] judgment(Decision decision) {
        Wording words = new Wording(decision.language());
        PrintedReceipt printed = decision.receipt();
        String html = html("judgment", Map.of("words", words, "decision", decision, "codes", codes(printed)));
        return Typesetter.pdf(words, html, printed.files(words), printed.entry().entered());
    }

    private static List<String> codes(PrintedReceipt printed) {
        return ProofCodes.of(printed.receipt().bytes());
    }

    private static String html(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        TEMPLATES.render("documents/" + template + ".jte", parameters, html);
        return html.toString();
    }
}
