package assize.docket.log;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.problem.UnusableInput;
import assize.law.value.Moments;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * What the log shows of an entry. Immutable.
 *
 * @param index the place in the log, from 0
 * @param second when it was entered, to the second
 * @param type what happened, in the words of the procedure
 * @param actor the class of the actor
 * @param commitment binds the entry under the leaf's salt, in hex
 */
public record Leaf(long index, Instant second, String type, String actor, String commitment) {
    /** The leaf for the entry of these bytes at this place, under a salt of its own. */
    public static Leaf of(long index, byte[] entryBytes, byte[] salt) {
        EntryForm form = EntryForm.find(entryBytes);
        EntryForm shown = form == null ? read(Entry.of(entryBytes)) : form;
        return new Leaf(
                index,
                shown.entered().truncatedTo(ChronoUnit.SECONDS),
                shown.type(),
                shown.actor(),
                HexFormat.of().formatHex(Hashes.commitment(salt, Hashes.leaf(entryBytes))));
    }

    private static EntryForm read(Entry entry) {
        return new EntryForm(entry.actor(), entry.entered(), entry.type());
    }

    /** The leaf in these bytes, as somebody else reads it; throws {@link IllegalArgumentException} if it is none. */
    public static Leaf read(byte[] bytes) {
        try {
            Map<String, Object> read = Json.object(Json.read("leaf", bytes));
            Leaf leaf = new Leaf(
                    (Long) read.getOrDefault("index", -1L),
                    Moments.parse("" + read.get("second")),
                    "" + read.get("type"),
                    "" + read.get("actor"),
                    "" + read.get("commitment"));
            if (Arrays.equals(leaf.bytes(), bytes) && leaf.commitment().matches("[0-9a-f]{64}")) {
                return leaf;
            }
        } catch (UnusableInput | DateTimeException | ClassCastException e) {
            throw new IllegalArgumentException("no leaf", e);
        }
        throw new IllegalArgumentException("a leaf in another form");
    }

    /**
     * Whether these bytes are a leaf of this index, in its one form. Whoever audits millions asks this: as long as
     * nothing in it is escaped the form is compared as it stands, and otherwise the leaf is read.
     */
    public static boolean isAt(long index, byte[] bytes) {
        return LeafForm.plainlyAt(index, bytes) || readAt(index, bytes);
    }

    private static boolean readAt(long index, byte[] bytes) {
        try {
            return read(bytes).index() == index;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The canonical bytes (RFC 8785), over which the hash in the tree is made. */
    public byte[] bytes() {
        byte[] plain = LeafForm.bytes(this);
        return plain != null ? plain : canonical();
    }

    private byte[] canonical() {
        return Canonical.bytes(Map.of(
                "v", 1,
                "index", index,
                "second", second.toString(),
                "type", type,
                "actor", actor,
                "commitment", commitment));
    }
}
