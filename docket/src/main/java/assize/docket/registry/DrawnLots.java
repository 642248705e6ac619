package assize.docket.registry;

import assize.docket.entry.StoredEntry;
import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.step.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who was drawn by lot in a case, as its own entries say. Where nobody committed to a lot, the result that an act gives
 * is taken as it is. Safe for all threads.
 */
public final class DrawnLots {
    /** The type of the entry by which somebody committed to a draw. */
    public static final String COMMITTED = "lots committed";

    /** The type of the entry of a draw. */
    public static final String DRAWN = "lot drawn";

    /** The type of the entry by which a draw was given up. */
    public static final String GIVEN_UP = "lots given up";

    /** Under which name the content of all three names the office for which is drawn. */
    public static final String OFFICE = "office";

    /** Under which name the content of a draw lists who was drawn. */
    public static final String NAMES = "names";

    private static final List<String> TYPES = List.of(COMMITTED, DRAWN, GIVEN_UP);
    private static final String GIVEN = "draw.";

    private final CaseFiles files;

    /** In the cases of a docket. */
    DrawnLots(Database database) {
        this.files = new CaseFiles(database);
    }

    /** The entries about lots among the first of a case, so many of them. */
    public static List<StoredEntry> of(List<StoredEntry> entries, long most) {
        return entries.stream()
                .filter(stored ->
                        stored.seq() <= most && TYPES.contains(stored.entry().type()))
                .toList();
    }

    /** Why what an act gives as the result of a lot is not it: somebody else was drawn, or nobody yet. */
    List<Problem> unlike(CaseHead head, Event event) {
        if (!(event instanceof Event.Act act)
                || head.revision() == 0
                || act.given().keySet().stream().noneMatch(name -> name.startsWith(GIVEN))) {
            return List.of();
        }
        List<Problem> unlike = new ArrayList<>();
        drawn(head).forEach((office, names) -> {
            Object name = act.given().get(GIVEN + office);
            if (name != null && !names.contains(String.valueOf(name))) {
                unlike.add(Problem.of(
                        "lots-otherwise",
                        Place.of(GIVEN + office),
                        "found",
                        "" + name,
                        "allowed",
                        names.isEmpty() ? "-" : String.join(", ", names)));
            }
        });
        return unlike;
    }

    /** By office, whoever was drawn for it last: nobody while the draw is open, and after it was given up. */
    private Map<String, List<String>> drawn(CaseHead head) {
        Map<String, List<String>> drawn = new LinkedHashMap<>();
        for (StoredEntry stored : of(files.entries(head.id()), head.lastSeq())) {
            byte[] body = stored.body();
            if (body != null) {
                Map<String, Object> content = Contents.read(body);
                List<String> names = content.containsKey(NAMES)
                        ? Json.list(content.get(NAMES)).stream()
                                .map(String::valueOf)
                                .toList()
                        : List.of();
                drawn.put(String.valueOf(content.get(OFFICE)), names);
            }
        }
        return drawn;
    }
}
