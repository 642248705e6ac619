package assize.law.language;

import assize.law.guard.Expression;
import assize.law.guard.Guard;
import assize.law.problem.Place;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person may do, or that the law does by itself.
 *
 * @param by the roles that may act; empty when the law acts
 * @param upon what makes the law act; null for people and for {@code when} alone
 * @param opens the stage in which it opens a case; null: it does not
 * @param from the stages in which it is open; for an answer to a request those of the request where the file says none
 * @param to the stage it leads to; null: it stays
 * @param keeps the fact under which its form is kept
 * @param onRequest the requests that it answers; {@link #OPENING} is the opening of its side-matter
 * @param converts the change of track that it brings
 * @param joins the role that gains a holder
 * @param leaves the role that loses a holder
 * @param per the role to each holder of which an office does it
 * @param needs what must come with it; consent or signature of every holder makes it take effect with the last
 * @param exParte why it is done before the other side is heard
 * @param gives the role, or the State, to which property goes
 * @param drops the victim whose case is given up
 * @param seals the seal that it begins
 * @param outcome the word in which it ends its side-matter
 * @param recusal the part it plays in a challenge of a person; null for ordinary actions
 * @param builtIn what it does beyond an ordinary action; null for ordinary actions
 */
public record Action(
        String name,
        List<String> by,
        @Nullable Upon upon,
        @Nullable String opens,
        List<String> from,
        @Nullable String to,
        @Nullable Guard when,
        @Nullable String form,
        @Nullable String keeps,
        List<String> raises,
        List<String> clears,
        SequencedMap<String, Expression> sets,
        SequencedMap<String, Expression> adds,
        List<String> notices,
        @Nullable String document,
        @Nullable Power power,
        boolean reasons,
        @Nullable String favours,
        List<String> heard,
        int atMost,
        @Nullable String extendsClock,
        List<String> onRequest,
        @Nullable Conversion converts,
        @Nullable String joins,
        @Nullable String leaves,
        @Nullable String per,
        @Nullable String needs,
        @Nullable String exParte,
        @Nullable String gives,
        @Nullable String drops,
        @Nullable String seals,
        @Nullable String outcome,
        @Nullable String noWorseFor,
        @Nullable Emergency emergency,
        Openness openness,
        Evidence evidence,
        @Nullable RecusalPart recusal,
        @Nullable BuiltIn builtIn,
        String law,
        Place place) {

    /** The request that consists in opening a side-matter. */
    public static final String OPENING = "opens";

    /** True when no person acts: a consequence that the law draws by itself. */
    public boolean byLaw() {
        return by.isEmpty();
    }

    /** True when it touches liberty, property or a right; {@code power: none} says that it doesn't. */
    public boolean usesPower() {
        return power != null && !power.kind().equals("none");
    }

    /** True when it uses a power, must give reasons or begins a seal: who does it in an office decides something. */
    public boolean decides() {
        return power != null || reasons || seals != null;
    }

    /** True for an answer that gives nothing of what was asked. */
    public boolean refuses() {
        boolean answer = !onRequest.isEmpty() && extendsClock == null && power == null && to == null;
        return answer || (power != null && power.kind().equals("none"));
    }

    /** True when it takes effect only once every holder of its roles has done it. */
    public boolean needsEverybody() {
        return needs != null && (needs.startsWith("consent of") || needs.startsWith("signature of"));
    }

    /** A power: what it touches, whom, what is spared, and the reviews that check it. */
    public record Power(String kind, List<String> affects, List<String> spares, List<String> review) {}

    /**
     * From some tracks to another.
     *
     * @param from empty: from any
     * @param keepsStart the clock that keeps its start and takes the length of the new track; null: none
     */
    public record Conversion(
            List<String> from, String to, @Nullable String keepsStart) {}

    /** Done without the approval that a request asks for: what it bypasses, who ratifies it, within which clock. */
    public record Emergency(
            String bypasses,
            @Nullable String ratifiedBy,
            @Nullable String within) {}

    /**
     * What of it everybody may see.
     *
     * @param hearing it is a public hearing
     * @param closedWhen when the hearing is closed
     * @param publishes the notice by which it is made public
     * @param redacts what is taken out first
     * @param unpublished why its document is not made public
     * @param onlineOnly why it has no counterpart at the counter
     */
    public record Openness(
            boolean hearing,
            @Nullable String closedWhen,
            @Nullable String publishes,
            @Nullable String redacts,
            @Nullable String unpublished,
            @Nullable String onlineOnly) {
        /** Nothing said. */
        public static final Openness UNSAID = new Openness(false, null, null, null, null, null);
    }

    /** Whom it questions, whom it tells of the right to counsel, and whether it rests on evidence or puts some out. */
    public record Evidence(
            @Nullable String questions, @Nullable String tellsCounsel, boolean relies, boolean excludes) {
        /** Nothing said. */
        public static final Evidence UNSAID = new Evidence(null, null, false, false);
    }

    /** The parts of a challenge of a person. */
    public enum RecusalPart {
        ASK,
        GRANT,
        REFUSE,
        STEP_ASIDE,
        ASK_AGAIN,
        DECIDE_AGAIN
    }

    /** The actions that the language brings along and {@code uses} switches on. */
    public enum BuiltIn {
        ASK_EXCUSE,
        GRANT_EXCUSE,
        REFUSE_EXCUSE,
        CORRECT,
        RESTORE,
        REFUSE_RESTORING,
        NAME_REPRESENTATIVE,
        JOIN_CASES,
        SPLIT_CASE
    }
}
