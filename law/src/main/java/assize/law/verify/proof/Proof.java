package assize.law.verify.proof;

import assize.law.language.Procedure;
import assize.law.problem.Problem;
import assize.law.verify.Finding;
import assize.law.verify.Property;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the verifier says of a procedure.
 *
 * @param findings all that was found and is not waived
 * @param waived what was found and the procedure waives, each with its waiver
 * @param idle waivers that meet nothing: the property holds, or the waiver names no source
 * @param open the properties whose answer lies beyond the bounds: what was found of them can happen, and there may be
 *     more
 * @param searched how large each search was, by the name of the line
 * @param remarks what is worth knowing beside the properties, such as guards that make no difference
 */
public record Proof(
        Procedure procedure,
        List<Finding> findings,
        Map<Finding, Procedure.Waiver> waived,
        List<Procedure.Waiver> idle,
        Set<Property> open,
        List<Searched> searched,
        List<Problem> remarks) {
    /**
     * One search.
     *
     * @param states how many states were looked at in all views together
     * @param largest how many in the largest view that a question needed
     * @param holders how many holders the roles with several had
     * @param whole false if a question was left open because a bound was reached
     * @param growing what makes the number of states grow, the worst first; told where it was not whole
     */
    public record Searched(String line, int holders, int states, int largest, boolean whole, List<String> growing) {}

    /** What is said of a property. */
    public enum Verdict {
        HOLDS,
        WAIVED,
        FAILS,
        UNKNOWN
    }

    /** True if every property holds or is waived, and all was searched. */
    public boolean holds() {
        return whole() && !fails();
    }

    /** True if something breaks a property, whether or not all was searched. */
    public boolean fails() {
        return findings.stream().anyMatch(Finding::counts);
    }

    /** True if every question was answered. */
    public boolean whole() {
        return open.isEmpty();
    }

    /** The verdict on a property. */
    public Verdict verdict(Property property) {
        Set<Finding.Level> levels = findings.stream()
                .filter(f -> f.property() == property && f.counts())
                .map(Finding::level)
                .collect(Collectors.toSet());
        if (levels.contains(Finding.Level.FAILS)) {
            return Verdict.FAILS;
        }
        if (levels.contains(Finding.Level.UNKNOWN) || open.contains(property)) {
            return Verdict.UNKNOWN;
        }
        boolean waivedHere = waived.keySet().stream().anyMatch(f -> f.property() == property);
        return waivedHere ? Verdict.WAIVED : Verdict.HOLDS;
    }
}
