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

    public static Change with(CaseHead head, List<NewEntry> entries, List<ArmedClock> clocks, @Nullable ActKey key) {
        byte[] state = Canonical.bytes(Map.of("steps", head.lastSeq() + entries.size()));
        return new Change(head, entries, state, "filed", false, clocks, List.of(), List.of(), key, null, List.of());
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
