package assize.docket.log;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.law.json.Canonical;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
        Entry entry = Entry.of(entryBytes);
        return new Leaf(
                index,
                entry.entered().truncatedTo(ChronoUnit.SECONDS),
                entry.type(),
                entry.actor(),
                HexFormat.of().formatHex(Hashes.commitment(salt, Hashes.leaf(entryBytes))));
    }

    /** The canonical bytes (RFC 8785), over which the hash in the tree is made. */
    public byte[] bytes() {
        return Canonical.bytes(Map.of(
                "v", 1,
                "index", index,
                "second", second.toString(),
                "type", type,
                "actor", actor,
                "commitment", commitment));
    }
}
