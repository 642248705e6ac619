package assize.bench.soak.simulated;

import assize.docket.entry.StoredEntry;
import assize.docket.write.Office;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act that stands in the docket: what was said, where, and by whom in which office. */
record Acted(String text, UUID caseId, long seq, Office office) {
    /** The act of an entry; null if it is none. */
    static @Nullable Acted find(StoredEntry entry) {
        Map<String, Object> event = Verdict.event(entry);
        if (!(event.get("by") instanceof Map<?, ?> by) || !(event.get("given") instanceof Map<?, ?> given)) {
            return null;
        }
        return new Acted(
                String.valueOf(given.get("saying.text")),
                entry.caseId(),
                entry.seq(),
                new Office(
                        String.valueOf(by.get("person")),
                        String.valueOf(by.get("role")),
                        by.get("body") == null ? "" : String.valueOf(by.get("body")),
                        entry.entry().at()));
    }

    /** A party needs no office. */
    boolean official() {
        return !office.body().isEmpty();
    }
}
