package assize.docket.entry;

import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.value.Moments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of a docket. Immutable.
 *
 * @param seq the place in the case, from 1
 * @param type what happened, in the words of the procedure
 * @param at the moment in law
 * @param entered the moment it was entered, to the microsecond
 * @param actor the class of the actor, such as party, office, law or clock; never a person
 * @param prev the hash of the case's entry before, in hex; 64 zeros for the first
 * @param content the commitment to the content, in hex
 */
public record Entry(
        UUID caseId, long seq, String type, Instant at, Instant entered, String actor, String prev, String content) {
    /** The {@code prev} of a case's first entry. */
    public static final String NONE = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The canonical bytes (RFC 8785). */
    public byte[] bytes() {
        return Canonical.bytes(Map.of(
                "v", 1,
                "case", caseId.toString(),
                "seq", seq,
                "type", type,
                "at", at.toString(),
                "entered", MICROS.format(entered),
                "actor", actor,
                "prev", prev,
                "content", content));
    }

    /** The entry that these bytes hold; throws IllegalArgumentException if they hold none of version 1. */
    public static Entry of(byte[] bytes) {
        try {
            Map<String, Object> read = Json.object(Json.read("entry", bytes));
            if (!Long.valueOf(1).equals(read.get("v")) || read.size() != 9) {
                throw new IllegalArgumentException("not an entry of version 1");
            }
            return new Entry(
                    UUID.fromString(text(read, "case")),
                    (Long) read.getOrDefault("seq", 0L),
                    text(read, "type"),
                    Moments.parse(text(read, "at")),
                    Moments.parse(text(read, "entered")),
                    text(read, "actor"),
                    text(read, "prev"),
                    text(read, "content"));
        } catch (assize.law.problem.UnusableInput | java.time.DateTimeException | ClassCastException e) {
            throw new IllegalArgumentException("not an entry: " + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }

    private static String text(Map<String, Object> read, String name) {
        if (read.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("an entry without '" + name + "'");
    }

    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}
