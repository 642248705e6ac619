package assize.app.papers.look;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * The process that looks into files, one after the other, until nothing more comes: reads a type, a length and the
 * bytes, answers with the code of what is wrong and what was found; an empty code: nothing is wrong.
 */
public final class Look {
    private Look() {}

    /** Takes nothing, and answers on the standard output. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        // nothing that a library prints may pass for an answer
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        while (true) {
            PaperType type;
            try {
                type = PaperType.valueOf(in.readUTF());
            } catch (EOFException e) {
                return;
            }
            answer(out, type, in.readNBytes(in.readInt()));
        }
    }

    private static void answer(DataOutputStream out, PaperType type, byte[] bytes) throws IOException {
        String code = "";
        String what = "";
        try {
            check(type, bytes);
        } catch (Refusal e) {
            code = e.code();
            what = e.what();
        } catch (Exception | StackOverflowError e) {
            // whatever a reader stumbles over can't be read by others either
            code = "paper-broken";
        }
        out.writeUTF(code);
        out.writeUTF(what);
        out.flush();
    }

    private static void check(PaperType type, byte[] bytes) throws IOException, Refusal {
        String found = MimeTypes.getDefaultMimeTypes()
                .detect(new ByteArrayInputStream(bytes), new Metadata())
                .toString();
        if (type == PaperType.TEXT && found.equals("application/octet-stream")) {
            throw new Refusal("paper-no-text", "");
        }
        if (!type.is(found)) {
            throw new Refusal("paper-differs", found);
        }
        if (!type.packed() && Zip.endsAsOne(bytes)) {
            throw new Refusal("paper-two", "ZIP");
        }
        if (type != PaperType.PDF && Bytes.first(bytes, "%PDF-", 0, 1024) >= 0) {
            throw new Refusal("paper-two", "PDF");
        }
        switch (type) {
            case PDF -> Pdf.check(bytes);
            case JPEG -> Picture.check(bytes, "jpeg");
            case PNG -> {
                Picture.check(bytes, "png");
                Png.check(bytes);
            }
            case TEXT -> text(bytes);
            case DOCX, ODT -> new Office(type).check(bytes);
        }
    }

    private static void text(byte[] bytes) throws Refusal {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0)) {
                throw new Refusal("paper-no-text", "");
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new Refusal("paper-no-text", "");
        }
    }
}
