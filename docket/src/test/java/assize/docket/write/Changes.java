package assize.docket.write;

import assize.docket.entry.NewEntry;
import assize.docket.entry.StoredEntry;
import assize.law.json.Canonical;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes for tests. */
public final class Changes {
    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private Changes() {}

    public static CaseHead newCase() {
        return CaseHead.opening(UUID.randomUUID(), "cn-civil", "digest", null, MONDAY);
    }

    public static NewEntry entry(String type) {
        return new NewEntry(type, MONDAY, "party", Canonical.bytes(Map.of("said", "I ask for 300 yuan")));
    }

    public static Change step(CaseHead head, String type) {
        return with(head, List.of(entry(type)), List.of(), null);
    }

    public static Change keyed(CaseHead head, String type, ActKey key) {
        return with(head, List.of(entry(type)), List.of(), key);
    }

    /** A change by which clocks begin or run otherwise. */
    public static Change with(CaseHead head, List<NewEntry> entries, List<ArmedClock> clocks, @Nullable ActKey key) {
        return with(head, entries, Difference.of(clocks), key);
    }

    public static Change with(
            CaseHead head, List<NewEntry> entries, Difference<ArmedClock> clocks, @Nullable ActKey key) {
        byte[] state = Canonical.bytes(Map.of("steps", head.lastSeq() + entries.size()));
        return change(head, entries, state, "filed", clocks, List.of(), key);
    }

    /** One that the database refuses: its stage cannot be kept as text. */
    public static Change unkept(CaseHead head) {
        return change(
                head, List.of(entry("answer")), bytes("{}"), "no\0stage", Difference.of(List.of()), List.of(), null);
    }

    public static Change leaving(CaseHead head, byte[]... outbox) {
        return change(
                head,
                List.of(entry("file-case")),
                bytes("{}"),
                "filed",
                Difference.of(List.of()),
                List.of(outbox),
                null);
    }

    private static Change change(
            CaseHead head,
            List<NewEntry> entries,
            byte[] state,
            String stage,
            Difference<ArmedClock> clocks,
            List<byte[]> outbox,
            @Nullable ActKey key) {
        Difference<Turn> turns = Difference.of(List.of());
        return new Change(head, entries, state, stage, false, false, clocks, turns, outbox, key, null, List.of());
    }

    public static ActKey key(String key, String request) {
        return new ActKey(key, bytes(request), bytes("answer to " + request));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static CaseHead written(Result result) {
        if (result instanceof Result.Written written) {
            return written.head();
        }
        throw new AssertionError("not written: " + result);
    }

    public static CaseHead open(Writer writer) {
        return written(writer.write(List.of(step(newCase(), "file-case"))).getFirst());
    }

    public static List<String> types(List<StoredEntry> entries) {
        return entries.stream().map(stored -> stored.entry().type()).toList();
    }
}
