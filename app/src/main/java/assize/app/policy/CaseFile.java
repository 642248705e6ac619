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

    /** Whether anything in it is sealed. */
    public boolean hasSeal() {
        return !state.further().seals().isEmpty();
    }

    /**
     * Whether its number may stand where others may read along, as in a mail or a calendar: not while anything in it is
     * sealed, and not where the procedure opens its file to some alone.
     */
    public boolean mayBeNamed() {
        return !hasSeal() && procedure.visible().isEmpty();
    }
}
