package assize.docket.log;

import java.util.UUID;

/**
 * An entry that has no leaf yet. The array is shared, not copied: it must not be changed.
 *
 * @param tx the number of the transaction that wrote it
 */
@SuppressWarnings("ArrayRecordComponent") // rows on their way; nobody compares them
record Untaken(UUID caseId, long seq, long tx, byte[] bytes) {}
