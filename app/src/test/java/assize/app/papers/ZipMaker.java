package assize.app.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packed documents for tests, with whatever parts. */
final class ZipMaker {
    static final String TYPES = "[Content_Types].xml";
    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    /** A Word document so far without text. */
    static ZipMaker docx() throws IOException {
        return docx("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    }

    static ZipMaker docx(String main) throws IOException {
        return new ZipMaker()
                .part(
                        TYPES,
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/></Types>");
    }

    /** An OpenDocument text so far without content. */
    static ZipMaker odt() throws IOException {
        byte[] type = ODT.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        ZipArchiveEntry entry = new ZipArchiveEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(crc.getValue());
        return new ZipMaker().put(entry, type);
    }

    ZipMaker part(String name, String content) throws IOException {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ZipMaker part(String name, byte[] content) throws IOException {
        return put(new ZipArchiveEntry(name), content);
    }

    ZipMaker link(String name, String to) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
        return put(entry, to.getBytes(StandardCharsets.UTF_8));
    }

    private ZipMaker put(ZipArchiveEntry entry, byte[] content) throws IOException {
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
        return this;
    }

    /** The text of a Word document. */
    ZipMaker text(String inside) throws IOException {
        return part(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p>"
                        + inside + "</w:p></w:body></w:document>");
    }

    /** The content of an OpenDocument. */
    ZipMaker content(String inside) throws IOException {
        return part(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\""
                        + " xmlns:xlink=\"http://www.w3.org/1999/xlink\">" + inside + "</office:document-content>");
    }

    /** A relationship of the Word document. */
    ZipMaker relation(String kind, String target) throws IOException {
        return part(
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" TargetMode=\"External\" Target=\"" + target + "\" Type=\""
                        + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                        + "\"/></Relationships>");
    }

    byte[] bytes() throws IOException {
        zip.finish();
        return bytes.toByteArray();
    }

    /** With one byte after the last sign of this kind changed. */
    static byte[] patched(byte[] zip, String sign, int offset, int value) {
        byte[] patched = zip.clone();
        int at = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(sign);
        patched[at + offset] = (byte) value;
        return patched;
    }
}
