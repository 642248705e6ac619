package assize.docket.receipt;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.docket.log.Leaf;
import assize.docket.tlog.Hash;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What opens one leaf of the log: the entry it stands for and the salts under which leaf and entry commit. It opens no
 * other leaf. The arrays are shared: they must not be changed.
 *
 * @param entry the bytes of the entry
 * @param leafSalt under which the leaf commits to the entry
 * @param contentSalt under which the entry commits to its content, or null if the content was erased
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Opening(byte[] entry, byte[] leafSalt, byte @Nullable [] contentSalt) {
    private static final HexFormat HEX = HexFormat.of();

    /** What the entry says; throws {@link IllegalArgumentException} if it is none. */
    public Entry says() {
        return Entry.of(entry);
    }

    /** The hash in the tree, if the leaf stands at this place. */
    public Hash leaf(long index) {
        return Hash.leaf(Leaf.of(index, entry, leafSalt).bytes());
    }

    /** Whether the entry committed to exactly this content. */
    public boolean committedTo(byte[] content) {
        return contentSalt != null
                && HEX.formatHex(Hashes.commitment(contentSalt, content)).equals(says().content());
    }

    /** The opening as JSON; the entry stands in it as it is. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("v", 1L);
        json.put("entry", Json.object(Json.read("entry", entry)));
        json.put("leaf-salt", HEX.formatHex(leafSalt));
        if (contentSalt != null) {
            json.put("content-salt", HEX.formatHex(contentSalt));
        }
        return json;
    }

    /** The opening in this JSON; throws {@link UnusableInput} naming the place if it is none. */
    static Opening of(Place place, @Nullable Object read) {
        try {
            Map<String, Object> json = Json.object(read);
            Object salt = json.get("content-salt");
            Opening opening = new Opening(
                    Canonical.bytes(json.get("entry")), salt(json.get("leaf-salt")), salt == null ? null : salt(salt));
            opening.says();
            if (Long.valueOf(1).equals(json.get("v"))) {
                return opening;
            }
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new UnusableInput(Problem.of("receipt-opening", place));
        }
        throw new UnusableInput(Problem.of("receipt-opening", place));
    }

    /** The opening in these bytes, which are canonical JSON; throws {@link UnusableInput}. */
    static Opening read(Place place, byte[] bytes) {
        Opening opening = of(place, Json.read(place.file(), bytes));
        if (!Arrays.equals(opening.bytes(), bytes)) {
            throw new UnusableInput(Problem.of("receipt-opening", place));
        }
        return opening;
    }

    byte[] bytes() {
        return Canonical.text(json()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] salt(@Nullable Object text) {
        byte[] salt = HEX.parseHex(String.valueOf(text));
        if (salt.length != Hashes.LENGTH) {
            throw new IllegalArgumentException("a salt of " + salt.length + " bytes");
        }
        return salt;
    }
}
