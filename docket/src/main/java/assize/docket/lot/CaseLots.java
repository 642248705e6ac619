package assize.docket.lot;

import assize.docket.entry.StoredEntry;
import assize.docket.registry.DrawnLots;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the entries of a case say about its draws. Immutable. */
record CaseLots(List<StoredEntry> entries) {
    /** Under which name the content of a draw holds its report. */
    static final String REPORT = "report";

    /** Those of the first entries of a case, so many of them. */
    static CaseLots of(List<StoredEntry> all, long most) {
        return new CaseLots(DrawnLots.of(all, most));
    }

    private static String type(StoredEntry stored) {
        return stored.entry().type();
    }

    /** The commitment that was neither drawn from nor given up, if there is one. */
    Optional<StoredEntry> findOpen() {
        boolean open = !entries.isEmpty() && type(entries.getLast()).equals(DrawnLots.COMMITTED);
        return open ? Optional.of(entries.getLast()) : Optional.empty();
    }

    /** The reports of all draws; those whose content was erased are left out. */
    List<DrawReport> reports() {
        return entries.stream()
                .filter(stored -> type(stored).equals(DrawnLots.DRAWN) && stored.body() != null)
                .map(CaseLots::report)
                .toList();
    }

    /** The batch that an entry committed to. */
    static Batch batch(StoredEntry committed) {
        return Batch.read(name(committed), text(committed, DrawReport.CONTENT));
    }

    private static DrawReport report(StoredEntry drawn) {
        return DrawReport.read(name(drawn), text(drawn, REPORT).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(StoredEntry stored, String key) {
        return String.valueOf(Json.object(Json.read("content", content(stored))).get(key));
    }

    /** What an entry committed to; throws {@link UnusableInput} if it was erased. */
    static byte[] content(StoredEntry stored) {
        byte @Nullable [] body = stored.body();
        if (body == null) {
            throw new UnusableInput(Problem.of("lots-erased", Place.of(name(stored))));
        }
        return body;
    }

    private static String name(StoredEntry stored) {
        return "case " + stored.caseId() + "/" + stored.seq();
    }
}
