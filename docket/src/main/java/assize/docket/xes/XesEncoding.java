package assize.docket.xes;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the text of a log before the XML library sees it, because the library prints a line of its own on the
 * console for each byte that it can't decode. The encoding is found as XML 1.0 (appendix F) says: a byte order mark,
 * else the declaration, else UTF-8.
 */
record XesEncoding(String name, InputStream text) {
    private static final int START = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    /** Finds the encoding by the first bytes, which stay to be read; a byte order mark of UTF-8 is skipped. */
    static XesEncoding of(InputStream text) throws IOException {
        PushbackInputStream start = new PushbackInputStream(text, START);
        byte[] bytes = start.readNBytes(START);
        boolean marked = begins(bytes, 0xEF, 0xBB, 0xBF);
        int skip = marked ? 3 : 0;
        start.unread(bytes, skip, bytes.length - skip);
        if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)) {
            return new XesEncoding("UTF-16", start);
        }
        Matcher declared = DECLARED.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        return new XesEncoding(!marked && declared.find() ? declared.group(1) : "UTF-8", start);
    }

    /** The letters; throws IllegalArgumentException if nobody knows the encoding. Wrong bytes fail when they come. */
    XesLetters letters() {
        CharsetDecoder decoder = Charset.forName(name)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new XesLetters(new InputStreamReader(text, decoder));
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
