package assize.law.verify.proof;

import assize.law.language.Procedure;
import assize.law.verify.Finding;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import assize.law.verify.check.Checks;
import assize.law.verify.explore.Bounds;
import assize.law.verify.mutant.Mutant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Asks of mutants whether the verifier finds something against them that it does not find against their originals. */
final class Mutated {
    /** Far above what the library needs, and small enough that no mutant takes long. */
    private static final Bounds BOUNDS = new Bounds(40_000, 2_000_000, () -> false);

    private final Map<Procedure, Original> originals = new ConcurrentHashMap<>();

    /** What became of a mutant. */
    enum Fate {
        /** Named, by a property of which it was expected. */
        NAMED,
        /** Named by another property alone. */
        BY_ANOTHER,
        /** The file waives the property by which it would be named. */
        WAIVED,
        SURVIVED,
        /** It could not be looked at. */
        BROKEN
    }

    /**
     * A mutant that was looked at.
     *
     * @param by the codes that name it; what went wrong where it is broken
     */
    record Tried(Mutant mutant, Fate fate, String by) {
        boolean named() {
            return fate == Fate.NAMED || fate == Fate.BY_ANOTHER;
        }
    }

    /** What is found against a procedure as it stands, asked after once only. */
    private static final class Original {
        private final Map<String, Subject> lines = new HashMap<>();
        private final Map<String, Set<String>> known = new HashMap<>();

        private Original(Procedure procedure) {
            Verifier.subjects(procedure, BOUNDS).forEach(line -> lines.put(line.name(), line));
        }

        private synchronized Set<String> found(String line, Property property) {
            return known.computeIfAbsent(line + property, key -> {
                Set<String> found = new HashSet<>();
                Subject subject = lines.get(line);
                if (subject != null) {
                    findings(property, subject).stream().map(Mutated::key).forEach(found::add);
                }
                return found;
            });
        }
    }

    Tried look(Mutant mutant) {
        try {
            List<Subject> lines = new ArrayList<>(Verifier.subjects(mutant.procedure(), BOUNDS));
            lines.sort(java.util.Comparator.comparing(line -> !line.name().equals(mutant.line())));
            String waived = null;
            for (boolean expected : List.of(true, false)) {
                for (Property property : Property.values()) {
                    if (mutant.operator().expected().contains(property) == expected) {
                        for (Subject line : lines) {
                            Finding found = more(mutant, property, line);
                            if (found != null && Waivers.find(mutant.procedure(), found) == null) {
                                Fate fate = expected ? Fate.NAMED : Fate.BY_ANOTHER;
                                return new Tried(mutant, fate, found.problem().code());
                            }
                            waived = found == null ? waived : found.problem().code();
                        }
                    }
                }
            }
            return waived == null ? new Tried(mutant, Fate.SURVIVED, "") : new Tried(mutant, Fate.WAIVED, waived);
        } catch (RuntimeException e) {
            return new Tried(mutant, Fate.BROKEN, e + " " + e.getStackTrace()[0]);
        }
    }

    /** A counting finding that the original does not have, one that is not waived before others; null: none. */
    private @Nullable Finding more(Mutant mutant, Property property, Subject line) {
        List<Finding> counting =
                findings(property, line).stream().filter(Finding::counts).toList();
        if (counting.isEmpty()) {
            return null;
        }
        Original original = originals.computeIfAbsent(mutant.original(), Original::new);
        Set<String> before = original.found(line.name(), property);
        return counting.stream()
                .filter(finding -> !before.contains(key(finding)))
                .min(java.util.Comparator.comparing(f -> Waivers.find(mutant.procedure(), f) != null))
                .orElse(null);
    }

    private static List<Finding> findings(Property property, Subject line) {
        return Looking.with(
                property, java.util.Objects.requireNonNull(Checks.all().get(property)), line);
    }

    private static String key(Finding finding) {
        return finding.problem().code() + finding.counts() + finding.about();
    }
}
