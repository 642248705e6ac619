package assize.docket.receipt;

import assize.docket.tlog.Hash;
import assize.docket.tlog.Note;
import assize.law.access.Seen;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file of a case as one role may see it, with the number of entries withheld and why, and everything that proves
 * it. Immutable.
 *
 * @param statement what the log signed: case, number of entries, hash of the last one, how many are withheld, from whom
 * @param checkpoint the public head of the log, up to which the proofs lead
 * @param entries one for each entry of the case, in order
 */
public record Extract(Statement statement, Note signed, Note checkpoint, List<Entry> entries) {
    private static final long VERSION = 1;

    /** Keeps a list of its own. */
    public Extract {
        entries = List.copyOf(entries);
    }

    /**
     * An entry, as far as it is shown.
     *
     * @param hash its hash, which the next entry names, in hex
     * @param ground why not all of it is shown; null if all is
     * @param shown null if only that it is there is shown
     */
    public record Entry(
            String hash,
            Seen.@Nullable Ground ground,
            @Nullable Shown shown) {}

    /**
     * What opens an entry.
     *
     * @param content as JSON, or null if it was erased or is not shown
     */
    public record Shown(
            Opening opening,
            long index,
            List<Hash> proof,
            @Nullable Object content) {
        /** Keeps a list of its own. */
        public Shown {
            proof = List.copyOf(proof);
        }
    }

    /** What the log signs of an extract. */
    public record Statement(String origin, UUID caseId, String role, long count, String head, long withheld) {
        private static final String HEAD = "assize-extract/v1";

        /** The text to be signed. Its second line is no number, so it can never pass for a checkpoint. */
        public String text() {
            return String.join("\n", HEAD, origin, caseId.toString(), role, "" + count, head, "" + withheld) + "\n";
        }

        /** The statement in a text that was signed; throws {@link UnusableInput} if it is none. */
        static Statement of(Place place, String text) {
            List<String> lines = text.lines().toList();
            try {
                Statement read = new Statement(
                        lines.get(1),
                        UUID.fromString(lines.get(2)),
                        lines.get(3),
                        Long.parseLong(lines.get(4)),
                        lines.get(5),
                        Long.parseLong(lines.get(6)));
                if (read.text().equals(text)) {
                    return read;
                }
            } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                throw new UnusableInput(Problem.of("extract-form", place));
            }
            throw new UnusableInput(Problem.of("extract-form", place));
        }
    }

    /** The extract as JSON, one entry after the other. */
    public byte[] bytes() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("v", VERSION);
        json.put("statement", new String(signed.bytes(), StandardCharsets.UTF_8));
        json.put("checkpoint", new String(checkpoint.bytes(), StandardCharsets.UTF_8));
        json.put("entries", entries.stream().map(Extract::json).toList());
        return (Json.pretty(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> json(Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("hash", entry.hash());
        Seen.Ground ground = entry.ground();
        if (ground != null) {
            Map<String, Object> why = new LinkedHashMap<>(Map.of("kind", ground.kind(), "name", ground.name()));
            if (ground.law() != null) {
                why.put("law", ground.law());
            }
            json.put("ground", why);
        }
        Shown shown = entry.shown();
        if (shown != null) {
            json.put("opening", shown.opening().json());
            json.put("index", shown.index());
            json.put("proof", shown.proof().stream().map(Hash::toString).toList());
            if (shown.content() != null) {
                json.put("content", shown.content());
            }
        }
        return json;
    }

    /** The extract in these bytes; throws {@link UnusableInput} if they are none. */
    public static Extract read(String file, byte[] bytes) {
        Place place = Place.of(file);
        try {
            Map<String, Object> json = Json.object(Json.read(file, bytes));
            if (!Long.valueOf(VERSION).equals(json.get("v"))) {
                throw new UnusableInput(Problem.of("extract-form", place));
            }
            Note signed = note(file, json.get("statement"));
            List<Entry> entries = new ArrayList<>();
            for (Object entry : Json.list(json.get("entries"))) {
                entries.add(entry(place, Json.object(entry)));
            }
            return new Extract(Statement.of(place, signed.text()), signed, note(file, json.get("checkpoint")), entries);
        } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
            throw new UnusableInput(Problem.of("extract-form", place));
        }
    }

    private static Note note(String file, @Nullable Object text) {
        return Note.read(file, String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    }

    private static Entry entry(Place place, Map<String, Object> json) {
        Seen.Ground ground = null;
        if (json.containsKey("ground")) {
            Map<String, Object> why = Json.object(json.get("ground"));
            Object law = why.get("law");
            ground = new Seen.Ground("" + why.get("kind"), "" + why.get("name"), law == null ? null : "" + law);
        }
        Shown shown = null;
        if (json.containsKey("opening")) {
            List<Hash> proof = Json.list(json.get("proof")).stream()
                    .map(hash -> Hash.ofText(place, "" + hash))
                    .toList();
            shown = new Shown(
                    Opening.of(place, json.get("opening")),
                    (Long) json.getOrDefault("index", -1L),
                    proof,
                    json.get("content"));
        }
        return new Entry("" + json.get("hash"), ground, shown);
    }

    /** The bytes of a content: those that the entry committed to. */
    static byte[] bytes(Object content) {
        return Canonical.bytes(content);
    }
}
