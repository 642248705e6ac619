package assize.app.documents;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** The files inside a PDF: put in as PDF/A-3 asks for, and read back. */
public final class Attachments {
    /** More than this is not read from one file inside a PDF. */
    private static final int MOST = 64 << 20;

    private static final int MOST_DEPTH = 8;

    private Attachments() {}

    static void add(PDDocument document, List<Attachment> attached, Instant made) throws IOException {
        COSArray associated = new COSArray();
        Map<String, PDComplexFileSpecification> named = new LinkedHashMap<>();
        for (Attachment one : attached) {
            PDEmbeddedFile file = new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(one.bytes()));
            file.setSubtype(one.type());
            file.setSize(one.bytes().length);
            file.setModDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile(one.name());
            specification.setFileUnicode(one.name());
            specification.setFileDescription(one.says());
            specification.setEmbeddedFile(file);
            specification.setEmbeddedFileUnicode(file);
            specification.getCOSObject().setName("AFRelationship", one.kind().relationship());
            associated.add(specification);
            named.put(one.name(), specification);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(named);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    /** Those of these files that are inside a PDF; throws {@link UnusableInput} if it can't be read. */
    public static Map<String, byte[]> of(String name, byte[] pdf, Set<String> wanted) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            PDEmbeddedFilesNameTreeNode tree = names == null ? null : names.getEmbeddedFiles();
            Map<String, byte[]> files = new LinkedHashMap<>();
            if (tree != null) {
                read(tree, wanted, files, MOST_DEPTH);
            }
            return files;
        } catch (IOException | RuntimeException e) {
            // What somebody else wrote may be broken in any way.
            throw new UnusableInput(Problem.of("document-unread", Place.of(name)));
        }
    }

    /** Other programs that save a PDF may spread the names over branches. */
    private static void read(
            PDNameTreeNode<PDComplexFileSpecification> tree, Set<String> wanted, Map<String, byte[]> files, int depth)
            throws IOException {
        Map<String, PDComplexFileSpecification> here = tree.getNames();
        if (here != null) {
            for (var one : here.entrySet()) {
                if (wanted.contains(one.getKey())) {
                    files.put(one.getKey(), bytes(one.getValue()));
                }
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> below = tree.getKids();
        if (below != null && depth > 0) {
            for (PDNameTreeNode<PDComplexFileSpecification> branch : below) {
                read(branch, wanted, files, depth - 1);
            }
        }
    }

    private static byte[] bytes(PDComplexFileSpecification specification) throws IOException {
        PDEmbeddedFile file = specification.getEmbeddedFile();
        if (file == null) {
            return new byte[0];
        }
        try (var in = file.createInputStream()) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new IOException("a file of more than " + MOST + " bytes");
            }
            return bytes;
        }
    }
}
