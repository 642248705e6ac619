package assize.app.papers;

import assize.app.identity.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has gathered for one filing or one act and not entered yet. Nobody else reaches it.
 *
 * @param of which filing or act it is for
 * @param caseId of the act; null for a filing: it has none yet
 */
public record Bundle(String person, String of, @Nullable UUID caseId) {
    /** Of a draft. */
    public static Bundle ofDraft(Person person, UUID draft) {
        return new Bundle(person.id(), "draft " + draft, null);
    }

    /** Of an act in a case, in a part or office, towards a holder or nobody. */
    public static Bundle ofAct(Person person, UUID caseId, String action, String as, String to) {
        return new Bundle(person.id(), "act " + caseId + " " + action + " as " + as + " to " + to, caseId);
    }
}
