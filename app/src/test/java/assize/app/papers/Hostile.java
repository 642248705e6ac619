package assize.app.papers;

import static assize.app.papers.PdfMaker.CATALOG;
import static assize.app.papers.PdfMaker.PAGE;
import static assize.app.papers.PdfMaker.PAGES;
import static assize.app.papers.PdfMaker.latin;
import static assize.app.papers.PdfMaker.packed;
import static assize.app.papers.PdfMaker.zeros;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Files that nobody should send: each with its name and the codes of the problems of which one must be told. */
final class Hostile {
    private static final int MEGABYTE = 1 << 20;

    private final String name;
    private final byte[] bytes;
    private final List<String> codes;

    private Hostile(String name, byte[] bytes, List<String> codes) {
        this.name = name;
        this.bytes = bytes;
        this.codes = codes;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    List<String> codes() {
        return codes;
    }

    @Override
    public String toString() {
        return name + " " + codes;
    }

    static List<Hostile> all() throws IOException {
        List<Hostile> all = new ArrayList<>();
        names(all);
        types(all);
        polyglots(all);
        pdfs(all);
        pdfsThatSwell(all);
        pictures(all);
        packedInside(all);
        packedBadly(all);
        xml(all);
        documentsThatAct(all);
        return all;
    }

    private static void add(List<Hostile> all, String name, byte[] bytes, String... codes) {
        all.add(new Hostile(name, bytes, List.of(codes)));
    }

    private static void names(List<Hostile> all) throws IOException {
        byte[] pdf = PdfMaker.good();
        add(all, "empty.pdf", new byte[0], "paper-empty");
        add(all, "large.pdf", Arrays.copyOf(pdf, 10 * MEGABYTE + 1), "paper-large");
        for (String name : List.of(
                "claim.pdf.exe",
                "claim.pdf.html",
                "claim",
                "claim.svg",
                "claim.zip",
                "claim.docm",
                "claim\u202efdp.exe",
                "../../etc/passwd",
                "..\\claim.lnk",
                ".htaccess",
                "claim.pdf.",
                "claim.pdf\u200b.js")) {
            add(all, name, pdf, "paper-ending");
        }
    }

    private static void types(List<Hostile> all) throws IOException {
        byte[] program = Arrays.copyOf(latin("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff"), 4096);
        add(all, "program.pdf", program, "paper-differs");
        add(all, "elf.txt", Arrays.copyOf(latin("\u007fELF\2\1\1"), 4096), "paper-differs");
        add(all, "page.txt", latin("<!DOCTYPE html><html><script>alert(1)</script></html>"), "paper-differs");
        add(all, "photo.png", PictureMaker.good("jpg"), "paper-differs");
        add(all, "photo.jpg", PictureMaker.good("gif"), "paper-differs");
        add(all, "pdf.docx", PdfMaker.good(), "paper-differs");
        add(all, "rich.txt", latin("{\\rtf1\\ansi hello}"), "paper-differs");
        add(all, "script.pdf", latin("%!PS-Adobe-3.0\n(hello) show"), "paper-differs");
        add(all, "odt.docx", ZipMaker.odt().content("").bytes(), "paper-differs");
        add(all, "docx.odt", ZipMaker.docx().text("").bytes(), "paper-differs");
        add(
                all,
                "sheet.docx",
                ZipMaker.docx("application/vnd.ms-excel").text("").bytes(),
                "paper-differs");
        add(all, "late.odt", new ZipMaker().content("").part("mimetype", "x").bytes(), "paper-differs");
        add(all, "null.txt", latin("a\0b"), "paper-differs", "paper-no-text");
        add(all, "latin.txt", latin("caf\u00e9 cr\u00e8me"), "paper-no-text");
        add(all, "utf16.txt", "hello there".getBytes(StandardCharsets.UTF_16), "paper-no-text");
        add(all, "escape.txt", latin("hello \u001b[2J there"), "paper-no-text");
    }

    private static void polyglots(List<Hostile> all) throws IOException {
        byte[] zip = ZipMaker.docx().text("").bytes();
        add(all, "pdf-zip.pdf", joined(PdfMaker.good(), zip), "paper-two");
        add(all, "jpeg-zip.jpg", joined(PictureMaker.good("jpg"), zip), "paper-two");
        add(all, "png-zip.png", joined(PictureMaker.good("png"), zip), "paper-two");
        add(all, "png-more.png", joined(PictureMaker.good("png"), latin("more")), "paper-two");
        add(all, "pdf-script.pdf", joined(PdfMaker.good(), latin("<script>alert(1)</script>")), "paper-two");
        add(all, "jpeg-pdf.jpg", PictureMaker.commented("%PDF-1.7"), "paper-two");
        add(all, "text-pdf.txt", latin("hello\n%PDF-1.7\n"), "paper-two", "paper-differs");
        add(all, "junk-pdf.pdf", joined(latin("\n\n"), PdfMaker.good()), "paper-two", "paper-differs");
        add(all, "program-zip.docx", joined(latin("MZ\u0090\0"), zip), "paper-differs");
        add(all, "zip-more.docx", joined(zip, latin("more")), "paper-two");
    }

    private static void pdfs(List<Hostile> all) throws IOException {
        add(all, "locked.pdf", PdfMaker.locked("secret"), "paper-locked");
        add(all, "owned.pdf", PdfMaker.locked(""), "paper-locked");
        add(all, "script-packed.pdf", PdfMaker.script(), "paper-active");
        add(
                all,
                "script-plain.pdf",
                PdfMaker.with(latin("<< /S /JavaScript /JS (app.alert\\(1\\)) >>")),
                "paper-active");
        add(all, "script-spelt.pdf", PdfMaker.with(latin("<< /S /J#61vaScript /JS (x) >>")), "paper-active");
        add(all, "script-deep.pdf", PdfMaker.with(latin("[[<< /A << /S /JavaScript >> >>]]")), "paper-active");
        add(all, "launch.pdf", PdfMaker.with(latin("<< /S /Launch /F (calc.exe) >>")), "paper-active");
        add(all, "names.pdf", PdfMaker.with(latin("<< /JavaScript << /Names [] >> >>")), "paper-active");
        add(all, "form.pdf", PdfMaker.with(latin("<< /XFA (x) >>")), "paper-active");
        add(all, "inside.pdf", PdfMaker.with(PdfMaker.stream("/Type /EmbeddedFile", latin("x"))), "paper-inside");
        add(all, "filespec.pdf", PdfMaker.with(latin("<< /Type /Filespec /EF << >> >>")), "paper-inside");
        add(all, "elsewhere.pdf", PdfMaker.with(latin("<< /S /GoToE /T << >> >>")), "paper-inside");
        add(all, "loop.pdf", PdfMaker.of(CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"), "paper-loop");
        add(
                all,
                "loop-of-two.pdf",
                PdfMaker.of(CATALOG, PAGES, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"),
                "paper-loop");
        add(all, "no-pages.pdf", PdfMaker.of(CATALOG, "<< /Type /Pages /Kids [] /Count 0 >>"), "paper-broken");
        add(all, "no-root.pdf", latin("%PDF-1.7\ntrailer << >>\nstartxref\n0\n%%EOF\n"), "paper-broken");
        byte[] good = PdfMaker.good();
        add(all, "cut.pdf", Arrays.copyOf(good, good.length / 2), "paper-broken");
        List<byte[]> many = new ArrayList<>(List.of(latin(CATALOG), latin(PAGES), latin(PAGE)));
        many.addAll(Collections.nCopies(50_000, latin("0")));
        add(all, "objects.pdf", PdfMaker.of(many), "paper-objects");
        String image = "/Type /XObject /Subtype /Image /Width 60000 /Height 60000";
        add(all, "image.pdf", PdfMaker.with(PdfMaker.stream(image, latin("x"))), "paper-pixels");
    }

    private static void pdfsThatSwell(List<Hostile> all) {
        byte[] zeros = zeros(600L * MEGABYTE);
        add(all, "swells.pdf", PdfMaker.with(PdfMaker.stream("/Filter /FlateDecode", zeros)), "paper-swells");
        String twice = "/Filter [/FlateDecode /FlateDecode]";
        add(all, "swells-twice.pdf", PdfMaker.with(PdfMaker.stream(twice, packed(zeros))), "paper-swells");
        String objects = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode";
        List<byte[]> parts = List.of(latin(CATALOG), latin(PAGES), latin(PAGE), PdfMaker.stream(objects, zeros));
        add(all, "swells-objects.pdf", PdfMaker.of(parts), "paper-swells", "paper-hard");
        byte[] runs = new byte[4 * MEGABYTE];
        Arrays.fill(runs, (byte) 129);
        add(
                all,
                "swells-runs.pdf",
                PdfMaker.with(PdfMaker.stream("/Filter /RunLengthDecode", runs)),
                "paper-hard",
                "paper-swells");
    }

    private static void pictures(List<Hostile> all) throws IOException {
        byte[] little = packed(new byte[100]);
        byte[] none = new byte[0];
        add(all, "wide.png", PictureMaker.png(2_000_000, 1, little, "", none), "paper-pixels");
        add(all, "huge.png", PictureMaker.png(29_000, 29_000, little, "", none), "paper-pixels");
        add(all, "minus.png", PictureMaker.png(-1, 5, little, "", none), "paper-broken");
        add(all, "swells.png", PictureMaker.png(1, 1, zeros(100L * MEGABYTE), "", none), "paper-swells");
        byte[] note = joined(latin("word\0\0"), zeros(100L * MEGABYTE));
        add(all, "note.png", PictureMaker.png(1, 1, little, "zTXt", note), "paper-swells");
        byte[] words = joined(latin("word\0\1\0\0\0"), zeros(100L * MEGABYTE));
        add(all, "words.png", PictureMaker.png(1, 1, little, "iTXt", words), "paper-swells");
        add(all, "cut.png", Arrays.copyOf(PictureMaker.good("png"), 60), "paper-broken");
        add(all, "huge.jpg", PictureMaker.hugeJpeg(), "paper-pixels");
        add(all, "cut.jpg", Arrays.copyOf(PictureMaker.good("jpg"), 30), "paper-broken");
    }

    private static void packedInside(List<Hostile> all) throws IOException {
        byte[] zip = new ZipMaker().part("a.txt", "a").bytes();
        byte[] program = Arrays.copyOf(latin("MZ\u0090\0\3\0\0\0\4"), 600);
        byte[] old = Arrays.copyOf(latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), 600);
        add(all, "nested.docx", ZipMaker.docx().text("").part("word/a.bin", zip).bytes(), "paper-inside");
        add(
                all,
                "nested.odt",
                ZipMaker.odt().content("").part("Pictures/a.png", zip).bytes(),
                "paper-inside");
        add(
                all,
                "program.docx",
                ZipMaker.docx().text("").part("word/a.png", program).bytes(),
                "paper-inside");
        add(all, "object.docx", ZipMaker.docx().text("").part("word/o.bin", old).bytes(), "paper-inside");
        add(
                all,
                "page.docx",
                ZipMaker.docx().text("").part("word/a.html", "<html><p>").bytes(),
                "paper-inside");
    }

    private static void packedBadly(List<Hostile> all) throws IOException {
        byte[] good = ZipMaker.docx().text("").bytes();
        add(all, "overlapping.docx", ZipMaker.patched(good, "PK\1\2", 42, 0), "paper-swells", "paper-broken");
        byte[] far = good.clone();
        for (int i = 42; i < 46; i++) {
            far = ZipMaker.patched(far, "PK\1\2", i, 0);
        }
        add(all, "quoted.docx", far, "paper-swells", "paper-broken");
        add(all, "locked.docx", ZipMaker.patched(good, "PK\1\2", 8, 1), "paper-locked");
        add(all, "method.docx", ZipMaker.patched(good, "PK\1\2", 10, 12), "paper-broken");
        ZipMaker wide = ZipMaker.docx().text("");
        for (int i = 0; i < 10_000; i++) {
            wide.part("word/" + i + ".xml", "<a/>");
        }
        add(all, "wide.docx", wide.bytes(), "paper-parts");
        byte[] blanks = new byte[40 * MEGABYTE];
        add(
                all,
                "swells.docx",
                ZipMaker.docx().part("word/document.xml", blanks).bytes(),
                "paper-swells");
        add(all, "swells.odt", ZipMaker.odt().part("content.xml", blanks).bytes(), "paper-swells");
        byte[] five = new byte[5 * MEGABYTE];
        add(all, "ratio.docx", ZipMaker.docx().text("").part("word/a.emf", five).bytes(), "paper-swells");
        for (String name : List.of("../evil.xml", "/etc/evil.xml", "word/..\\evil.xml", "C:evil.xml")) {
            add(
                    all,
                    "path" + all.size() + ".docx",
                    ZipMaker.docx().text("").part(name, "<a/>").bytes(),
                    "paper-path");
        }
        add(
                all,
                "link.docx",
                ZipMaker.docx().text("").link("word/a.xml", "/etc/passwd").bytes(),
                "paper-path");
        add(
                all,
                "twice.docx",
                ZipMaker.docx().text("").part("WORD/document.xml", "<a/>").bytes(),
                "paper-path");
    }

    private static void xml(List<Hostile> all) throws IOException {
        String laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                + "<a>&c;</a>";
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        String quoted = "<!DOCTYPE a [<!ENTITY % x \"&#37;y;\"><!ENTITY % y '<!ENTITY z \"z\">'> %x;]><a/>";
        for (String bad : List.of(laughs, outside, quoted, "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>")) {
            byte[] docx = ZipMaker.docx().part("word/document.xml", bad).bytes();
            add(all, "entities" + all.size() + ".docx", docx, "paper-entities");
        }
        add(all, "entities.odt", ZipMaker.odt().part("content.xml", laughs).bytes(), "paper-entities");
        add(
                all,
                "broken.docx",
                ZipMaker.docx().part("word/document.xml", "<a><b></a>").bytes(),
                "paper-broken");
    }

    private static void documentsThatAct(List<Hostile> all) throws IOException {
        String macro = "application/vnd.ms-word.document.macroEnabled.main+xml";
        add(
                all,
                "macro.docx",
                ZipMaker.docx().text("").part("word/vbaProject.bin", "x").bytes(),
                "paper-active");
        add(all, "macro-type.docx", ZipMaker.docx(macro).text("").bytes(), "paper-active");
        add(
                all,
                "active.docx",
                ZipMaker.docx().text("").part("word/activeX/a.xml", "<a/>").bytes(),
                "paper-active");
        String dde = "<w:r><w:instrText> DDEAUTO c:\\\\windows\\\\cmd.exe </w:instrText></w:r>";
        add(all, "dde.docx", ZipMaker.docx().text(dde).bytes(), "paper-active");
        for (String kind : List.of("attachedTemplate", "image", "oleObject")) {
            byte[] docx = ZipMaker.docx()
                    .text("")
                    .relation(kind, "http://127.0.0.1:1/x")
                    .bytes();
            add(all, kind + ".docx", docx, "paper-outside");
        }
        add(
                all,
                "basic.odt",
                ZipMaker.odt().content("").part("Basic/a.xml", "<a/>").bytes(),
                "paper-active");
        add(all, "event.odt", ZipMaker.odt().content("<script:event-listener/>").bytes(), "paper-active");
        String image = "<draw:image xlink:href=\"http://127.0.0.1:1/a.png\"/>";
        add(all, "image.odt", ZipMaker.odt().content(image).bytes(), "paper-outside");
        String object = "<draw:object xlink:href=\"../../secret.odt\"/>";
        add(all, "object.odt", ZipMaker.odt().content(object).bytes(), "paper-outside");
        byte[] locked = ZipMaker.odt()
                .content("")
                .part("META-INF/manifest.xml", "<encryption-data/>")
                .bytes();
        add(all, "locked.odt", locked, "paper-locked");
    }

    static byte[] joined(byte[] first, byte[] then) {
        byte[] both = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, both, first.length, then.length);
        return both;
    }
}
