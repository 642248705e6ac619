package assize.law.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write a value as bytes: JSON after RFC 8785 (no blanks, names sorted by UTF-16 unit, least escapes).
 * The only numbers are whole ones within ±(2^53 − 1): money and other exact values travel as text, so that no reader's
 * floating point can change them. Safe for all threads.
 */
public final class Canonical {
    private static final long MOST = (1L << 53) - 1;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Canonical() {}

    /** The canonical bytes in UTF-8; throws IllegalArgumentException for a value that has no canonical form here. */
    public static byte[] bytes(@Nullable Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical text. */
    public static String text(@Nullable Object value) {
        StringBuilder out = new StringBuilder(256);
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String text -> string(out, text);
            case Boolean flag -> out.append(flag.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> whole(out, number);
            case Map<?, ?> map -> object(out, map);
            case Iterable<?> list -> {
                char before = '[';
                for (Object item : list) {
                    out.append(before);
                    write(out, item);
                    before = ',';
                }
                out.append(before == '[' ? "[]" : "]");
            }
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    private static void whole(StringBuilder out, long number) {
        if (number > MOST || number < -MOST) {
            throw new IllegalArgumentException("beyond the whole numbers of RFC 8785: " + number);
        }
        out.append(number);
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        String[] names = new String[map.size()];
        int count = 0;
        for (Object name : map.keySet()) {
            names[count++] = (String) name;
        }
        Arrays.sort(names);
        out.append('{');
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.append(',');
            }
            string(out, names[i]);
            out.append(':');
            write(out, map.get(names[i]));
        }
        out.append('}');
    }

    private static void string(StringBuilder out, String text) {
        if (printable(text)) {
            out.append('"').append(text).append('"');
        } else {
            escaped(out, text);
        }
    }

    /** Most texts are printable ASCII and go out as they are, in one piece. */
    private static boolean printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void escaped(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> plain(out, text, i, c);
            }
        }
        out.append('"');
    }

    private static void plain(StringBuilder out, String text, int i, char c) {
        if (c < 0x20) {
            out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
        } else if (Character.isSurrogate(c) && !paired(text, i, c)) {
            throw new IllegalArgumentException("half a surrogate pair has no canonical form");
        } else {
            out.append(c);
        }
    }

    private static boolean paired(String text, int i, char c) {
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
