package assize.app.papers.look;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Goes through every object of a PDF: none may act, hold a file or unpack without end; the pages are a tree. */
final class Pdf {
    private final COSDocument document;
    private final PdfStreams streams = new PdfStreams();

    private Pdf(COSDocument document) {
        this.document = document;
    }

    static void check(byte[] bytes) throws IOException, Refusal {
        edges(bytes);
        try (PDDocument read = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (read.isEncrypted()) {
                throw new Refusal("paper-locked", "PDF");
            }
            Pdf pdf = new Pdf(read.getDocument());
            pdf.pages();
            pdf.objects();
        } catch (InvalidPasswordException e) {
            throw new Refusal("paper-locked", "PDF");
        }
    }

    /** Nothing before its first letters, nothing after its end: what hangs there is read by other programs. */
    private static void edges(byte[] bytes) throws Refusal {
        int end = Bytes.last(bytes, "%%EOF");
        if (Bytes.first(bytes, "%PDF-", 0, 1) != 0) {
            throw new Refusal("paper-two", "");
        }
        if (end < 0) {
            throw new Refusal("paper-broken", "");
        }
        for (int at = end + 5; at < bytes.length; at++) {
            if (bytes[at] != 0 && !Character.isWhitespace(bytes[at])) {
                throw new Refusal("paper-two", "");
            }
        }
    }

    private void pages() throws Refusal {
        COSDictionary trailer = document.getTrailer();
        COSDictionary root = trailer == null ? null : trailer.getCOSDictionary(COSName.ROOT);
        COSDictionary top = root == null ? null : root.getCOSDictionary(COSName.PAGES);
        if (top == null) {
            throw new Refusal("paper-broken", "");
        }
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        open.add(top);
        seen.add(top);
        int leaves = 0;
        while (!open.isEmpty()) {
            COSArray kids = open.removeLast().getCOSArray(COSName.KIDS);
            leaves += kids == null ? 1 : 0;
            for (int i = 0; kids != null && i < kids.size(); i++) {
                if (kids.getObject(i) instanceof COSDictionary kid) {
                    if (!seen.add(kid)) {
                        throw new Refusal("paper-loop", "");
                    }
                    open.add(kid);
                }
            }
        }
        if (leaves == 0) {
            throw new Refusal("paper-broken", "");
        }
    }

    private void objects() throws IOException, Refusal {
        Set<COSObjectKey> keys = document.getXrefTable().keySet();
        if (keys.size() > Limits.OBJECTS) {
            throw new Refusal("paper-objects", "" + keys.size());
        }
        walk(document.getTrailer());
        for (COSObjectKey key : keys) {
            COSBase object = document.getObjectFromPool(key).getObject();
            if (object != null) {
                walk(object);
            }
        }
    }

    /** What stands in one object; what it points to comes under its own number. */
    private void walk(COSBase object) throws IOException, Refusal {
        Deque<COSBase> open = new ArrayDeque<>();
        open.add(object);
        while (!open.isEmpty()) {
            COSBase one = open.removeLast();
            if (one instanceof COSArray array) {
                array.forEach(inner -> add(open, inner));
            } else if (one instanceof COSDictionary dictionary) {
                PdfActs.check(dictionary);
                if (dictionary instanceof COSStream stream) {
                    streams.check(stream);
                }
                dictionary.getValues().forEach(inner -> add(open, inner));
            }
        }
    }

    private static void add(Deque<COSBase> open, COSBase inner) {
        if (inner instanceof COSArray || inner instanceof COSDictionary) {
            open.add(inner);
        }
    }
}
