package assize.app.papers.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Goes through the parts of a document: no macros, nothing that is fetched from elsewhere, nothing packed inside. */
final class Office {
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private final PaperType type;
    private final OfficeParts parts = new OfficeParts();
    private boolean first = true;

    Office(PaperType type) {
        this.type = type;
    }

    void check(byte[] bytes) throws IOException, Refusal {
        new Zip(bytes).each(this::part);
        if (type == PaperType.DOCX ? !parts.wordDocument() : first || !parts.content()) {
            throw new Refusal("paper-differs", "ZIP");
        }
    }

    private void part(String name, byte[] content) throws IOException, Refusal {
        String plain = name.toLowerCase(Locale.ROOT);
        if (type == PaperType.ODT && first) {
            String said = new String(content, StandardCharsets.US_ASCII);
            if (!name.equals("mimetype") || !said.equals(ODT)) {
                throw new Refusal("paper-differs", said);
            }
        }
        first = false;
        if (plain.matches("(basic|scripts)/.*|.*/(vbaproject\\.bin|vbadata\\.xml)|.*/activex/.*")) {
            throw new Refusal("paper-active", name);
        }
        if (plain.matches(".*\\.(xml|rels|rdf)")) {
            parts.read(name, content);
        } else {
            sniff(name, content);
        }
    }

    /** Pictures, fonts, settings of printers: nothing that is itself a folder, a document or a program. */
    private void sniff(String name, byte[] content) throws IOException, Refusal {
        String found = MimeTypes.getDefaultMimeTypes()
                .detect(new ByteArrayInputStream(content), new Metadata())
                .toString();
        if (!found.matches("image/.*|text/plain|font/.*|application/(x-font-.*|octet-stream|xml)")) {
            throw new Refusal("paper-inside", name + ", " + found);
        }
        if (found.matches(".*[/+]xml")) {
            parts.read(name, content);
        }
    }
}
