package assize.docket.entry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept: its bytes and hash, and apart from them what it commits to. The arrays are shared, not
 * copied: they must not be changed.
 *
 * @param salt the salt of the commitment, or null if the content was erased
 * @param body the content, or null if it was erased
 */
@SuppressWarnings("ArrayRecordComponent") // rows on the hot path; nobody compares them
public record StoredEntry(
        UUID caseId, long seq, byte[] bytes, byte[] hash, byte @Nullable [] salt, byte @Nullable [] body) {
    /** What the bytes say. */
    public Entry entry() {
        return Entry.of(bytes);
    }
}
