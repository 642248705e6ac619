package assize.app.documents;

import assize.law.time.Derivation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is handed to those whom it concerns: the facts of the case that the template shows. Immutable.
 *
 * @param court who decided, as a body
 * @param kind what kind of decision it is, such as a judgment, in the words of the procedure
 * @param caseName the case as people know it
 * @param procedure the name of the procedure
 * @param decidedBy the named office or person
 * @param place where
 * @param provision the law on which the decision rests
 * @param ordered what is ordered, point by point
 * @param reasons why, point by point
 * @param starts the times that begin with the decision
 * @param challenges the roads on which others look at it
 * @param receipt of the entry in which the decision stands
 */
public record Decision(
        Locale language,
        String court,
        String kind,
        String caseName,
        String procedure,
        List<Party> parties,
        String decidedBy,
        String place,
        LocalDate day,
        String provision,
        List<String> ordered,
        List<String> reasons,
        List<Period> starts,
        List<Challenge> challenges,
        PrintedReceipt receipt) {
    /** Somebody whom the decision concerns, and in which position. */
    public record Party(String role, String name) {}

    /**
     * A time that the decision starts.
     *
     * @param what for what it is
     * @param says in words how long it is and what happens when it passes
     * @param counted its last day with the reasons, or null while the day on which it begins is not known
     */
    public record Period(String what, String says, @Nullable Derivation counted) {
        /** The last day and until when, or nothing. */
        public String lastDay(Locale language) {
            return lines(language).stream().findFirst().orElse("");
        }

        /** The earlier day that is safe by every reading of the law, or nothing where there is one reading. */
        public String safeDay(Locale language) {
            return safer() ? lines(language).get(1) : "";
        }

        /** How the last day was counted, line by line. */
        public List<String> working(Locale language) {
            return lines(language).stream().skip(safer() ? 2 : 1).toList();
        }

        private boolean safer() {
            return counted != null && !counted.alarm().equals(counted.end());
        }

        private List<String> lines(Locale language) {
            return counted == null
                    ? List.of()
                    : counted.text(language).lines().map(String::strip).toList();
        }
    }

    /**
     * A road on which others look at the decision.
     *
     * @param to who looks at it
     * @param period until when it may be taken
     * @param provision the law that opens it
     */
    public record Challenge(String to, Period period, String provision) {}

    /** Keeps lists of its own. */
    public Decision {
        parties = List.copyOf(parties);
        ordered = List.copyOf(ordered);
        reasons = List.copyOf(reasons);
        starts = List.copyOf(starts);
        challenges = List.copyOf(challenges);
    }
}
