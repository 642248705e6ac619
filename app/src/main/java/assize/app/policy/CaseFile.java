package assize.app.policy;

import assize.docket.entry.StoredEntry;
import assize.docket.write.CaseHead;
import assize.law.language.Procedure;
import assize.law.step.State;
import java.util.List;

/** A case with all its entries, as it was read at one moment. Immutable. */
public record CaseFile(CaseHead head, Procedure procedure, State state, List<StoredEntry> entries) {
    /** The number of the case, as people know it. */
    public String number() {
        String reference = head.reference();
        return reference == null ? head.id().toString() : reference;
    }
}
