package assize.law.verify;

import assize.law.problem.Problem;
import assize.law.verify.net.Move;
import java.util.List;

/**
 * Something that the verifier found against a property.
 *
 * @param problem what is wrong and where, in words of the message files
 * @param about the names of the file that it is about, the first the main one; by these a waiver meets it
 * @param path the shortest way to it, from the opening of the case; empty where no way is needed
 * @param procedure the name of the procedure, with that of the side-matter behind a dot
 */
public record Finding(
        Property property, Level level, Problem problem, List<String> about, List<Move> path, String procedure) {
    /** How much it weighs. */
    public enum Level {
        /** The property is broken, and the path shows how. */
        FAILS,
        /** The file does not say what would decide it; counts as failed. */
        UNKNOWN,
        /** Worth knowing, with no effect on the verdict. */
        WARNING
    }

    /** Does it count against the procedure? */
    public boolean counts() {
        return level != Level.WARNING;
    }
}
