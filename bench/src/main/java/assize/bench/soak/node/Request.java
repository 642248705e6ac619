package assize.bench.soak.node;

import java.time.Instant;
import java.util.List;

/**
 * What a node is asked, as a line.
 *
 * @param kind open, say, or read, which changes nothing
 * @param key the key that makes a retry safe
 * @param caseId the case; empty for an opening
 * @param revision the revision that was seen; 0: whatever it is
 * @param at the moment of the act in law
 * @param text what is said
 */
public record Request(String kind, String key, String caseId, long revision, Instant at, String text) {
    private static final int PARTS = 6;

    /** As a line without its end. */
    public String line() {
        return String.join("\t", kind, key, caseId, Long.toString(revision), at.toString(), text);
    }

    /** What the line says. */
    public static Request of(String line) {
        List<String> part = List.of(line.split("\t", PARTS));
        return new Request(
                part.get(0),
                part.get(1),
                part.get(2),
                Long.parseLong(part.get(3)),
                Instant.parse(part.get(4)),
                part.get(5));
    }
}
