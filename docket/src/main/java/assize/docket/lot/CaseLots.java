package assize.docket.lot;

import assize.docket.entry.StoredEntry;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the entries of a case say about its draws. Immutable. */
record CaseLots(List<StoredEntry> entries) {
    /** The types of the entries by which a draw was made, and given up. */
    static final String DRAWN = "lot drawn";

    static final String GIVEN_UP = "lots given up";

    /** Under which name the content of a draw holds its report. */
    static final String REPORT = "report";

    private static final List<String> TYPES = List.of(DrawReport.COMMITTED, DRAWN, GIVEN_UP);

    /** Those of the first entries of a case, so many of them. */
    static CaseLots of(List<StoredEntry> all, long most) {
        return new CaseLots(all.stream()
                .filter(stored -> stored.seq() <= most && TYPES.contains(type(stored)))
                .toList());
    }

    private static String type(StoredEntry stored) {
        return stored.entry().type();
    }

    /** The commitment that was neither drawn from nor given up, if there is one. */
    Optional<StoredEntry> findOpen() {
        boolean open = !entries.isEmpty() && type(entries.getLast()).equals(DrawReport.COMMITTED);
        return open ? Optional.of(entries.getLast()) : Optional.empty();
    }

    /** The reports of all draws; those whose content was erased are left out. */
    List<DrawReport> reports() {
        return entries.stream()
                .filter(stored -> type(stored).equals(DRAWN) && stored.body() != null)
                .map(CaseLots::report)
                .toList();
    }

    /**
     * By office, who was drawn for it last: nobody as long as the draw is open, and after it was given up. An office to
     * whose lot nobody committed is not in it.
     */
    Map<String, List<String>> drawn() {
        Map<String, List<String>> drawn = new LinkedHashMap<>();
        String office = null;
        for (StoredEntry stored : entries) {
            if (stored.body() == null) {
                office = null;
            } else if (type(stored).equals(DrawReport.COMMITTED)) {
                office = batch(stored).office();
                drawn.put(office, List.of());
            } else if (type(stored).equals(DRAWN) && office != null) {
                DrawReport report = report(stored);
                Batch batch = report.batch();
                String seed = Urn.seed(batch.text(), report.randomness());
                drawn.put(
                        office,
                        Urn.draw(seed, batch.matters(), batch.eligible()).stream()
                                .map(Urn.Lot::name)
                                .distinct()
                                .toList());
            }
        }
        return drawn;
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
