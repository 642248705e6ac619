package assize.law.verify.proof;

import assize.law.verify.mutant.Mutant;
import java.util.List;
import java.util.regex.Pattern;

/** Why some mutants are not named. */
final class Survivors {
    private static final List<Known> KNOWN = List.of(
            new Known(
                    "(review time from sending|one day for a review)",
                    "cn-civil confirm-refusal .*",
                    "Waived: the file says that no ordinary road is left, and no more is asked of the other."),
            new Known(
                    "a way around a duty",
                    "(asset-freeze-tracing hand-to-state|cn-civil judge-case) .*",
                    "Equivalent by the search: on every way to the new act the duty was done before."),
            new Known(
                    "drop a receiver of a notice",
                    "asset-freeze-tracing call-for-claims .*",
                    "Equivalent: the notice is published to everybody."),
            new Known(
                    "drop a duty",
                    ".*",
                    "Cannot be checked: a duty is known by its line in the file alone. A way around one that stands"
                            + " there is named."));

    private Survivors() {}

    /**
     * Mutants whose reason is known.
     *
     * @param where a pattern of the procedure and the place
     */
    private record Known(String operator, String where, String reason) {
        boolean meets(Mutant mutant) {
            return mutant.operator().name().matches(operator)
                    && Pattern.compile(where)
                            .matcher(mutant.original().name() + " " + mutant.where())
                            .matches();
        }
    }

    static String reason(Mutant mutant) {
        return KNOWN.stream()
                .filter(known -> known.meets(mutant))
                .map(Known::reason)
                .findFirst()
                .orElse("Not yet looked into.");
    }
}
