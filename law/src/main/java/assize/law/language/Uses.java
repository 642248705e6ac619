package assize.law.language;

import assize.law.time.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the language brings along and a procedure switches on; null where it doesn't. */
public record Uses(
        @Nullable Recusal recusal,
        @Nullable Excuse excuse,
        @Nullable Corrections corrections,
        @Nullable LateKnowledge lateKnowledge,
        @Nullable Representation representation,
        @Nullable JoinAndSplit joinAndSplit) {
    /** Nothing. */
    public static final Uses NOTHING = new Uses(null, null, null, null, null, null);

    /**
     * A person's challenge: of which roles, by whom, while in which stages, decided by whom within how long.
     *
     * @param ofDecider who decides where the usual decider is challenged; null: nobody
     * @param onceMore the decision may be looked at once more
     */
    public record Recusal(
            List<String> of,
            List<String> askedBy,
            List<String> during,
            String decidedBy,
            @Nullable String ofDecider,
            Length within,
            boolean onceMore,
            boolean stepsAside,
            List<String> save,
            String law) {}

    /** A clock missed for a good cause may run again: asked within a length after the obstacle, decided by a role. */
    public record Excuse(Length within, String decidedBy, String law) {}

    /** Who may correct an entry. */
    public record Corrections(List<String> by, String law) {}

    /** Who decides where something done in time became known late. */
    public record LateKnowledge(String decidedBy, String law) {}

    /** Who may name somebody to act for them. */
    public record Representation(List<String> of, String law) {}

    /** Who may join this case with another or split it. */
    public record JoinAndSplit(String by, String law) {}
}
