package assize.docket.write;

import assize.docket.entry.StoredEntry;
import assize.law.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a change. */
public sealed interface Result {
    /** It is kept, on the disk. */
    record Written(CaseHead head, List<StoredEntry> entries) implements Result {}

    /** The act had been done before under the same key; this is what was answered then. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Repeated(UUID caseId, long seq, byte[] answer) implements Result {}

    /** The key stands for another act; nothing was done. */
    record KeyReused(String key) implements Result {}

    /**
     * The case no longer stands as the caller read it; nothing was done.
     *
     * @param current the case as it stands; for an opening the case that has the id or the reference; null if none
     */
    record Stale(@Nullable CaseHead current) implements Result {}

    /** Whoever acted does not hold the office; nothing was done. */
    record NotAppointed(Office office) implements Result {}

    /** The database cannot keep this; nothing was done. */
    record Refused(Problem problem) implements Result {}
}
