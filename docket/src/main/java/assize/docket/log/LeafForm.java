package assize.docket.log;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The form of a leaf byte by byte, for leaves in which nothing is escaped; its parts stand in entries too. Pure. */
final class LeafForm {
    private static final byte[] ACTOR = ascii("{\"actor\":\"");
    private static final byte[] COMMITMENT = ascii("\",\"commitment\":\"");
    private static final byte[] INDEX = ascii("\",\"index\":");
    private static final byte[] SECOND = ascii(",\"second\":\"");
    private static final byte[] TYPE = ascii("\",\"type\":\"");
    private static final byte[] END = ascii("\",\"v\":1}");
    private static final int HEX = 64;
    private static final int MOMENT = 20;
    private static final int MOST_DIGITS = 18;

    private LeafForm() {}

    /** True only for a leaf of this index; false also for some that would have to be read. */
    static boolean plainlyAt(long index, byte[] bytes) {
        int at = after(bytes, 0, ACTOR);
        at = after(bytes, word(bytes, at), COMMITMENT);
        at = after(bytes, hex(bytes, at), INDEX);
        at = after(bytes, after(bytes, at, ascii(Long.toString(index))), SECOND);
        at = after(bytes, moment(bytes, at), TYPE);
        return at >= 0 && after(bytes, plain(bytes, at), END) == bytes.length;
    }

    /** The bytes of a leaf; null if something in it has to be escaped. */
    static byte @Nullable [] bytes(Leaf leaf) {
        if (!plain(leaf.actor()) || !plain(leaf.type()) || !plain(leaf.commitment())) {
            return null;
        }
        return ascii("{\"actor\":\"" + leaf.actor() + "\",\"commitment\":\"" + leaf.commitment() + "\",\"index\":"
                + leaf.index() + ",\"second\":\"" + leaf.second() + "\",\"type\":\"" + leaf.type()
                + "\",\"v\":1}");
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!plain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where it goes on after these bytes; -1 if they don't stand here, or what was before did not fit. */
    static int after(byte[] bytes, int at, byte[] wanted) {
        if (at < 0 || at + wanted.length > bytes.length) {
            return -1;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return -1;
            }
        }
        return at + wanted.length;
    }

    private static int word(byte[] bytes, int from) {
        int at = from;
        while (at >= 0 && at < bytes.length && (lower(bytes[at]) || digit(bytes[at]) || bytes[at] == '-')) {
            at++;
        }
        return at;
    }

    static int hex(byte[] bytes, int from) {
        for (int i = 0; i < HEX; i++) {
            if (from < 0 || from + i >= bytes.length || !hex(bytes[from + i])) {
                return -1;
            }
        }
        return from + HEX;
    }

    /** {@code 2026-03-02T09:00:00Z}; other years than those of four digits are left to the reader. */
    private static int moment(byte[] bytes, int from) {
        if (from < 0 || from + MOMENT > bytes.length) {
            return -1;
        }
        for (int i = 0; i < MOMENT; i++) {
            byte wanted = (byte) "0000-00-00T00:00:00Z".charAt(i);
            if (wanted == '0' ? !digit(bytes[from + i]) : bytes[from + i] != wanted) {
                return -1;
            }
        }
        return from + MOMENT;
    }

    static int plain(byte[] bytes, int from) {
        int at = from;
        while (at >= 0 && at < bytes.length && plain(bytes[at])) {
            at++;
        }
        return at;
    }

    /** A whole number of at most 18 digits, as JSON has it. */
    static int digits(byte[] bytes, int from) {
        int at = from;
        while (at >= 0 && at < bytes.length && digit(bytes[at])) {
            at++;
        }
        boolean sound = at > from && at - from <= MOST_DIGITS && (bytes[from] != '0' || at == from + 1);
        return sound ? at : -1;
    }

    private static boolean plain(int found) {
        return found >= ' ' && found < 0x7f && found != '"' && found != '\\';
    }

    static boolean hex(byte found) {
        return digit(found) || (found >= 'a' && found <= 'f');
    }

    private static boolean lower(byte found) {
        return found >= 'a' && found <= 'z';
    }

    private static boolean digit(byte found) {
        return found >= '0' && found <= '9';
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
