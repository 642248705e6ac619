package assize.docket.write;

import java.util.UUID;

/**
 * Another case on which an act was judged, as it stood then: who may act in one of two linked matters depends on who
 * acted in the other. The change counts only if that case still stands so.
 */
public record Seen(UUID caseId, long revision) {}
