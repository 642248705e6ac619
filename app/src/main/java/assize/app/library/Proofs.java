package assize.app.library;

import assize.app.report.Report;
import assize.docket.registry.Procedures;
import assize.law.language.Procedure;
import assize.law.verify.explore.Bounds;
import assize.law.verify.proof.Proof;
import assize.law.verify.proof.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What was proved of the procedures, in words: each version is verified once, when somebody first asks, and one after
 * the other. Safe for all threads.
 */
public final class Proofs {
    private static final int STATES = 1_000_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int KEPT = 64;

    private final Procedures procedures;
    private final InstantSource time;
    private final Map<String, Map<String, String>> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, String>> eldest) {
            return size() > KEPT;
        }
    };

    /** For the procedures of a docket. */
    public Proofs(Procedures procedures, InstantSource time) {
        this.procedures = procedures;
        this.time = time;
    }

    /** The report on a procedure in a language, as part of a page. */
    public synchronized String of(Procedure procedure, String language) {
        Map<String, String> known = told.computeIfAbsent(procedure.digest(), _ -> tell(procedure));
        return known.getOrDefault(language, "");
    }

    private Map<String, String> tell(Procedure procedure) {
        Instant begun = time.instant();
        Bounds bounds =
                new Bounds(STATES, Bounds.USUAL.edges(), () -> time.instant().isAfter(begun.plus(LONGEST)));
        Proof proof = Verifier.verify(procedure, bounds);
        LocalDate day = LocalDate.ofInstant(begun, procedure.head().place());
        return Map.of(
                "en", Report.inside(proof, procedures.time(), day, Locale.ENGLISH),
                "zh", Report.inside(proof, procedures.time(), day, Locale.CHINESE));
    }
}
