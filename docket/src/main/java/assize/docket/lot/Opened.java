package assize.docket.lot;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.docket.log.Leaf;
import assize.docket.tlog.Hash;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * What opens the leaf of a commitment: its entry, and the salts under which the leaf commits to the entry and the entry
 * to its content. The arrays are shared: they must not be changed.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Opened(byte[] entry, byte[] leafSalt, byte[] contentSalt) {
    private static final HexFormat HEX = HexFormat.of();

    Entry says() {
        return Entry.of(entry);
    }

    /** The hash in the tree, if the leaf stands at this place. */
    Hash leaf(long index) {
        return Hash.leaf(Leaf.of(index, entry, leafSalt).bytes());
    }

    boolean committedTo(byte[] content) {
        return HEX.formatHex(Hashes.commitment(contentSalt, content)).equals(says().content());
    }

    /** As the extra part of a proof has it: canonical JSON, in which the entry stands as it is. */
    byte[] bytes() {
        return Canonical.bytes(Map.of(
                "v",
                1,
                "entry",
                Json.object(Json.read("entry", entry)),
                "leaf-salt",
                HEX.formatHex(leafSalt),
                "content-salt",
                HEX.formatHex(contentSalt)));
    }

    /** What these bytes open; throws {@link UnusableInput} naming the place if they open nothing. */
    static Opened read(Place place, byte[] bytes) {
        try {
            Map<String, Object> json = Json.object(Json.read(place.file(), bytes));
            Opened opened = new Opened(
                    Canonical.bytes(json.get("entry")), salt(json.get("leaf-salt")), salt(json.get("content-salt")));
            opened.says();
            if (Arrays.equals(opened.bytes(), bytes)) {
                return opened;
            }
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new UnusableInput(Problem.of("lots-opening", place));
        }
        throw new UnusableInput(Problem.of("lots-opening", place));
    }

    private static byte[] salt(@org.jspecify.annotations.Nullable Object text) {
        byte[] salt = HEX.parseHex(String.valueOf(text));
        if (salt.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("a salt of " + salt.length + " bytes");
        }
        return salt;
    }
}
