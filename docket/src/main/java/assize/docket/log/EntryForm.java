package assize.docket.log;

import static assize.docket.log.LeafForm.after;
import static assize.docket.log.LeafForm.ascii;
import static assize.docket.log.LeafForm.digits;
import static assize.docket.log.LeafForm.hex;
import static assize.docket.log.LeafForm.plain;

import assize.law.value.Moments;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a leaf shows of an entry, found in the entry's bytes by their form; for entries in which nothing is escaped.
 * Each entry becomes a leaf once, and reading it as JSON cost more than its hashes. Pure.
 */
record EntryForm(String actor, Instant entered, String type) {
    private static final byte[] ACTOR = ascii("{\"actor\":\"");
    private static final byte[] AT = ascii("\",\"at\":\"");
    private static final byte[] CASE = ascii("\",\"case\":\"");
    private static final byte[] CONTENT = ascii("\",\"content\":\"");
    private static final byte[] ENTERED = ascii("\",\"entered\":\"");
    private static final byte[] PREV = ascii("\",\"prev\":\"");
    private static final byte[] SEQ = ascii("\",\"seq\":");
    private static final byte[] TYPE = ascii(",\"type\":\"");
    private static final byte[] END = ascii("\",\"v\":1}");
    private static final byte[] ID = ascii("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");

    /** Null also for some that are entries, and would have to be read. */
    static @Nullable EntryForm find(byte[] bytes) {
        int actor = after(bytes, 0, ACTOR);
        int actorEnd = plain(bytes, actor);
        int at = after(bytes, actorEnd, AT);
        int atEnd = plain(bytes, at);
        int content = after(bytes, id(bytes, after(bytes, atEnd, CASE)), CONTENT);
        int entered = after(bytes, hex(bytes, content), ENTERED);
        int enteredEnd = plain(bytes, entered);
        int seq = after(bytes, hex(bytes, after(bytes, enteredEnd, PREV)), SEQ);
        int type = after(bytes, digits(bytes, seq), TYPE);
        int typeEnd = plain(bytes, type);
        if (after(bytes, typeEnd, END) != bytes.length) {
            return null;
        }
        try {
            Moments.parse(text(bytes, at, atEnd));
            Instant moment = Moments.parse(text(bytes, entered, enteredEnd));
            return new EntryForm(text(bytes, actor, actorEnd), moment, text(bytes, type, typeEnd));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int id(byte[] bytes, int from) {
        if (from < 0 || from + ID.length > bytes.length) {
            return -1;
        }
        for (int i = 0; i < ID.length; i++) {
            if (ID[i] == '-' ? bytes[from + i] != '-' : !LeafForm.hex(bytes[from + i])) {
                return -1;
            }
        }
        return from + ID.length;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
